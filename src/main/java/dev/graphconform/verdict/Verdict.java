package dev.graphconform.verdict;

import java.util.List;
import java.util.stream.Stream;

/**
 * What follows from a run.
 *
 * @param outcome the word
 * @param exitCode the exit code of the process
 * @param reasons one line for each thing that led to it, worst first; empty when conformant
 */
public record Verdict(RunOutcome outcome, int exitCode, List<String> reasons) {
    private static final int FAILED = 1;
    private static final int INCOMPLETE = 2;
    private static final int CONFIGURATION = 3;
    private static final int LEAK = 5;
    private static final int LEFTOVERS = 6;

    /** The same for a run that was stopped early: what had failed has failed, anything else is not the whole. */
    public Verdict stopped(String why) {
        if (outcome == RunOutcome.SHARD && exitCode == 0) {
            return new Verdict(outcome, INCOMPLETE, joined(List.of(why), reasons));
        }
        return outcome == RunOutcome.CONFORMANT
                        || outcome == RunOutcome.CONFORMANT_WITH_EXCEPTIONS
                        || outcome == RunOutcome.INCOMPLETE
                ? new Verdict(RunOutcome.INCOMPLETE, INCOMPLETE, joined(List.of(why), reasons))
                : new Verdict(outcome, exitCode, joined(reasons, List.of(why)));
    }

    /**
     * The same for a run that should have cleaned up and left something; faults of kit and configuration weigh more.
     */
    public Verdict leaving(List<String> leftovers) {
        if (leftovers.isEmpty()) {
            return this;
        }
        return exitCode >= CONFIGURATION
                ? new Verdict(outcome, exitCode, joined(reasons, leftovers))
                : new Verdict(RunOutcome.LEFTOVERS, LEFTOVERS, joined(leftovers, reasons));
    }

    /**
     * The same beside a team's own rules: the outcome is the page's alone, the exit code also says that one of those
     * does not hold (where nothing weighs more), or was not proved (where all else is well).
     */
    public Verdict beside(CustomRulesResult own) {
        boolean theirs = exitCode == 0 || exitCode == INCOMPLETE && own.exitCode() == FAILED;
        return theirs ? new Verdict(outcome, own.exitCode(), reasons) : this;
    }

    /** Whether the outcome alone gives this exit code. */
    public boolean saysBy(int code) {
        return switch (outcome) {
            case CONFORMANT, CONFORMANT_WITH_EXCEPTIONS -> code == 0;
            case NON_CONFORMANT -> code == FAILED;
            case INCOMPLETE -> code == INCOMPLETE;
            default -> true;
        };
    }

    /** The same for a run in whose outputs a secret was found: whatever else it says may hold that secret, and goes. */
    public Verdict leaking(List<String> places) {
        return new Verdict(
                RunOutcome.SECRET_LEAK,
                LEAK,
                joined(places, List.of("but for that the run would have ended as " + outcome.word())));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
