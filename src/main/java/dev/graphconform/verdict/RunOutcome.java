package dev.graphconform.verdict;

import java.util.Locale;

/** What a whole run says; the exit codes that go with it stand in {@link ExitCode}. */
public enum RunOutcome {
    CONFORMANT,
    CONFORMANT_WITH_EXCEPTIONS,
    NON_CONFORMANT,
    /** A filter narrowed the run, and all that it was asked for holds; whether the rest does is not said. */
    SELECTION_HOLDS,
    /** Of recorded traffic: nothing of what it put in question failed; what it did not put in question is open. */
    NO_DEVIATION_SEEN,
    /** Nothing failed, but something owed was not proved. */
    INCOMPLETE,
    SHARD,
    CONFIGURATION_FAULT,
    KIT_FAULT,
    SECRET_LEAK,
    LEFTOVERS;

    /** The word used in {@code run.json} and on the terminal, for instance {@code non-conformant}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
