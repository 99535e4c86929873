package dev.graphconform.report.shards;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.report.reading.RunFileException;
import dev.graphconform.verdict.ShardResult;
import dev.graphconform.verdict.ShardResult.ExpectedScenario;
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

/**
 * A shard's part of a run, in a file.
 *
 * @param part the part
 * @param exchanges the requests and answers of its scenarios
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

    /** Writes each once, and gives the places of each scenario's. */
    private Map<String, List<Integer>> writeExchanges(JsonGenerator json) {
        Map<Integer, Integer> places = new HashMap<>();
        Map<String, List<Integer>> of = new LinkedHashMap<>();
        for (ExpectedScenario expectedScenario : part.whole()) {
            List<Integer> used = new ArrayList<>();
            for (Exchange exchange : exchanges.of(expectedScenario.key())) {
                used.add(places.computeIfAbsent(exchange.number(), first -> {
                    json.writePOJO(exchange);
                    return places.size();
                }));
            }
            if (!used.isEmpty()) {
                of.put(expectedScenario.key(), used);
            }
        }
        return of;
    }

    /**
     * Reads a shard's part.
     *
     * @throws RunFileException if it is none that this kit can read
     */
    public static ShardFile read(Path file) {
        try {
            ShardJson json = ShardJson.MAPPER.readValue(Files.readAllBytes(file), ShardJson.class);
            ExchangeLog log = new ExchangeLog();
            json.exchangesOf().forEach((key, places) -> {
                places.forEach(place -> log.add(key, json.exchanges().get(place)));
                log.over(key);
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
}
