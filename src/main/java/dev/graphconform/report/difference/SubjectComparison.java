package dev.graphconform.report.difference;

import dev.graphconform.report.difference.RunDifference.SubjectChange;
import dev.graphconform.report.difference.RunDifference.SubjectChange.ScenarioChange;
import dev.graphconform.report.difference.RunDifference.SubjectChange.SubjectState;
import dev.graphconform.report.difference.RunDifference.SubjectChangeKind;
import dev.graphconform.report.difference.ScenarioMatching.MatchedScenario;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the results of one rule or example in two runs.
 *
 * @param before normalizes texts of the first run
 * @param after normalizes texts of the second run
 */
record SubjectComparison(VolatileTextNormalizer before, VolatileTextNormalizer after) {
    private static final Set<Outcome> FAILING = EnumSet.of(Outcome.FAILED, Outcome.STALE, Outcome.KNOWN);
    private static final SubjectState ABSENT = new SubjectState("absent", "", "");

    Optional<SubjectChange> compare(SubjectResult one, SubjectResult other, ScenarioMatching pairs) {
        List<ScenarioChange> changes = new ArrayList<>();
        for (MatchedScenario matchedScenario : pairs.matchedScenarios()) {
            if (!before.reason(matchedScenario.before()).equals(after.reason(matchedScenario.after()))) {
                changes.add(new ScenarioChange(
                        matchedScenario.after().name(),
                        subjectState(matchedScenario.before()),
                        subjectState(matchedScenario.after())));
            }
        }
        pairs.onlyBefore().forEach(gone -> changes.add(new ScenarioChange(gone.name(), subjectState(gone), ABSENT)));
        pairs.onlyAfter().forEach(added -> changes.add(new ScenarioChange(added.name(), ABSENT, subjectState(added))));
        boolean same = one.outcome() == other.outcome()
                && (one.outcome() == Outcome.PASSED
                        || before.text(one.reason()).equals(after.text(other.reason()))
                        || !one.scenarios().isEmpty());
        return same && changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new SubjectChange(
                        other.id(),
                        subjectChangeKind(one.outcome(), other.outcome(), changes),
                        one.outcome().word(),
                        other.outcome().word(),
                        changes));
    }

    static SubjectChangeKind subjectChangeKind(Outcome one, Outcome other, List<ScenarioChange> changes) {
        boolean sameOutcomes = changes.stream()
                .allMatch(change ->
                        change.before().outcome().equals(change.after().outcome()));
        if (one == other) {
            return sameOutcomes ? SubjectChangeKind.OTHER_REASON : SubjectChangeKind.OTHER_OUTCOME;
        }
        if (FAILING.contains(one) && FAILING.contains(other)) {
            return SubjectChangeKind.OTHER_OUTCOME;
        }
        return FAILING.contains(other)
                ? SubjectChangeKind.NEWLY_FAILING
                : FAILING.contains(one) && other == Outcome.PASSED
                        ? SubjectChangeKind.FIXED
                        : other == Outcome.NOT_RUN ? SubjectChangeKind.NEWLY_NOT_RUN : SubjectChangeKind.OTHER_OUTCOME;
    }

    static SubjectState subjectState(ScenarioResult scenario) {
        String comparison = scenario.failure()
                .filter(failure -> failure.expected().isPresent())
                .map(failure -> "expected " + failure.expected().get() + ", was "
                        + failure.actual().orElse("nothing"))
                .orElseGet(() -> scenario.failure()
                        .map(Failure::message)
                        .orElse("")
                        .lines()
                        .findFirst()
                        .orElse(""));
        String outcome = scenario.leftOut() ? "left out" : scenario.outcome().word();
        return new SubjectState(outcome, VolatileTextNormalizer.where(scenario), comparison);
    }
}
