package dev.graphconform.verdict;

import dev.graphconform.catalogue.Level;
import java.util.ArrayList;
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
    private static final Set<String> OF_CREDENTIALS =
            Set.of(KitFailureNames.CREDENTIAL_REVOKED, KitFailureNames.CREDENTIAL_REFUSED);

    private RerunAdvice() {}

    /** The line; empty when the run ended otherwise, or the service may be at fault. */
    public static Optional<String> of(RunResult result) {
        if (result.verdict().outcome() != RunOutcome.INCOMPLETE
                || result.recorded().isPresent()
                || result.rules().stream().anyMatch(rule -> asked(rule, result))) {
            return Optional.empty();
        }
        List<List<ScenarioResult>> open = Stream.concat(result.rules().stream(), result.examples().stream())
                .filter(subject -> !subject.excepted()
                        && UNPROVED.contains(subject.outcome())
                        && (subject.level() == Level.MUST || subject.outcome() == Outcome.BROKEN))
                .map(RerunAdvice::unproved)
                .toList();
        long missing = open.stream().filter(RerunAdvice::notRun).count();
        long refused = open.stream().filter(RerunAdvice::lackCredential).count();
        long passing = open.stream().filter(RerunAdvice::mayPass).count() - refused;
        if (open.isEmpty() || missing + refused + passing < open.size()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        add(parts, refused, "needed a credential that is refused");
        add(parts, passing, "met throttling, a gateway or a connection that broke");
        boolean endedEarly = result.verdict().endedEarly();
        add(
                parts,
                missing,
                "could not be run " + (endedEarly ? "before the run was ended" : "here") + ofAll(missing, result));
        boolean warned = result.rules().stream().anyMatch(rule -> rule.outcome() == Outcome.FAILED);
        return Optional.of("No fault of the service" + (warned ? " in what decides: of that, " : ": of what decides, ")
                + listed(parts) + ". " + advice(refused, passing > 0 || endedEarly));
    }

    /** A rule that was asked for itself and does not hold is the service's doing, and no other run mends it. */
    private static boolean asked(SubjectResult subject, RunResult result) {
        return subject.outcome() == Outcome.FAILED
                && result.verdict().reasons().stream().anyMatch(line -> line.startsWith(subject.id() + " "));
    }

    /** How many rules and examples were not run, of which the others do not decide: the counts have that number. */
    private static String ofAll(long missing, RunResult result) {
        long all = Stream.concat(result.rules().stream(), result.examples().stream())
                .filter(subject -> subject.outcome() == Outcome.NOT_RUN)
                .count();
        return missing == all ? "" : " (" + all + " are not-run in all)";
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    private static String listed(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + ", and " + parts.get(last);
    }

    private static String advice(long refused, boolean mayPass) {
        if (refused > 0) {
            return "Give it a fresh credential and run it again.";
        }
        return mayPass ? "Run it again." : "Another run changes nothing; the reasons are told.";
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
                                || endedBy(scenario, PASSING)
                                || endedBy(scenario, OF_CREDENTIALS));
    }

    private static boolean lackCredential(List<ScenarioResult> scenarios) {
        return mayPass(scenarios) && scenarios.stream().anyMatch(scenario -> endedBy(scenario, OF_CREDENTIALS));
    }

    private static boolean endedBy(ScenarioResult scenario, Set<String> checks) {
        return scenario.failure()
                .filter(failure -> checks.contains(failure.check()))
                .isPresent();
    }
}
