package dev.graphconform.verdict;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How a run went along: what it sent, and how often and how long the target made it wait. Evidence that decides
 * nothing.
 *
 * @param requests requests sent, repetitions included
 * @param writes those of them that write
 * @param throttledAnswers answers that asked for patience
 * @param waited what was waited because of them, by all scenarios together
 * @param givenUp requests that were throttled until their budget was spent
 * @param late how often something asked for was seen only after more than one look
 * @param latest the longest time that it took
 */
public record PaceSummary(
        int requests, int writes, int throttledAnswers, Duration waited, int givenUp, int late, Duration latest) {
    /** Nothing was sent. */
    public static final PaceSummary NONE = new PaceSummary(0, 0, 0, Duration.ZERO, 0, 0, Duration.ZERO);

    /** Throttling in one line; empty when there was none. */
    public Optional<String> throttling() {
        return throttledAnswers == 0
                ? Optional.empty()
                : Optional.of("throttled: " + throttledAnswers + " of " + requests + " answers, " + seconds(waited)
                        + " waited in all" + (givenUp == 0 ? "" : ", " + givenUp + " requests given up"));
    }

    /** Lateness in one line; empty when there was none. */
    public Optional<String> lateness() {
        return late == 0
                ? Optional.empty()
                : Optional.of("visible late: " + late + (late == 1 ? " time" : " times") + ", after " + seconds(latest)
                        + " at most");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
