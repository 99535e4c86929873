package dev.graphconform.report;

import dev.graphconform.report.history.PastRuns.PastRun;
import dev.graphconform.verdict.RunOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the beginning of a {@code run.json} says: which results they are, and so what may take their place.
 *
 * @param outcome how it ended
 * @param partial whether a filter narrowed it
 * @param endedEarly whether it was ended before its end
 * @param filters what it was narrowed to; of a whole run the levels, where not all were asked for
 * @param shard whether it is one shard of a run
 * @param suite whether it is about a team's own rules alone
 * @param recorded whether it is about recorded traffic
 */
public record ResultHead(
        RunOutcome outcome,
        boolean partial,
        boolean endedEarly,
        List<String> filters,
        boolean shard,
        boolean suite,
        boolean recorded) {

    /** Whether it was neither narrowed nor one shard of it. */
    public boolean whole() {
        return !partial && !shard;
    }

    /** Whether it tells of the whole target: no part, no fault, and not ended early. */
    boolean tellsOfAll() {
        return whole() && !endedEarly && PastRun.tellsOfAll(outcome);
    }

    /** Reads it from a folder of results; empty where there is none, or none that can be read. */
    public static Optional<ResultHead> in(Path folder) {
        Path file = folder.resolve(OutputFolder.RUN);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (JsonParser json = JsonMapper.shared().createParser(file)) {
            json.nextToken();
            return read(json);
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    /** As far as the run's id: what decides stands before it. */
    private static Optional<ResultHead> read(JsonParser json) {
        // an unknown word tells of nothing either
        RunOutcome outcome = RunOutcome.KIT_FAULT;
        List<String> filters = new ArrayList<>();
        boolean partial = true;
        boolean endedEarly = false;
        boolean shard = false;
        boolean suite = false;
        boolean recorded = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "outcome" -> outcome = outcome(json.getString());
                case "partial" -> partial = value != JsonToken.VALUE_FALSE;
                case "endedEarly" -> endedEarly = value == JsonToken.VALUE_TRUE;
                case "filters" -> {
                    while (value == JsonToken.START_ARRAY && json.nextToken() == JsonToken.VALUE_STRING) {
                        filters.add(json.getString());
                    }
                }
                case "shard" -> shard = true;
                case "suite" -> suite = true;
                case "recordings" -> recorded = true;
                case "runId" -> {
                    return Optional.of(
                            new ResultHead(outcome, partial, endedEarly, List.copyOf(filters), shard, suite, recorded));
                }
                default -> {
                    // nothing that decides
                }
            }
            json.skipChildren();
        }
        return Optional.empty();
    }

    private static RunOutcome outcome(String word) {
        return Stream.of(RunOutcome.values())
                .filter(outcome -> outcome.word().equals(word))
                .findFirst()
                .orElse(RunOutcome.KIT_FAULT);
    }
}
