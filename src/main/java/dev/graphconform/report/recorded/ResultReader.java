package dev.graphconform.report.recorded;

import dev.graphconform.catalogue.Level;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.KnownListing;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.OwnResult;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunPace;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import dev.graphconform.verdict.TargetFacts;
import dev.graphconform.verdict.Verdict;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Makes the run again of what its result says. */
final class ResultReader {
    private final Instant startedAt;

    private ResultReader(Instant startedAt) {
        this.startedAt = startedAt;
    }

    static RunResult result(Field root) {
        Field target = root.at("target");
        ResultReader reader = new ResultReader(root.at("startedAt").instant());
        return new RunResult(
                root.at("runId").text(),
                root.at("kitVersion").text(),
                new TargetFacts(target.at("name").text(), target.at("serviceRoot").text(), target.at("apiVersion").text()),
                reader.startedAt,
                root.at("finishedAt").instant(),
                root.at("partial").flag(),
                root.at("filters").each(Field::text),
                new Verdict(
                        root.at("outcome").word(RunOutcome.values(), RunOutcome::word),
                        root.at("exitCode").number(),
                        root.at("reasons").each(Field::text)),
                root.at("rules").each(rule -> reader.subject(rule, SubjectResult.Kind.RULE)),
                root.at("examples").each(example -> reader.subject(example, SubjectResult.Kind.EXAMPLE)),
                root.at("warnings").each(Field::text),
                RunPace.NONE,
                Optional.empty(),
                reader.own(root.at("own")),
                Optional.empty());
    }

    private Optional<OwnResult> own(Field own) {
        return own.present()
                ? Optional.of(new OwnResult(
                        own.at("features").text(),
                        own.at("rules").each(rule -> subject(rule, SubjectResult.Kind.OWN)),
                        own.at("waiting").number(),
                        own.at("strict").flag()))
                : Optional.empty();
    }

    private SubjectResult subject(Field subject, SubjectResult.Kind kind) {
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

    private ScenarioResult scenario(Field scenario, String subject) {
        return new ScenarioResult(
                scenario.at("key").text(),
                subject,
                scenario.at("name").text(),
                scenario.at("location").text(),
                scenario.at("outcome").word(Outcome.values(), Outcome::word),
                failure(scenario),
                scenario.at("notes").each(Field::text),
                startedAt,
                scenario.at("durationMillis").number(),
                List.of(),
                scenario.at("leftOut").flag(),
                listing(scenario));
    }

    private static Optional<Failure> failure(Field scenario) {
        return scenario.at("check").optionalText().map(check -> new Failure(
                check,
                scenario.at("message").text(),
                scenario.at("expected").optionalText(),
                scenario.at("actual").optionalText(),
                scenario.at("where").optionalText(),
                scenario.at("requestId").optionalText(),
                Optional.empty()));
    }

    private static Optional<KnownListing> listing(Field owner) {
        Field known = owner.at("known");
        if (!known.present()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new KnownListing(
                    known.at("reason").text(),
                    known.at("owner").text(),
                    URI.create(known.at("link").text()),
                    LocalDate.parse(known.at("expires").text())));
        } catch (DateTimeParseException | IllegalArgumentException other) {
            throw new Field.Slip(known.pointer() + " holds no link, or no day");
        }
    }
}
