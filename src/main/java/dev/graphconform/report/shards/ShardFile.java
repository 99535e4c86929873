package dev.graphconform.report.shards;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.graphconform.http.Exchange;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.report.reading.RunFileException;
import dev.graphconform.verdict.KnownDeviation;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.ShardResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file that holds the result of one shard of a run, with its exchanges.
 *
 * @param part the result of the shard
 * @param exchanges the requests and responses of its scenarios
 */
public record ShardFile(ShardResult part, ExchangeLog exchanges) {
    /** The file's name in the shard's folder of results. */
    public static final String NAME = "shard.json";

    /** Writes the file's content, as {@link ShardJson} says, one exchange at a time. */
    public void write(OutputStream out) {
        try (JsonGenerator json = ShardJson.MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("formatVersion", ShardJson.FORMAT_VERSION);
            json.writePOJOProperty("part", part);
            json.writeArrayPropertyStart("exchanges");
            Map<String, List<Integer>> of = writeExchanges(json);
            json.writeEndArray();
            json.writePOJOProperty("exchangesOf", of);
            json.writeEndObject();
        }
    }

    /** Writes each exchange once, and returns the positions of each scenario's exchanges. */
    private Map<String, List<Integer>> writeExchanges(JsonGenerator json) {
        Map<Integer, Integer> positions = new HashMap<>();
        Map<String, List<Integer>> of = new LinkedHashMap<>();
        for (ScenarioResult result : part.rawRunData().emitted()) {
            List<Integer> used = new ArrayList<>();
            for (Exchange exchange : exchanges.of(result.key())) {
                used.add(positions.computeIfAbsent(exchange.number(), first -> {
                    json.writePOJO(exchange);
                    return positions.size();
                }));
            }
            if (!used.isEmpty()) {
                of.put(result.key(), used);
            }
        }
        return of;
    }

    /**
     * Reads the file of a shard.
     *
     * @throws RunFileException if this kit cannot read the file
     */
    public static ShardFile read(Path file) {
        try {
            ShardJson json = ShardJson.MAPPER.readValue(Files.readAllBytes(file), ShardJson.class);
            ExchangeLog log = new ExchangeLog();
            json.exchangesOf().forEach((key, positions) -> {
                positions.forEach(position -> log.add(key, json.exchanges().get(position)));
                log.scenarioEnded(key);
            });
            return new ShardFile(json.part(), log);
        } catch (IOException unreadable) {
            throw new RunFileException(file + " cannot be read; check its permissions", unreadable);
        } catch (JacksonException | IndexOutOfBoundsException malformed) {
            throw new RunFileException(
                    file + " is not a shard of this version of the kit, or is cut short; run that shard again",
                    malformed);
        }
    }

    /**
     * The content of the file. Only the kit of the same version reads it, so it has the form of the records.
     *
     * @param formatVersion increased when the format changes
     * @param part the shard's part
     * @param exchanges each request with its response once
     * @param exchangesOf the positions of a scenario's exchanges in that list
     */
    record ShardJson(
            int formatVersion, ShardResult part, List<Exchange> exchanges, Map<String, List<Integer>> exchangesOf) {
        static final int FORMAT_VERSION = 1;

        /** Half a surrogate pair, which a server can send, can be written as an escape only. */
        static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .addMixIn(KnownDeviation.Expected.class, ExpectedWord.class)
                .addMixIn(KnownDeviation.Fails.class, FailsWord.class)
                .addMixIn(KnownDeviation.NotRun.class, NotRunWord.class)
                .addMixIn(KnownDeviation.Undecided.class, UndecidedWord.class)
                .build();

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "as")
        @JsonSubTypes({
            @JsonSubTypes.Type(KnownDeviation.Fails.class),
            @JsonSubTypes.Type(KnownDeviation.NotRun.class),
            @JsonSubTypes.Type(KnownDeviation.Undecided.class)
        })
        private interface ExpectedWord {}

        @JsonTypeName("fails")
        private interface FailsWord {}

        @JsonTypeName("not-run")
        private interface NotRunWord {}

        @JsonTypeName("undecided")
        private interface UndecidedWord {}
    }
}
