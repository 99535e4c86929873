package dev.graphconform.catalogue;

import java.util.Locale;

/** How a rule counts in the verdict of a run. */
public enum Level {
    /** The documentation page states or shows it; a failure makes a run non-conformant. */
    MUST,
    /**
     * Another page of the documentation states it; a failure is a warning, or counts as with MUST with
     * {@code --strict}.
     */
    SHOULD,
    /** Recorded behaviour of the real service that no page states; never changes the verdict. */
    OBSERVED;

    /** The word used in the catalogue, in results and on the terminal. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it weighs as much as the other, or more. */
    public boolean atLeast(Level other) {
        return compareTo(other) <= 0;
    }
}
