package dev.graphconform.verdict;

import java.util.List;
import java.util.stream.Stream;

/**
 * What follows from a run.
 *
 * @param outcome the word
 * @param exitCode the exit code of the process
 * @param reasons one line for each thing that led to it, worst first; empty when conformant
 * @param endedEarly whether the run was ended before it had done all it would have: it tells of a part only
 */
public record Verdict(RunOutcome outcome, int exitCode, List<String> reasons, boolean endedEarly) {
    /** A verdict of a run that went to its end. */
    public Verdict(RunOutcome outcome, int exitCode, List<String> reasons) {
        this(outcome, exitCode, reasons, false);
    }

    /** A verdict with one of the known exit codes. */
    public Verdict(RunOutcome outcome, ExitCode exitCode, List<String> reasons) {
        this(outcome, exitCode.code(), reasons, false);
    }

    /** The same for a run that was stopped early: what had failed has failed, anything else is not the whole. */
    public Verdict withEarlyStop(String why) {
        if (outcome == RunOutcome.SHARD && exitCode == ExitCode.SUCCESS.code()) {
            return new Verdict(outcome, ExitCode.INCOMPLETE.code(), joined(List.of(why), reasons), true);
        }
        return outcome == RunOutcome.CONFORMANT
                        || outcome == RunOutcome.CONFORMANT_WITH_EXCEPTIONS
                        || outcome == RunOutcome.SELECTION_HOLDS
                        || outcome == RunOutcome.INCOMPLETE
                ? new Verdict(
                        RunOutcome.INCOMPLETE,
                        ExitCode.INCOMPLETE.code(),
                        joined(List.of(why), outcome == RunOutcome.SELECTION_HOLDS ? List.of() : reasons),
                        true)
                : new Verdict(outcome, exitCode, joined(reasons, List.of(why)), true);
    }

    /**
     * The same for a run that should have cleaned up and left something; faults of kit and configuration weigh more.
     */
    public Verdict withLeftovers(List<String> leftovers) {
        if (leftovers.isEmpty()) {
            return this;
        }
        return ExitCode.LEFTOVERS.outweighs(ExitCode.of(exitCode))
                ? new Verdict(RunOutcome.LEFTOVERS, ExitCode.LEFTOVERS.code(), joined(leftovers, reasons), endedEarly)
                : new Verdict(outcome, exitCode, joined(reasons, leftovers), endedEarly);
    }

    /**
     * The same beside a team's own rules: the outcome is the page's alone, the exit code also says that one of those
     * does not hold (where nothing weighs more), or was not proved (where all else is well). What a narrowed run was
     * asked for does not hold then.
     */
    public Verdict withCustomRules(CustomRulesResult own) {
        if (outcome == RunOutcome.SELECTION_HOLDS && own.ending() != ExitCode.SUCCESS) {
            return new Verdict(RunOutcome.INCOMPLETE, own.ending().code(), List.of(), endedEarly);
        }
        return own.ending().outweighs(ExitCode.of(exitCode))
                ? new Verdict(outcome, own.ending().code(), reasons, endedEarly)
                : this;
    }

    /** Whether the outcome alone gives this exit code. */
    public boolean endsWith(int code) {
        return ExitCode.of(code).outcomes().contains(outcome);
    }

    /** The same for a run in whose outputs a secret was found: whatever else it says may hold that secret, and goes. */
    public Verdict withSecretLeak(List<String> places) {
        return new Verdict(
                RunOutcome.SECRET_LEAK,
                ExitCode.SECRET_LEAK.code(),
                joined(places, List.of("but for that the run would have ended as " + outcome.word())),
                endedEarly);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
