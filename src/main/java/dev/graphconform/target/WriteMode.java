package dev.graphconform.target;

import java.util.Locale;

/** What a run may write on the target; every POST is a write, those that should be refused included. */
public enum WriteMode {
    /** Nothing is written; the default off loopback. */
    NONE,
    /** Writes and keeps a list of what was written. */
    LEDGER,
    /** Writes, and deletes at the end what the list proves to be this run's own. */
    CLEAN;

    /** The word of the target file and of {@code --writes}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
