package dev.graphconform.report.reading;

import dev.graphconform.catalogue.Level;
import dev.graphconform.verdict.CustomRulesResult;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.JudgedTraffic;
import dev.graphconform.verdict.KnownDeviationNote;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.PaceSummary;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SharedCause;
import dev.graphconform.verdict.SubjectResult;
import dev.graphconform.verdict.SuiteSummary;
import dev.graphconform.verdict.SuiteSummary.WaitingSubject;
import dev.graphconform.verdict.TargetSummary;
import dev.graphconform.verdict.Verdict;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Makes a {@link RunResult} of a {@code run.json}. */
final class RunResultReader {
    private final Instant startedAt;

    private RunResultReader(Instant startedAt) {
        this.startedAt = startedAt;
    }

    static RunResult result(JsonField root) {
        JsonField target = root.at("target");
        RunResultReader reader = new RunResultReader(root.at("startedAt").instant());
        return new RunResult(
                root.at("runId").text(),
                root.at("kitVersion").text(),
                new TargetSummary(
                        target.at("name").text(),
                        target.at("serviceRoot").text(),
                        target.at("apiVersion").text(),
                        root.at("suite").present() ? Optional.of(suite(root.at("suite"))) : Optional.empty()),
                reader.startedAt,
                root.at("finishedAt").instant(),
                root.at("partial").flag(),
                root.at("filters").each(JsonField::text),
                new Verdict(
                        root.at("outcome").word(RunOutcome.values(), RunOutcome::word),
                        root.at("exitCode").number(),
                        root.at("reasons").each(JsonField::text),
                        root.at("endedEarly").present() && root.at("endedEarly").flag()),
                root.at("rules").each(rule -> reader.subject(rule, SubjectResult.SubjectKind.RULE)),
                root.at("examples").each(example -> reader.subject(example, SubjectResult.SubjectKind.EXAMPLE)),
                root.at("warnings").each(JsonField::text),
                PaceSummary.NONE,
                Optional.empty(),
                reader.own(root.at("own")),
                Optional.empty(),
                // kits before this one found none
                root.at("causes").present() ? root.at("causes").each(RunResultReader::cause) : List.of(),
                recorded(root.at("recordings")));
    }

    private static Optional<JudgedTraffic> recorded(JsonField recordings) {
        return recordings.present()
                ? Optional.of(new JudgedTraffic(recordings.each(recording -> new JudgedTraffic.JudgedRecording(
                        recording.at("name").text(),
                        recording.at("entries").number(),
                        recording.at("exchanges").number(),
                        recording.at("unjudged").each(JsonField::text)))))
                : Optional.empty();
    }

    private static SuiteSummary suite(JsonField suite) {
        return new SuiteSummary(
                suite.at("features").text(),
                suite.at("title").text(),
                suite.at("waiting")
                        .each(subject -> new WaitingSubject(
                                subject.at("id").text(),
                                subject.at("title").text(),
                                subject.at("reason").text())));
    }

    private static SharedCause cause(JsonField cause) {
        return new SharedCause(
                cause.at("told").text(),
                cause.at("answer").text(),
                cause.at("requests").number(),
                cause.at("requestId").optionalText(),
                cause.at("shared").each(JsonField::text),
                cause.at("facts").each(JsonField::text),
                cause.at("failed").each(JsonField::text),
                cause.at("unproved").each(JsonField::text));
    }

    private Optional<CustomRulesResult> own(JsonField own) {
        return own.present()
                ? Optional.of(new CustomRulesResult(
                        own.at("features").text(),
                        own.at("rules").each(rule -> subject(rule, SubjectResult.SubjectKind.OWN)),
                        own.at("waiting").number(),
                        own.at("strict").flag()))
                : Optional.empty();
    }

    private SubjectResult subject(JsonField subject, SubjectResult.SubjectKind kind) {
        String id = subject.at("id").text();
        return new SubjectResult(
                id,
                kind,
                subject.at("level").word(Level.values(), Level::word),
                subject.at("title").text(),
                subject.at("outcome").word(Outcome.values(), Outcome::word),
                subject.at("reason").text(),
                subject.at("scenarios").each(scenario -> scenario(scenario, id)),
                listing(subject));
    }

    private ScenarioResult scenario(JsonField scenario, String subject) {
        return new ScenarioResult(
                scenario.at("key").text(),
                subject,
                scenario.at("name").text(),
                scenario.at("location").text(),
                scenario.at("outcome").word(Outcome.values(), Outcome::word),
                failure(scenario),
                scenario.at("notes").each(JsonField::text),
                startedAt,
                scenario.at("durationMillis").number(),
                List.of(),
                scenario.at("leftOut").flag(),
                listing(scenario));
    }

    private static Optional<Failure> failure(JsonField scenario) {
        return scenario.at("check")
                .optionalText()
                .map(check -> new Failure(
                        check,
                        scenario.at("message").text(),
                        scenario.at("expected").optionalText(),
                        scenario.at("actual").optionalText(),
                        scenario.at("where").optionalText(),
                        scenario.at("requestId").optionalText(),
                        Optional.empty()));
    }

    private static Optional<KnownDeviationNote> listing(JsonField owner) {
        JsonField known = owner.at("known");
        if (!known.present()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new KnownDeviationNote(
                    known.at("reason").text(),
                    known.at("owner").text(),
                    URI.create(known.at("link").text()),
                    known.at("expires").optionalText().map(LocalDate::parse)));
        } catch (DateTimeParseException | IllegalArgumentException other) {
            throw new JsonField.JsonFieldException(known.pointer() + " holds no link, or no day");
        }
    }
}
