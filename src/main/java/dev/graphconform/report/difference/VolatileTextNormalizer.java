package dev.graphconform.report.difference;

import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.KnownDeviation.Fails;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.VolatileText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Replaces what differs from run to run in texts, as {@link VolatileText} does, and the address of the target.
 *
 * @param serviceRoot the service root of the target
 */
record VolatileTextNormalizer(String serviceRoot) {
    private static final Pattern ADDRESS =
            Pattern.compile("https?://(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::[0-9]+)?");

    /** The text with a placeholder in place of each such value. */
    String text(String text) {
        String normalized = text.replace(serviceRoot, "{service root}");
        return VolatileText.stable(ADDRESS.matcher(normalized).replaceAll("{service root}"));
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
