package dev.graphconform.verdict;

import java.util.Locale;

/** What a whole run says; the exit codes that go with it stand in {@link ExitCode}. */
public enum RunOutcome {
    CONFORMANT,
    CONFORMANT_WITH_EXCEPTIONS,
    NON_CONFORMANT,
    /**
     * Nothing failed, but something owed was not proved; also every run narrowed by a filter in which nothing failed.
     */
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
