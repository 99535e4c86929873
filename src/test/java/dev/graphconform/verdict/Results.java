package dev.graphconform.verdict;

import dev.graphconform.catalogue.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Results as a run would have them, by what matters for a verdict. */
final class Results {
    private Results() {}

    /** A rule with one scenario of that outcome. */
    static SubjectResult rule(String id, Level level, Outcome outcome) {
        return SubjectResult.of(
                id, SubjectResult.SubjectKind.RULE, level, "a rule", List.of(scenario(id, "one", outcome)));
    }

    /** A documented example with one scenario of that outcome. */
    static SubjectResult example(String name, Outcome outcome) {
        return SubjectResult.of(
                name,
                SubjectResult.SubjectKind.EXAMPLE,
                Level.MUST,
                "an example",
                List.of(scenario(name, "one", outcome)));
    }

    /** A whole run of these rules and examples with the verdict that follows from them. */
    static RunResult run(List<SubjectResult> rules, List<SubjectResult> examples) {
        return new RunResult(
                "run-1",
                "1.0",
                new TargetSummary("contoso", "http://127.0.0.1:1", "v1.0"),
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(1),
                false,
                List.of(),
                new VerdictCalculator(rules, examples, false, false, List.of(), Optional.empty()).verdict(),
                rules,
                examples,
                List.of("a warning"));
    }

    static ScenarioResult scenario(String subject, String name, Outcome outcome) {
        return scenario(subject, name, outcome, failure(outcome), false);
    }

    static ScenarioResult leftOut(String subject, String name) {
        return scenario(
                subject,
                name,
                Outcome.NOT_RUN,
                Optional.of(Failure.of(KitFailureNames.UNDECIDED, "left out: no guest")),
                true);
    }

    static ScenarioResult scenario(
            String subject, String name, Outcome outcome, Optional<Failure> failure, boolean leftOut) {
        return new ScenarioResult(
                subject + "/" + name,
                subject,
                name,
                "features/rules/x.feature:1",
                outcome,
                failure,
                List.of(),
                Instant.EPOCH,
                1,
                List.of(),
                leftOut);
    }

    private static Optional<Failure> failure(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> Optional.empty();
            case FAILED ->
                Optional.of(new Failure(
                        "status-created",
                        "rule x failed",
                        Optional.of("201"),
                        Optional.of("200"),
                        Optional.of("the status"),
                        Optional.empty(),
                        Optional.empty()));
            case BROKEN -> Optional.of(Failure.of(KitFailureNames.CONNECTION, "the connection was closed"));
            default -> Optional.of(Failure.of(KitFailureNames.UNDECIDED, "because of " + outcome.word()));
        };
    }
}
