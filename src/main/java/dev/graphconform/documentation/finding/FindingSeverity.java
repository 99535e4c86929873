package dev.graphconform.documentation.finding;

import java.util.Locale;

/** How much a finding matters to a reader. */
public enum FindingSeverity {
    /** Two places of the page cannot both be right. */
    CONTRADICTION,
    /** Something that cannot be as it stands. */
    SLIP,
    /** Something that the page leaves out. */
    GAP,
    /** Something is written otherwise than the rest; no meaning is lost. */
    FORM;

    /** The word used in results. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
