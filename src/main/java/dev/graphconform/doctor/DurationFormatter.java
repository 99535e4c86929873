package dev.graphconform.doctor;

import java.time.Duration;

/** Durations as people say them. */
final class DurationFormatter {
    private static final int UNTIL_MINUTES = 90;
    private static final int UNTIL_HOURS = 90 * 60;
    private static final int UNTIL_DAYS = 48 * 3600;

    private DurationFormatter() {}

    static String words(Duration duration) {
        long seconds = Math.max(1, duration.abs().toSeconds());
        if (seconds < UNTIL_MINUTES) {
            return seconds + " s";
        }
        if (seconds < UNTIL_HOURS) {
            return Math.round(seconds / 60.0) + " min";
        }
        return seconds < UNTIL_DAYS ? Math.round(seconds / 3600.0) + " h" : Math.round(seconds / 86400.0) + " days";
    }
}
