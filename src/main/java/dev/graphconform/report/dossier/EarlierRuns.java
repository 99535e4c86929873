package dev.graphconform.report.dossier;

import dev.graphconform.verdict.ScenarioResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What earlier runs into the same folder said of a scenario, as far as the memory of the report's trends tells. */
final class EarlierRuns {
    private static final int SHOWN = 10;

    private final JsonNode tests;

    private EarlierRuns(JsonNode tests) {
        this.tests = tests;
    }

    /** Reads the memory; one that is not there, or cannot be read, tells nothing. */
    static EarlierRuns in(Path history) {
        try {
            Path file = history.resolve("history.json");
            return new EarlierRuns(
                    Files.isRegularFile(file)
                            ? JsonMapper.shared().readTree(Files.readAllBytes(file))
                            : JsonNodeFactory.instance.objectNode());
        } catch (IOException | JacksonException unreadable) {
            return new EarlierRuns(JsonNodeFactory.instance.objectNode());
        }
    }

    /** A line for each earlier run of the scenario, latest first. */
    List<String> of(ScenarioResult scenario) {
        // the identity that the report gives the scenario
        String identity = UUID.nameUUIDFromBytes(scenario.key().getBytes(StandardCharsets.UTF_8))
                .toString();
        return tests.path(identity)
                .path("items")
                .valueStream()
                .limit(SHOWN)
                .map(EarlierRuns::line)
                .toList();
    }

    private static String line(JsonNode item) {
        Instant at = Instant.ofEpochMilli(item.at("/time/start").asLong(0)).truncatedTo(ChronoUnit.SECONDS);
        return at + ": " + item.path("status").asString("unknown");
    }
}
