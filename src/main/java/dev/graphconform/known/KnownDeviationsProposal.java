package dev.graphconform.known;

import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.KnownDeviation.Fails;
import dev.graphconform.verdict.KnownDeviation.Undecided;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Generates a known-deviations file from the result of a run. Reason, owner and link are left empty for a person to
 * fill in; no run accepts the file before.
 */
public final class KnownDeviationsProposal {
    private static final int DAYS_TO_EXPIRY = 90;
    private static final String HEAD = """
            # Known deviations, proposed from a run of "%s". To be filled in by a person, or no run takes this file:
            #   reason  why it is accepted for now    owner  who looks after it    link  where it is tracked
            # An entry of which you do not know why is a finding: take it out, and let the run stay red.
            """;

    private final RunResult run;
    private final List<Map<String, Object>> entries = new ArrayList<>();

    private KnownDeviationsProposal(RunResult run) {
        this.run = run;
    }

    /** The text of the file; empty when every failure and every rule that was not run is listed already. */
    public static Optional<String> of(RunResult run) {
        KnownDeviationsProposal proposal = new KnownDeviationsProposal(run);
        run.everything().forEach(proposal::subject);
        if (proposal.entries.isEmpty()) {
            return Optional.empty();
        }
        YAMLMapper yaml = YAMLMapper.builder(YAMLFactory.builder()
                        .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
                        .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                        .build())
                .build();
        String name = run.target().name().replaceAll("[^A-Za-z0-9._-]", "_");
        return Optional.of(HEAD.formatted(name) + yaml.writeValueAsString(Map.of("known", proposal.entries)));
    }

    private void subject(SubjectResult subject) {
        if (subject.excepted()) {
            return;
        }
        // what is left when every failure is excused
        SubjectResult rest = SubjectResult.of(
                subject.id(),
                subject.kind(),
                subject.level(),
                subject.title(),
                subject.scenarios().stream()
                        .filter(scenario -> scenario.outcome() != Outcome.FAILED)
                        .toList());
        boolean notRun = rest.outcome() == Outcome.NOT_RUN
                && rest.scenarios().stream().anyMatch(scenario -> !scenario.leftOut());
        if (subject.outcome() == Outcome.NOT_RUN || notRun) {
            entry(subject, "notRun", rest.reason());
        } else if (rest.outcome() == Outcome.INCONCLUSIVE || rest.outcome() == Outcome.BROKEN) {
            entry(subject, rest.outcome().word(), stable(rest.reason()));
        }
        Set<Map<String, Object>> failures = new LinkedHashSet<>();
        subject.scenarios().stream()
                .filter(scenario -> scenario.outcome() == Outcome.FAILED && !scenario.leftOut())
                .map(ScenarioResult::failure)
                .flatMap(Optional::stream)
                .forEach(failure -> failures.add(fails(failure)));
        failures.forEach(each -> entry(subject, "fails", each));
    }

    /** What a reason begins with, without what is another in each run. */
    private static String stable(String reason) {
        return Undecided.anyTime(reason).replaceFirst("( after \\* s and|;).*", "");
    }

    private static Map<String, Object> fails(Failure failure) {
        Map<String, Object> fails = new LinkedHashMap<>();
        fails.put("check", failure.check());
        failure.where()
                .filter(place -> !place.isBlank())
                .ifPresent(place -> fails.put("where", Fails.anyNumber(place)));
        return fails;
    }

    private void entry(SubjectResult subject, String key, Object value) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(subject.kind() == SubjectResult.SubjectKind.EXAMPLE ? "example" : "rule", subject.id());
        entry.put("target", run.target().name());
        entry.put(key, value);
        entry.put("reason", "");
        entry.put("owner", "");
        entry.put("link", "");
        entry.put(
                "expires",
                LocalDate.ofInstant(run.finishedAt(), ZoneOffset.UTC)
                        .plusDays(DAYS_TO_EXPIRY)
                        .toString());
        entries.add(entry);
    }
}
