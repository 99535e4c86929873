package dev.graphconform.verdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows the pointers of a run's scenarios to other rules, when all have ended: no scenario points to a rule that
 * passed. The scenarios of a shard wait for those of the others.
 */
public final class RulePointers {
    /** What tells no fault. */
    private static final Set<Outcome> SILENT = Set.of(Outcome.PASSED, Outcome.NOT_APPLICABLE);

    private final Map<String, List<ScenarioResult>> byRule;

    private RulePointers(List<ScenarioResult> emitted) {
        this.byRule = emitted.stream()
                .filter(scenario -> !scenario.leftOut())
                .collect(Collectors.groupingBy(ScenarioResult::subject));
    }

    /** The results of all scenarios of a run, each with the words that are true at its end. */
    public static List<ScenarioResult> resolved(List<ScenarioResult> emitted) {
        RulePointers pointers = new RulePointers(emitted);
        return emitted.stream().map(pointers::resolved).toList();
    }

    private ScenarioResult resolved(ScenarioResult scenario) {
        return resolved(scenario, Set.of());
    }

    /**
     * Follows a scenario's pointers.
     *
     * @param asking rules whose scenarios are being followed: where two point to each other, neither tells the fault
     */
    private ScenarioResult resolved(ScenarioResult scenario, Set<String> asking) {
        Optional<RulePointer> pointer = scenario.failure().flatMap(Failure::pointer);
        if (pointer.isEmpty()) {
            return scenario;
        }
        if (tells(pointer.get(), asking)) {
            return scenario.with(
                    scenario.failure()
                            .filter(failure -> scenario.outcome() != Outcome.PASSED)
                            .map(failure -> failure.pointing(Optional.empty())),
                    scenario.notes());
        }
        Failure otherwise = pointer.get().otherwise();
        return otherwise.pointer().isPresent()
                ? resolved(scenario.with(scenario.outcome(), Optional.of(otherwise)), asking)
                : scenario.with(pointer.get().outcomeOtherwise(), Optional.of(otherwise));
    }

    /**
     * Whether the rule tells the fault. To a target's fault only its failure speaks; where nothing could be judged, a
     * rule that was not proved either may be looked at. A scenario that points to the rule itself tells nothing of it.
     */
    private boolean tells(RulePointer pointer, Set<String> asking) {
        Predicate<ScenarioResult> telling = pointer.outcomeOtherwise() == Outcome.FAILED
                ? scenario -> scenario.outcome() == Outcome.FAILED
                : scenario -> !SILENT.contains(scenario.outcome());
        List<ScenarioResult> ofRule = byRule.getOrDefault(pointer.rule(), List.of());
        boolean asked = !ofRule.isEmpty();
        if (!asked || asking.contains(pointer.rule())) {
            return !asked && pointer.outcomeOtherwise() != Outcome.FAILED;
        }
        Set<String> also =
                Stream.concat(asking.stream(), Stream.of(pointer.rule())).collect(Collectors.toSet());
        return ofRule.stream()
                .filter(scenario -> !pointsTo(scenario, pointer.rule()))
                .map(scenario -> resolved(scenario, also))
                .anyMatch(telling);
    }

    private static boolean pointsTo(ScenarioResult scenario, String rule) {
        return scenario.failure()
                .flatMap(Failure::pointer)
                .filter(pointer -> pointer.rule().equals(rule))
                .isPresent();
    }
}
