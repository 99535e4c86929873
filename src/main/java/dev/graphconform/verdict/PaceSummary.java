package dev.graphconform.verdict;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a run went along: what it sent, and how often and how long the target made it wait. Evidence that decides
 * nothing.
 *
 * @param requests requests sent, repetitions included
 * @param writes those of them that write
 * @param throttledAnswers answers that asked for patience: 429
 * @param gatewayAnswers answers of gateways in the target's place: 502, 503 and 504
 * @param waited what was waited because of them, by all scenarios together
 * @param givenUp requests that were throttled, or met by a gateway, until their budget was spent
 * @param late how often something asked for was seen only after more than one look
 * @param latest the longest time that it took
 */
public record PaceSummary(
        int requests,
        int writes,
        int throttledAnswers,
        int gatewayAnswers,
        Duration waited,
        int givenUp,
        int late,
        Duration latest) {
    /** Nothing was sent. */
    public static final PaceSummary NONE = new PaceSummary(0, 0, 0, 0, Duration.ZERO, 0, 0, Duration.ZERO);

    /** Throttling and gateways in one line; empty when there was none of them. */
    public Optional<String> throttling() {
        String counts = Stream.of(counted("throttled", throttledAnswers), counted("gateway", gatewayAnswers))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(counts + ", " + seconds(waited) + " waited in all"
                        + (givenUp == 0 ? "" : ", " + givenUp + " requests given up"));
    }

    private Optional<String> counted(String word, int answers) {
        return answers == 0 ? Optional.empty() : Optional.of(word + ": " + answers + " of " + requests + " answers");
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
