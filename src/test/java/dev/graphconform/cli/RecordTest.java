package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.http.Exchange;
import dev.graphconform.recording.HarReader;
import dev.graphconform.recording.ReadingProgress;
import dev.graphconform.recording.RecordedExchange;
import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run records of itself. */
class RecordTest {
    private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @TempDir
    Path folder;

    @Test
    void a_run_on_the_simulator_is_recorded_in_order_and_read_again() throws IOException {
        run(0, "--rule", "topic-returned", "--rule", "authorization-required");
        List<RecordedExchange> read = read();

        assertThat(read).extracting(each -> each.exchange().sentAt()).isSorted().hasSizeGreaterThan(8);
        assertThat(read)
                .anySatisfy(each -> {
                    assertThat(each.exchange().status()).isEqualTo(201);
                    assertThat(each.exchange().requestBody().orElseThrow()).contains("\"topic\"");
                    assertThat(each.exchange().responseText()).contains("\"chatType\"");
                    assertThat(each.exchange().principal()).isPresent();
                })
                .anySatisfy(each -> {
                    assertThat(each.exchange().status()).isEqualTo(401);
                    assertThat(each.exchange().principal()).isEmpty();
                });
        assertThat(read).allSatisfy(each -> {
            assertThat(each.requestBodyMissing()).isEmpty();
            assertThat(each.responseBodyMissing()).isEmpty();
        });
    }

    /** What the format's page demands of a file; of the sizes that nobody knows, -1. */
    @Test
    void the_file_keeps_to_the_format() throws IOException {
        run(0, "--rule", "apps-accepted");
        JsonNode log = JsonMapper.shared().readTree(file().toFile()).path("log");

        assertThat(log.path("version").asString()).isEqualTo("1.2");
        assertThat(log.path("creator").path("name").asString()).isNotEmpty();
        assertThat(log.path("creator").path("version").asString()).isNotEmpty();
        assertThat(log.path("entries").size()).isPositive();
        for (JsonNode entry : log.path("entries")) {
            assertThat(OffsetDateTime.parse(entry.path("startedDateTime").asString())
                            .toInstant())
                    .isAfter(Instant.parse("2020-01-01T00:00:00Z"));
            JsonNode timings = entry.path("timings");
            assertThat(entry.path("time").asDouble())
                    .isEqualTo(timings.path("send").asDouble(-1)
                            + timings.path("wait").asDouble(-1)
                            + timings.path("receive").asDouble(-1));
            assertThat(entry.path("cache").isObject()).isTrue();
            assertMessage(entry.path("request"), "method", "url");
            assertMessage(entry.path("response"), "statusText", "redirectURL");
            assertThat(entry.path("request").path("queryString").isArray()).isTrue();
            assertThat(entry.path("response").path("status").isInt()).isTrue();
            JsonNode content = entry.path("response").path("content");
            assertThat(content.path("size").asInt(-1))
                    .isEqualTo(content.path("text").asString("").getBytes(StandardCharsets.UTF_8).length);
            assertThat(content.path("mimeType").isString()).isTrue();
            if (entry.path("request").has("postData")) {
                assertThat(entry.path("request")
                                .path("postData")
                                .path("mimeType")
                                .isString())
                        .isTrue();
            }
        }
    }

    private static void assertMessage(JsonNode message, String... texts) {
        for (String text : List.of(texts)) {
            assertThat(message.path(text).isString()).as(text).isTrue();
        }
        assertThat(message.path("httpVersion").asString()).isEqualTo("HTTP/1.1");
        assertThat(message.path("cookies").isArray()).isTrue();
        assertThat(message.path("headers").isArray()).isTrue();
        assertThat(message.path("headersSize").asInt()).isEqualTo(-1);
        assertThat(message.path("bodySize").isInt()).isTrue();
    }

    @Test
    void people_of_a_target_stand_as_the_same_made_up_ids_everywhere() throws IOException {
        try (GraphSimulator simulator = GraphSimulator.start(SimulatorOptions.defaults())) {
            TryTarget.at(simulator.serviceRoot(), simulator, folder, "visibilityBudgetSeconds: 0.2");
            run(
                    0,
                    "--target",
                    folder.resolve("try.yaml").toString(),
                    "--rule",
                    "members-all-added",
                    "--rule",
                    "one-on-one-unique");
        }
        String har = Files.readString(file());
        assertThat(har)
                .doesNotContain("8b081ef6-4792-4def-b2c9-c363a1bf41d5", "82af01c5-f7cc-4a2e-a728-3a5df21afd9d")
                .doesNotContainPattern("(?i)adele|megan")
                .contains("people.colleague.id is ");
        Exchange created = read().stream()
                .map(RecordedExchange::exchange)
                .filter(each -> each.requestBody().orElse("").contains("oneOnOne") && each.status() == 201)
                .findFirst()
                .orElseThrow();
        List<String> bound = GUID.matcher(created.requestBody().orElseThrow())
                .results()
                .map(found -> found.group())
                .toList();
        String chat =
                JsonMapper.shared().readTree(created.responseText()).path("id").asString();
        assertThat(bound)
                .hasSizeGreaterThan(1)
                .allSatisfy(person -> assertThat(chat).contains(person));
        assertThat(chat).matches("19:" + GUID + "_" + GUID + "@unq\\.gbl\\.spaces");
    }

    @Test
    void where_nothing_can_be_written_the_run_does_not_begin() throws IOException {
        for (Path file : List.of(folder, folder.resolve("none/a.har"))) {
            Terminal terminal = Terminal.piped();
            List<String> words = new ArrayList<>(List.of("run", "--rule", "topic-returned", "--out"));
            words.addAll(List.of(folder.resolve("results").toString(), "--record", file.toString()));

            assertThat(terminal.conform(words.toArray(String[]::new))).isEqualTo(3);
            assertThat(terminal.err()).contains("--record " + file);
            assertThat(folder.resolve("results")).doesNotExist();
        }
    }

    private void run(int exitCode, String... options) {
        List<String> words = new ArrayList<>(
                List.of("run", "--out", folder.resolve("results").toString()));
        words.addAll(List.of("--record", file().toString()));
        words.addAll(List.of(options));
        Terminal terminal = Terminal.piped();

        assertThat(terminal.conform(words.toArray(String[]::new)))
                .as(terminal.out() + terminal.err())
                .isEqualTo(exitCode);
    }

    private List<RecordedExchange> read() {
        return new HarReader(Optional.empty(), ReadingProgress.SILENT)
                .read(List.of(file()))
                .exchanges();
    }

    private Path file() {
        return folder.resolve("run.har");
    }
}
