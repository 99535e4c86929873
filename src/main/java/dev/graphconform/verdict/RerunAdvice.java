package dev.graphconform.verdict;

import dev.graphconform.catalogue.Level;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One line on a run that ended incomplete through no fault of the service: a nightly job goes by it, and runs again
 * where that can help. Where a single rule is open for something that the service answered, nothing is said.
 */
public final class RerunAdvice {
    private static final Set<Outcome> UNPROVED = EnumSet.of(Outcome.NOT_RUN, Outcome.INCONCLUSIVE, Outcome.BROKEN);
    private static final Set<String> PASSING =
            Set.of(KitFailureNames.CONNECTION, KitFailureNames.THROTTLED, KitFailureNames.GATEWAY);

    private RerunAdvice() {}

    /** The line; empty when the run ended otherwise, or the service may be at fault. */
    public static Optional<String> of(RunResult result) {
        if (result.verdict().outcome() != RunOutcome.INCOMPLETE) {
            return Optional.empty();
        }
        List<List<ScenarioResult>> open = Stream.concat(result.rules().stream(), result.examples().stream())
                .filter(subject -> !subject.excepted()
                        && UNPROVED.contains(subject.outcome())
                        && (subject.level() == Level.MUST || subject.outcome() == Outcome.BROKEN))
                .map(RerunAdvice::unproved)
                .toList();
        long missing = open.stream().filter(RerunAdvice::notRun).count();
        long passing = open.stream().filter(RerunAdvice::mayPass).count();
        if (open.isEmpty() || missing + passing < open.size()) {
            return Optional.empty();
        }
        String line = "No fault of the service: of what is owed, "
                + (passing > 0
                        ? passing + " met throttling, a gateway or a connection that broke"
                                + (missing > 0 ? ", and " : "")
                        : "")
                + (missing > 0 ? missing + " could not be run here" : "");
        return Optional.of(
                line + (passing > 0 ? ". Run it again." : ". Another run changes nothing; the reasons are told."));
    }

    private static List<ScenarioResult> unproved(SubjectResult subject) {
        return subject.scenarios().stream()
                .filter(scenario -> !scenario.leftOut() && UNPROVED.contains(scenario.outcome()))
                .toList();
    }

    private static boolean notRun(List<ScenarioResult> scenarios) {
        return scenarios.stream().allMatch(scenario -> scenario.outcome() == Outcome.NOT_RUN);
    }

    private static boolean mayPass(List<ScenarioResult> scenarios) {
        return !notRun(scenarios)
                && scenarios.stream()
                        .allMatch(scenario -> scenario.outcome() == Outcome.NOT_RUN
                                || scenario.failure()
                                        .filter(failure -> PASSING.contains(failure.check()))
                                        .isPresent());
    }
}
