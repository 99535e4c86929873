package dev.graphconform.catalogue;

import java.util.Locale;

/** How much a rule weighs in the verdict. */
public enum Level {
    /** The page under test states or shows it; a failure makes a run non-conformant. */
    MUST,
    /** A neighbour page states it; a failure is a warning, or a failure with {@code --strict}. */
    SHOULD,
    /** Recorded behaviour of the real service that no page states; never decides. */
    OBSERVED;

    /** The word used in the catalogue, in results and on the terminal. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
