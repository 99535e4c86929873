package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The progress stream, as a program reads it. */
class ProgressTest {
    @TempDir
    Path folder;

    @Test
    void each_event_is_a_line_that_keeps_to_the_schema() throws IOException {
        Path stream = folder.resolve("progress.jsonl");
        int exitCode =
                run(List.of("topic-returned~escaped"), Terminal.piped(), "--progress", stream.toString(), "--quiet");

        assertThat(exitCode).isEqualTo(1);
        List<JsonNode> events = events(Files.readString(stream));
        JsonNode result =
                JsonMapper.shared().readTree(folder.resolve("out/run.json").toFile());
        assertThat(events.get(0).path("event").asString()).isEqualTo("run-started");
        assertThat(events.get(0).path("subjects").asInt()).isEqualTo(2);
        assertThat(of(events, "scenario-finished"))
                .hasSize(result.at("/counts/scenarios").asInt())
                .last()
                .satisfies(last -> assertThat(last.path("done").asInt())
                        .isEqualTo(last.path("of").asInt()));
        assertThat(of(events, "rule-finished"))
                .hasSize(2)
                .anySatisfy(rule -> assertThat(rule.path("outcome").asString()).isEqualTo("failed"));
        JsonNode last = events.get(events.size() - 1);
        assertThat(last.path("event").asString()).isEqualTo("run-finished");
        assertThat(last.path("exitCode").asInt()).isEqualTo(1);
        assertThat(last.path("results").asString())
                .isEqualTo(folder.resolve("out").toString());
    }

    @Test
    void the_standard_output_holds_nothing_else() throws IOException {
        Terminal terminal = Terminal.piped();
        run(List.of(), terminal, "--progress", "-", "--shard", "1/2");

        List<JsonNode> events = events(terminal.out());
        assertThat(events.get(0).at("/shard/of").asInt()).isEqualTo(2);
        assertThat(events.get(events.size() - 1).path("outcome").asString()).isEqualTo("shard");
        assertThat(terminal.err()).contains("SHARD (exit code 0, shard 1/2");
    }

    @Test
    void a_file_that_cannot_be_made_is_reported_before_anything_is_sent() throws IOException {
        Terminal terminal = Terminal.piped();
        Path absent = folder.resolve("absent/progress.jsonl");

        assertThat(run(List.of(), terminal, "--progress", absent.toString())).isEqualTo(3);
        assertThat(terminal.err())
                .isEqualTo("conform: --progress " + absent
                        + " cannot be written to; name a file in a folder that exists and that you may write to"
                        + System.lineSeparator());
    }

    @Test
    void the_badge_is_what_shields_reads() throws IOException {
        run(List.of("topic-returned~escaped"), Terminal.piped(), "--quiet");

        assertThat(JsonMapper.shared()
                        .readTree(folder.resolve("out/badge.json").toFile())
                        .toString())
                .isEqualTo("{\"schemaVersion\":1,\"label\":\"Create chat\",\"message\":\"non-conformant, 1 of 2 "
                        + "passed\",\"color\":\"red\"}");
    }

    private int run(List<String> deviations, Terminal terminal, String... options) throws IOException {
        try (GraphSimulator simulator =
                GraphSimulator.start(SimulatorOptions.defaults().withDeviations(deviations))) {
            Path target = folder.resolve("target.yaml");
            new MockTargetFileWriter(target).write(simulator);
            String[] run = {
                "run",
                "--target",
                target.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--rule",
                "topic-returned",
                "--rule",
                "topic-optional"
            };
            return terminal.conform(
                    Stream.of(run, options).flatMap(Arrays::stream).toArray(String[]::new));
        }
    }

    private static List<JsonNode> of(List<JsonNode> events, String event) {
        return events.stream()
                .filter(each -> each.path("event").asString().equals(event))
                .toList();
    }

    private static List<JsonNode> events(String stream) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("schemas/progress-event.schema.json")), InputFormat.JSON);
        assertThat(stream.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON))
                        .as(line)
                        .isEmpty());
        return stream.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }
}
