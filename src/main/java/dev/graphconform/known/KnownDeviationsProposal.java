package dev.graphconform.known;

import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.KnownDeviation.Fails;
import dev.graphconform.verdict.KnownDeviations;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import dev.graphconform.verdict.VolatileText;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Generates a known-deviations file from the result of a run. Reason, owner and link are left empty for a person to
 * fill in; no run accepts the file before.
 */
public final class KnownDeviationsProposal {
    private static final int DAYS_TO_EXPIRY = 90;
    private static final int LONGEST_ACTUAL = 200;
    private static final String HEAD = """
            # Known deviations, proposed from a run of "%s". To be filled in by a person, or no run takes this file:
            #   reason  why it is accepted for now    owner  who looks after it    link  where it is tracked
            #   expires the last day on which it is; "accepted: true" instead, where you disagree for good
            # Each entry excuses what it says and nothing else; an asterisk stands for any text.
            # An entry of which you do not know why is a finding: take it out, and let the run stay red.
            """;

    private final RunResult run;
    private final Map<Finding, FoundScenarios> findings = new LinkedHashMap<>();

    private KnownDeviationsProposal(RunResult run) {
        this.run = run;
    }

    /** The text of the file; empty when every failure and every rule that was not run is listed already. */
    public static Optional<String> of(RunResult run) {
        KnownDeviationsProposal proposal = new KnownDeviationsProposal(run);
        run.everything().forEach(proposal::subject);
        if (proposal.findings.isEmpty()) {
            return Optional.empty();
        }
        YAMLMapper yaml = YAMLMapper.builder(YAMLFactory.builder()
                        .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
                        .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                        .build())
                .build();
        String name = run.target().name().replaceAll("[^A-Za-z0-9._-]", "_");
        List<Map<String, Object>> entries = new ArrayList<>();
        proposal.findings.forEach((finding, extent) -> entries.add(proposal.entry(finding, extent)));
        return Optional.of(HEAD.formatted(name) + yaml.writeValueAsString(Map.of("known", entries)));
    }

    private void subject(SubjectResult subject) {
        List<ScenarioResult> open = subject.counting().stream()
                .filter(scenario -> scenario.listing().isEmpty())
                // a recording owes nothing: only what fails in it has to be excused
                .filter(scenario -> run.recorded().isEmpty() || scenario.outcome() == Outcome.FAILED)
                .toList();
        for (ScenarioResult scenario : open) {
            switch (scenario.outcome()) {
                case NOT_RUN -> add(new Finding("notRun", scenario.reason(), Optional.empty()), subject, scenario);
                case INCONCLUSIVE, BROKEN ->
                    add(
                            new Finding(scenario.outcome().word(), beginning(scenario.reason()), Optional.empty()),
                            subject,
                            scenario);
                case FAILED ->
                    scenario.failure()
                            .ifPresent(failure -> add(
                                    new Finding("fails", fails(failure), Optional.of(subject.id())),
                                    subject,
                                    scenario));
                default -> {}
            }
        }
    }

    private void add(Finding finding, SubjectResult subject, ScenarioResult scenario) {
        FoundScenarios extent = findings.computeIfAbsent(
                finding, first -> new FoundScenarios(new LinkedHashMap<>(), new ArrayList<>()));
        extent.subjects().put(subject.id(), subject);
        extent.scenarios().add(scenario.name());
    }

    /** What a reason begins with, without what is another in each run. */
    private static String beginning(String reason) {
        return VolatileText.stable(reason).replaceFirst("( after <number> s and|;).*", "");
    }

    private static Map<String, String> fails(Failure failure) {
        Map<String, String> fails = new LinkedHashMap<>();
        fails.put("check", failure.check());
        fails.put("where", VolatileText.stable(Fails.anyNumber(Fails.where(failure))));
        String actual = VolatileText.stable(Fails.actual(failure));
        int end = actual.length() > LONGEST_ACTUAL ? actual.offsetByCodePoints(0, LONGEST_ACTUAL / 2) : actual.length();
        fails.put("actual", actual.substring(0, end) + (end < actual.length() ? "*" : ""));
        return fails;
    }

    private Map<String, Object> entry(Finding finding, FoundScenarios extent) {
        Map<String, Object> entry = new LinkedHashMap<>();
        SubjectResult first = extent.subjects().values().iterator().next();
        boolean example = first.kind() == SubjectResult.SubjectKind.EXAMPLE;
        if (extent.subjects().size() > 1) {
            entry.put("rules", List.copyOf(extent.subjects().keySet()));
        } else {
            entry.put(example ? "example" : "rule", first.id());
        }
        if (finding.rule().isPresent()) {
            List<String> named = extent.scenarios();
            if (run.recorded().isPresent()) {
                // its exchanges have other names in the next one
                entry.put("scenarios", KnownDeviations.ALL);
            } else if (named.size() == 1) {
                entry.put("scenario", named.get(0));
            } else {
                entry.put("scenarios", named.size() == first.counting().size() ? KnownDeviations.ALL : named);
            }
        }
        entry.put("target", run.target().name());
        entry.put(finding.key(), finding.value());
        entry.put("reason", "");
        entry.put("owner", "");
        entry.put("link", "");
        entry.put(
                "expires",
                LocalDate.ofInstant(run.finishedAt(), ZoneOffset.UTC)
                        .plusDays(DAYS_TO_EXPIRY)
                        .toString());
        return entry;
    }

    /**
     * What one entry says.
     *
     * @param key how it comes out, as the file has it
     * @param value the failure, or the reason
     * @param rule the one rule that fails so; empty for what cannot be tested, which is said of many at once
     */
    private record Finding(String key, Object value, Optional<String> rule) {}

    /** Of what it is said. */
    private record FoundScenarios(Map<String, SubjectResult> subjects, List<String> scenarios) {}
}
