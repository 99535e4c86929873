package dev.graphconform.proof;

import dev.graphconform.proof.ExpectedKills.ExpectedKill;
import dev.graphconform.proof.ProofResult.ProofCaseResult;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides what a run against a deviating target proves. */
final class ProofEvaluator {
    private static final Set<Outcome> FAILURES = Set.of(Outcome.FAILED, Outcome.BROKEN);

    private static final Pattern POINTER = Pattern.compile("look at rule ([a-z-]+)");

    private final ProofCase proofCase;
    private final RunResult run;
    private final long activations;

    ProofEvaluator(ProofCase proofCase, RunResult run, long activations) {
        this.proofCase = proofCase;
        this.run = run;
        this.activations = activations;
    }

    ProofCaseResult ofLiberty() {
        if (activations == 0) {
            return proofCaseResult(
                    ProofCaseResult.ProofCaseOutcome.VOID, "no answer differed from a faithful one", List.of());
        }
        if (!quiet()) {
            return proofCaseResult(ProofCaseResult.ProofCaseOutcome.FALSE_ALARM, "blamed: " + reasons(), List.of());
        }
        return proofCaseResult(
                ProofCaseResult.ProofCaseOutcome.QUIET, activations + " answers took the liberty", List.of());
    }

    ProofCaseResult ofDeviation(Optional<ExpectedKill> expected) {
        if (run.verdict().outcome() == RunOutcome.KIT_FAULT
                || run.verdict().outcome() == RunOutcome.CONFIGURATION_FAULT) {
            return proofCaseResult(
                    ProofCaseResult.ProofCaseOutcome.BROKEN,
                    String.join("; ", run.verdict().reasons()),
                    List.of());
        }
        if (activations == 0) {
            return proofCaseResult(
                    ProofCaseResult.ProofCaseOutcome.VOID, "no answer differed from a faithful one", List.of());
        }
        Optional<String> pointing = pointsToPassed();
        if (pointing.isPresent()) {
            return proofCaseResult(ProofCaseResult.ProofCaseOutcome.WRONG_REASON, pointing.get(), List.of());
        }
        if (expected.isEmpty()) {
            return proofCaseResult(
                    ProofCaseResult.ProofCaseOutcome.NO_INTENTION,
                    "add to expected-kills.yaml: " + proofCase.id() + ": " + caughtBy(),
                    List.of());
        }
        ExpectedKill expectedKill = expected.get();
        Optional<SubjectResult> own =
                results().filter(result -> result.id().equals(proofCase.rule())).findFirst();
        if (own.isEmpty() || own.get().outcome() != expectedKill.outcome()) {
            String was = proofCase.rule() + " is "
                    + own.map(result -> result.outcome().word() + " " + result.reason())
                            .orElse("not run")
                            .strip();
            boolean failed =
                    own.filter(result -> FAILURES.contains(result.outcome())).isPresent();
            return failed
                    ? proofCaseResult(
                            ProofCaseResult.ProofCaseOutcome.WRONG_REASON,
                            was + ", meant to be caught by " + expectedKill,
                            List.of())
                    : proofCaseResult(ProofCaseResult.ProofCaseOutcome.SURVIVED, was + otherFailures(), List.of());
        }
        List<String> evidence = own.get().scenarios().stream()
                .filter(caughtAs(expectedKill))
                .map(ScenarioResult::key)
                .toList();
        if (evidence.isEmpty()) {
            return proofCaseResult(
                    ProofCaseResult.ProofCaseOutcome.WRONG_REASON,
                    "caught by " + caughtBy() + ", meant to be caught by " + expectedKill,
                    List.of());
        }
        Set<String> undeclared = new TreeSet<>(failures().keySet());
        undeclared.remove(proofCase.rule());
        undeclared.removeAll(proofCase.collateral());
        if (!undeclared.isEmpty()) {
            return proofCaseResult(
                    ProofCaseResult.ProofCaseOutcome.UNDECLARED_COLLATERAL,
                    "also failed: " + String.join(", ", undeclared),
                    evidence);
        }
        return proofCaseResult(ProofCaseResult.ProofCaseOutcome.KILLED, "by " + expectedKill.check(), evidence);
    }

    private ProofCaseResult proofCaseResult(
            ProofCaseResult.ProofCaseOutcome kind, String explanation, List<String> evidence) {
        return new ProofCaseResult(proofCase, kind, explanation, caughtBy(), failures(), evidence);
    }

    /** Nobody finds a fault at a rule that passed. */
    private Optional<String> pointsToPassed() {
        Set<String> passed = results()
                .filter(result -> result.outcome() == Outcome.PASSED)
                .map(SubjectResult::id)
                .collect(Collectors.toSet());
        return results()
                .flatMap(result -> result.scenarios().stream())
                .flatMap(scenario -> POINTER.matcher(scenario.message())
                        .results()
                        .map(match -> match.group(1))
                        .filter(passed::contains)
                        .map(rule -> scenario.key() + " points to " + rule + ", which passed"))
                .findFirst();
    }

    private static Predicate<ScenarioResult> caughtAs(ExpectedKill expectedKill) {
        return scenario -> scenario.outcome() == expectedKill.outcome()
                && scenario.failure()
                        .filter(failure -> failure.check().equals(expectedKill.check())
                                && failure.message().contains(expectedKill.says()))
                        .isPresent();
    }

    /** A run of a part of the features is never conformant: there, every result has to be passed. */
    private boolean quiet() {
        return run.partial()
                ? results().allMatch(result -> result.outcome() == Outcome.PASSED)
                : run.verdict().outcome() == RunOutcome.CONFORMANT && failures().isEmpty();
    }

    private String otherFailures() {
        return failures().isEmpty()
                ? ", and nothing else failed"
                : ", while these failed: " + String.join(", ", failures().keySet());
    }

    /** The checks that decided in the deviation's own rule, for people who declare or correct an expected kill. */
    private String caughtBy() {
        return results()
                .filter(result -> result.id().equals(proofCase.rule()))
                .flatMap(result -> result.scenarios().stream())
                .flatMap(scenario -> scenario.failure().stream()
                        .map(failure -> scenario.outcome() == Outcome.FAILED
                                ? failure.check()
                                : "{" + scenario.outcome().word() + ": "
                                        + failure.message().lines().findFirst().orElse("") + "}"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private SortedMap<String, String> failures() {
        SortedMap<String, String> failures = new TreeMap<>();
        results()
                .filter(result -> FAILURES.contains(result.outcome()))
                .forEach(result -> failures.put(result.id(), decidingCheck(result)));
        return failures;
    }

    private static String decidingCheck(SubjectResult result) {
        return result.scenarios().stream()
                .filter(scenario -> !scenario.leftOut() && scenario.outcome() == result.outcome())
                .flatMap(scenario -> scenario.failure().stream())
                .map(Failure::check)
                .findFirst()
                .orElse("");
    }

    private String reasons() {
        return results()
                .filter(result -> result.outcome() != Outcome.PASSED && result.outcome() != Outcome.NOT_APPLICABLE)
                .map(result -> result.id() + " " + result.outcome().word() + ": " + result.reason())
                .collect(Collectors.joining("; "));
    }

    private Stream<SubjectResult> results() {
        return Stream.concat(run.examples().stream(), run.rules().stream());
    }
}
