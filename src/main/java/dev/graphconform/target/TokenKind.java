package dev.graphconform.target;

import java.util.Locale;

/** Who a token speaks for: a signed-in person, or an application by itself. */
public enum TokenKind {
    DELEGATED,
    APPLICATION;

    /** The word of the target file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
