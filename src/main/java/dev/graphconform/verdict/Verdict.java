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
    private static final int INCOMPLETE = 2;
    private static final int CONFIGURATION = 3;
    private static final int LEFTOVERS = 6;

    /** The same for a run that was stopped early: what had failed has failed, anything else is not the whole. */
    public Verdict stopped(String why) {
        if (outcome == RunOutcome.SHARD && exitCode == 0) {
            return new Verdict(outcome, INCOMPLETE, joined(List.of(why), reasons));
        }
        return outcome == RunOutcome.CONFORMANT || outcome == RunOutcome.CONFORMANT_WITH_EXCEPTIONS || outcome == RunOutcome.INCOMPLETE
                ? new Verdict(RunOutcome.INCOMPLETE, INCOMPLETE, joined(List.of(why), reasons))
                : new Verdict(outcome, exitCode, joined(reasons, List.of(why)));
    }

    /** The same for a run that should have cleaned up and left something; faults of kit and configuration weigh more. */
    public Verdict leaving(List<String> leftovers) {
        if (leftovers.isEmpty()) {
            return this;
        }
        return exitCode >= CONFIGURATION
                ? new Verdict(outcome, exitCode, joined(reasons, leftovers))
                : new Verdict(RunOutcome.LEFTOVERS, LEFTOVERS, joined(leftovers, reasons));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
