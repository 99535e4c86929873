package dev.graphconform.report.difference;

import java.util.Locale;

/**
 * How long something took in both runs.
 *
 * @param id the rule or example, or {@code run}
 * @param before milliseconds in the first run
 * @param after milliseconds in the second run
 */
public record DurationChange(String id, long before, long after) {
    String line() {
        return String.format(Locale.ROOT, "%s: %.1f s → %.1f s", id, before / 1000.0, after / 1000.0);
    }
}
