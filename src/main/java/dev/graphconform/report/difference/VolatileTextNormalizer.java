package dev.graphconform.report.difference;

import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.KnownDeviation.Fails;
import dev.graphconform.verdict.ScenarioResult;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Replaces what differs from run to run in texts: ids, times, durations, addresses.
 *
 * @param serviceRoot the service root of the target
 */
record VolatileTextNormalizer(String serviceRoot) {
    private static final Pattern ADDRESS =
            Pattern.compile("https?://(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::[0-9]+)?");
    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(?:Z|[+-][0-9:]+)?");
    private static final Pattern CHAT = Pattern.compile("19(?::|%3[Aa])[A-Za-z0-9_@.-]+");
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern DURATION = Pattern.compile("[0-9]+(?:\\.[0-9]+)? ?(?:ms|s|seconds?|milliseconds?)\\b");
    private static final Pattern TIMES = Pattern.compile("[0-9]+(?= (?:times|looks|attempts|answers|requests)\\b)");
    private static final Pattern LONG = Pattern.compile("(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{16,}");

    /** The text with a placeholder in place of each such value. */
    String text(String text) {
        String normalized = text.replace(serviceRoot, "{service root}");
        normalized = ADDRESS.matcher(normalized).replaceAll("{service root}");
        normalized = TIME.matcher(normalized).replaceAll("{time}");
        normalized = CHAT.matcher(normalized).replaceAll("{id}");
        normalized = GUID.matcher(normalized).replaceAll("{id}");
        normalized = DURATION.matcher(normalized).replaceAll("{duration}");
        normalized = TIMES.matcher(normalized).replaceAll("{number}");
        return LONG.matcher(normalized).replaceAll("{id}");
    }

    /** The reason of a scenario's outcome, for comparison only. */
    String reason(ScenarioResult scenario) {
        Optional<Failure> failure = scenario.failure();
        String comparison = failure.flatMap(Failure::expected).orElse("") + "\n"
                + failure.flatMap(Failure::actual).orElse("");
        String what =
                comparison.isBlank() ? scenario.message().lines().findFirst().orElse("") : comparison;
        return scenario.outcome() + " " + scenario.leftOut() + " "
                + failure.map(Failure::check).orElse("") + " " + where(scenario) + " " + text(what);
    }

    static String where(ScenarioResult scenario) {
        return scenario.failure().flatMap(Failure::where).map(Fails::anyNumber).orElse("");
    }
}
