package dev.graphconform.report.difference;

import dev.graphconform.report.difference.RunDifference.ComparedKinds;
import dev.graphconform.report.difference.RunDifference.SubjectChange;
import dev.graphconform.report.difference.RunDifference.SubjectChange.ScenarioChange;
import dev.graphconform.report.difference.RunDifference.SubjectChange.SubjectState;
import dev.graphconform.report.reading.EarlierRun;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Compares rules where one result, or both, is of recorded traffic, whose exchanges have no names that last: by
 * outcome, and by what failed in whichever exchange. Beside a run only rules count that both tell.
 */
final class RecordedComparison {
    private static final Set<Outcome> TOLD = EnumSet.of(Outcome.PASSED, Outcome.FAILED, Outcome.KNOWN, Outcome.STALE);

    private final SubjectComparison comparison;
    private final ComparedKinds kinds;
    private int untold;

    RecordedComparison(ComparedKinds kinds, SubjectComparison comparison) {
        this.kinds = kinds;
        this.comparison = comparison;
    }

    /** What these two are of. */
    static ComparedKinds kinds(EarlierRun first, EarlierRun second) {
        boolean before = first.result().recorded().isPresent();
        boolean after = second.result().recorded().isPresent();
        if (before && after) {
            return ComparedKinds.RECORDINGS;
        }
        return before || after ? ComparedKinds.RUN_AND_RECORDING : ComparedKinds.RUNS;
    }

    /** Compares the results of one rule; calls nothing where one of the two does not tell it. */
    void compare(SubjectResult one, SubjectResult other, Consumer<SubjectChange> differs, Runnable same) {
        boolean alone = kinds == ComparedKinds.RECORDINGS;
        if (!alone && !(TOLD.contains(one.outcome()) && TOLD.contains(other.outcome()))) {
            untold++;
            return;
        }
        List<ScenarioChange> changes = alone ? changes(one, other) : List.of();
        if (one.outcome() == other.outcome() && changes.isEmpty()) {
            same.run();
        } else {
            differs.accept(new SubjectChange(
                    other.id(),
                    SubjectComparison.subjectChangeKind(one.outcome(), other.outcome(), changes),
                    one.outcome().word(),
                    other.outcome().word(),
                    changes));
        }
    }

    /** How many rules one of the two does not tell; empty when all are told, or that is compared itself. */
    Optional<String> remark() {
        return untold == 0
                ? Optional.empty()
                : Optional.of(untold + (untold == 1 ? " rule was" : " rules were")
                        + " not compared: the run did not prove it, or the recording did not put it in question");
    }

    /** What fails in the one and not in the other, each told once, by the first exchange that shows it. */
    private List<ScenarioChange> changes(SubjectResult one, SubjectResult other) {
        Map<String, ScenarioResult> before = failures(one, comparison.before());
        Map<String, ScenarioResult> after = failures(other, comparison.after());
        SubjectState absent = new SubjectState("absent", "", "");
        List<ScenarioChange> changes = new ArrayList<>();
        before.forEach((reason, scenario) -> {
            if (!after.containsKey(reason)) {
                changes.add(new ScenarioChange(scenario.name(), SubjectComparison.subjectState(scenario), absent));
            }
        });
        after.forEach((reason, scenario) -> {
            if (!before.containsKey(reason)) {
                changes.add(new ScenarioChange(scenario.name(), absent, SubjectComparison.subjectState(scenario)));
            }
        });
        return changes;
    }

    private static Map<String, ScenarioResult> failures(SubjectResult subject, VolatileTextNormalizer normalizer) {
        Map<String, ScenarioResult> failures = new TreeMap<>();
        subject.scenarios().stream()
                .filter(scenario -> TOLD.contains(scenario.outcome()) && scenario.outcome() != Outcome.PASSED)
                .forEach(scenario -> failures.putIfAbsent(
                        scenario.failure()
                                .map(failure -> failure.check() + " "
                                        + failure.where().orElse("") + " "
                                        + normalizer.text(failure.actual().orElse("")))
                                .orElse(""),
                        scenario));
        return failures;
    }
}
