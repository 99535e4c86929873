package dev.graphconform.report.difference;

import dev.graphconform.report.difference.ScenarioPairs.Pair;
import dev.graphconform.report.difference.SubjectChange.Came;
import dev.graphconform.report.difference.SubjectChange.ScenarioChange;
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
 * Compares what came of one rule or example.
 *
 * @param before texts of the first run
 * @param after texts of the second run
 */
record SubjectComparison(Steady before, Steady after) {
    private static final Set<Outcome> FAILING = EnumSet.of(Outcome.FAILED, Outcome.STALE, Outcome.KNOWN);
    private static final Came ABSENT = new Came("absent", "", "");

    Optional<SubjectChange> compare(SubjectResult one, SubjectResult other, ScenarioPairs pairs) {
        List<ScenarioChange> changes = new ArrayList<>();
        for (Pair pair : pairs.pairs()) {
            if (!before.reason(pair.before()).equals(after.reason(pair.after()))) {
                changes.add(new ScenarioChange(pair.after().name(), came(pair.before()), came(pair.after())));
            }
        }
        pairs.onlyBefore().forEach(gone -> changes.add(new ScenarioChange(gone.name(), came(gone), ABSENT)));
        pairs.onlyAfter().forEach(added -> changes.add(new ScenarioChange(added.name(), ABSENT, came(added))));
        boolean same = one.outcome() == other.outcome()
                && (one.outcome() == Outcome.PASSED || before.text(one.reason()).equals(after.text(other.reason())) || !one.scenarios().isEmpty());
        return same && changes.isEmpty() ? Optional.empty() : Optional.of(new SubjectChange(
                        other.id(), change(one.outcome(), other.outcome(), changes), one.outcome().word(), other.outcome().word(), changes));
    }

    private static Change change(Outcome one, Outcome other, List<ScenarioChange> changes) {
        boolean sameOutcomes = changes.stream().allMatch(change -> change.before().outcome().equals(change.after().outcome()));
        if (one == other) {
            return sameOutcomes ? Change.OTHER_REASON : Change.OTHER_OUTCOME;
        }
        if (FAILING.contains(one) && FAILING.contains(other)) {
            return Change.OTHER_OUTCOME;
        }
        return FAILING.contains(other)
                ? Change.NEWLY_FAILING
                : FAILING.contains(one) && other == Outcome.PASSED
                        ? Change.FIXED
                        : other == Outcome.NOT_RUN ? Change.NEWLY_NOT_RUN : Change.OTHER_OUTCOME;
    }

    private static Came came(ScenarioResult scenario) {
        String comparison = scenario.failure()
                .filter(failure -> failure.expected().isPresent())
                .map(failure -> "expected " + failure.expected().get() + ", was " + failure.actual().orElse("nothing"))
                .orElseGet(() -> scenario.failure().map(Failure::message).orElse("").lines().findFirst().orElse(""));
        String outcome = scenario.leftOut() ? "left out" : scenario.outcome().word();
        return new Came(outcome, Steady.where(scenario), comparison);
    }
}
