package dev.graphconform.report.difference;

import java.util.Locale;

/** How a rule or example differs between two runs, the most important first. */
public enum SubjectChangeKind {
    NEWLY_FAILING("Newly failing"),
    FIXED("Fixed"),
    NEWLY_NOT_RUN("Newly not-run"),
    /** Fails, or is not proved, in both, but not for the same reason. */
    OTHER_REASON("Other reason"),
    /** Any other pair of outcomes, or another outcome of some scenario. */
    OTHER_OUTCOME("Other outcome"),
    NEW("Only in the second run"),
    GONE("Only in the first run");

    private final String heading;

    SubjectChangeKind(String heading) {
        this.heading = heading;
    }

    /** For people. */
    String heading() {
        return heading;
    }

    /** For programs. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
