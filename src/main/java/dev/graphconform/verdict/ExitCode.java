package dev.graphconform.verdict;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** The exit codes of all commands, worst first: where several would be true, the one that stands first here is told. */
public enum ExitCode {
    /** A secret was found in an output. */
    SECRET_LEAK(
            5,
            "a secret was found in the results: they are gone, and run.json says where it was",
            RunOutcome.SECRET_LEAK),
    /** The kit itself failed. */
    KIT_FAULT(4, "fault of the kit: what it proved is not what it owed", RunOutcome.KIT_FAULT),
    /** The command line, the target file or something that they point to cannot be used. */
    CONFIGURATION_FAULT(
            3, "fault of the configuration, or the target was never reached", RunOutcome.CONFIGURATION_FAULT),
    /** Something is left on the target although cleaning was asked for. */
    LEFTOVERS(
            6,
            "leftovers: cleaning was asked for, and something is still on the target; it is listed",
            RunOutcome.LEFTOVERS),
    /** Something owed does not hold. */
    NON_CONFORMANT(
            1,
            "non-conformant: a must rule or a documented example does not hold, or a known deviation is stale; or a "
                    + "rule of --features does not hold",
            RunOutcome.NON_CONFORMANT,
            RunOutcome.SHARD),
    /** Something owed was not proved. */
    INCOMPLETE(
            2,
            "incomplete: nothing failed, but something owed (with a filter: asked for) was not proved; of a recording: "
                    + "nothing in it could be judged",
            RunOutcome.INCOMPLETE,
            RunOutcome.SHARD),
    /** What was compared differs; no run ends so. */
    DIFFERENT(16, "diff or docs check found something that differs, or docs findings what --fail-on names"),
    /** The command did what it was asked for, and nothing is wrong. */
    SUCCESS(
            0,
            "conformant, or all that does not hold is listed as known; with a filter: all that was asked for holds; of "
                    + "a recording: no deviation was seen",
            RunOutcome.CONFORMANT,
            RunOutcome.CONFORMANT_WITH_EXCEPTIONS,
            RunOutcome.SELECTION_HOLDS,
            RunOutcome.NO_DEVIATION_SEEN,
            RunOutcome.SHARD);

    private final int code;
    private final String sentence;
    private final Set<RunOutcome> outcomes;

    ExitCode(int code, String sentence, RunOutcome... outcomes) {
        this.code = code;
        this.sentence = sentence;
        this.outcomes = Set.of(outcomes);
    }

    /** The one with this number. */
    public static ExitCode of(int code) {
        return Stream.of(values()).filter(exit -> exit.code == code).findFirst().orElseThrow();
    }

    /** Those that a run can end with, by their numbers. */
    public static Stream<ExitCode> ofRuns() {
        return Stream.of(values())
                .filter(exit -> !exit.outcomes.isEmpty())
                .sorted(Comparator.comparingInt(ExitCode::code));
    }

    /** The number that the process ends with. */
    public int code() {
        return code;
    }

    /** What it means, for help and README. */
    public String sentence() {
        return sentence;
    }

    /**
     * The words for a run that ends so, as in {@code run.json}; a shard has the exit code of what it judged, and no
     * verdict.
     */
    public Set<RunOutcome> outcomes() {
        return outcomes;
    }

    /** Whether this is told where the other would be true too. */
    boolean outweighs(ExitCode other) {
        return compareTo(other) < 0;
    }
}
