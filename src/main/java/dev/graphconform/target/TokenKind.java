package dev.graphconform.target;

import java.util.Locale;

/** Whether a token is of a signed-in person, or of an application by itself. */
public enum TokenKind {
    DELEGATED,
    APPLICATION;

    /** The value in the target file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
