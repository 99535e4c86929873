package dev.graphconform.target;

import java.util.Locale;

/** Which writes a run may send to the target; every POST is a write, also one that should be refused. */
public enum WriteMode {
    /** None; the default unless the target is on loopback. */
    NONE,
    /** All, and each is recorded in the ledger. */
    LEDGER,
    /** All, recorded in the ledger; chats that the ledger proves to be of this run are deleted at its end. */
    CLEAN;

    /** The value in the target file and of {@code --writes}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
