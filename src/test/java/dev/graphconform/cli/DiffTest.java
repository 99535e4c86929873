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
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs compared through the command, as people compare them. */
class DiffTest {
    @TempDir
    Path folder;

    @Tag("slow")
    @Test
    void two_whole_runs_of_the_faithful_simulator_differ_in_nothing() throws IOException {
        Path one = simulator("one", List.of());
        Path other = simulator("other", List.of());

        assertThat(diff(0, one, other).path("differs").asBoolean()).isFalse();
        assertThat(diff(0, one, one).path("timings")).isEmpty();
    }

    @Test
    void a_rule_that_fails_is_the_only_difference_and_none_between_runs_in_which_it_fails() throws IOException {
        String[] rules = Stream.of(
                        "chat-body",
                        "topic-optional",
                        "topic-returned",
                        "times-utc",
                        "members-all-added",
                        "chat-type-returned",
                        "error-envelope")
                .flatMap(rule -> Stream.of("--rule", rule))
                .toArray(String[]::new);
        Path one = simulator("one", List.of(), rules);
        Path escaped = simulator("escaped", List.of("topic-returned~escaped"), rules);
        Path again = simulator("again", List.of("topic-returned~escaped"), rules);

        assertThat(diff(0, escaped, again).path("subjects")).isEmpty();
        JsonNode difference = diff(16, one, escaped);
        assertThat(difference.path("subjects")).singleElement().satisfies(rule -> {
            assertThat(rule.path("id").asString()).isEqualTo("topic-returned");
            assertThat(rule.path("change").asString()).isEqualTo("newly-failing");
            assertThat(rule.path("scenarios"))
                    .isNotEmpty()
                    .allSatisfy(scenario ->
                            assertThat(scenario.at("/after/where").asString()).isEqualTo("/topic"));
        });
        assertThat(difference.path("shapes")).isEmpty();
        assertThat(diff(16, escaped, one).at("/subjects/0/change").asString()).isEqualTo("fixed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chat-body~last-updated-missing      | POST /chats | /lastUpdatedDateTime | string  | absent
            chat-body~created-as-number         | POST /chats | /createdDateTime     | string  | number
            request-id~missing                  | POST /chats | header request-id    | present | absent
            chat-created~ok                     | POST /chats | status               | 201     | 200
            """)
    void a_deviation_in_form_is_named_by_its_field(
            String deviation, String request, String what, String before, String after) throws IOException {
        String rule = deviation.substring(0, deviation.indexOf('~'));
        JsonNode difference = diff(
                16,
                simulator("one", List.of(), "--rule", rule),
                simulator("other", List.of(deviation), "--rule", rule));

        assertThat(difference.path("subjects")).singleElement().satisfies(subject -> {
            assertThat(subject.path("id").asString()).isEqualTo(rule);
            assertThat(subject.path("change").asString()).isEqualTo("newly-failing");
        });
        assertThat(difference.path("shapes")).anySatisfy(shape -> {
            assertThat(shape.path("request").asString()).isEqualTo(request);
            assertThat(shape.path("what").asString()).isEqualTo(what);
            assertThat(shape.path("before").asString()).isEqualTo(before);
            assertThat(shape.path("after").asString()).isEqualTo(after);
        });
    }

    @Test
    void what_the_same_people_prove_but_once_is_no_difference_and_any_other_reason_is() throws IOException {
        Path one;
        Path later;
        try (GraphSimulator simulator = GraphSimulator.start(SimulatorOptions.defaults())) {
            one = run("one", simulator, "--rule", "app-installed");
            // a chat of the seconds before a run may be its own; each run takes more than one of them
            do {
                later = run("later", simulator, "--rule", "app-installed");
            } while (outcome(later).equals("passed"));
        }

        for (JsonNode difference : List.of(diff(16, one, later), diff(16, later, one))) {
            assertThat(difference.path("subjects")).isEmpty();
            assertThat(difference.path("remarks"))
                    .anyMatch(remark -> remark.asString()
                            .matches(
                                    "app-installed: .* which is no difference: it is proved once for the same people"));
        }
        Path late = changed(
                later,
                "late",
                root -> scenarios(root).forEach(scenario -> {
                    if (scenario.has("message")) {
                        scenario.put("message", "the operation was not seen to succeed");
                    }
                }));
        assertThat(diff(16, one, late).at("/subjects/0/id").asString()).isEqualTo("app-installed");
    }

    @Test
    void what_differs_from_run_to_run_is_no_difference() throws IOException {
        Path run = simulator("one", List.of("topic-returned~escaped"), "--rule", "topic-returned");
        Path other = changed(run, "other", root -> {
            root.put("runId", "another");
            root.put("startedAt", "2020-01-01T00:00:00Z");
            ((ObjectNode) root.path("target")).put("serviceRoot", "http://127.0.0.1:1");
            scenarios(root).forEach(scenario -> {
                scenario.put("durationMillis", 1);
                scenario.put("location", "features/elsewhere.feature:1");
                if (scenario.has("requestId")) {
                    scenario.put("requestId", "another");
                }
            });
        });

        assertThat(diff(0, run, other).path("subjects")).isEmpty();
    }

    @Test
    void reasons_are_compared_without_ids_and_times() throws IOException {
        Path run = simulator("one", List.of("topic-returned~escaped"), "--rule", "topic-returned");
        Path first = changed(
                run,
                "first",
                root -> actual(
                        root, "chat 19:abc@thread.v2 at 2026-01-01T00:00:00Z, 8b081ef6-4792-4def-b2c9-c363a1bf41d5"));
        Path second = changed(
                run,
                "second",
                root -> actual(
                        root, "chat 19:xyz@thread.v2 at 2027-01-01T00:00:01Z, 82af01c5-f7cc-4a2e-a728-3a5df21afd9d"));
        Path third = changed(run, "third", root -> actual(root, "nothing at all"));

        assertThat(diff(0, first, second).path("differs").asBoolean()).isFalse();
        assertThat(diff(16, first, third).at("/subjects/0/change").asString()).isEqualTo("other-reason");
    }

    @Test
    void renamed_scenarios_are_followed() throws IOException {
        Path run = simulator("one", List.of(), "--rule", "topic-returned");
        Path renamed = changed(run, "renamed", root -> rename(root, "Another name altogether"));
        Path reworded = changed(run, "reworded", root -> {
            rename(root, scenarios(root).get(0).path("name").asString() + " again");
            scenarios(root).get(0).put("steps", "0123456789abcdef");
        });

        assertThat(diff(0, run, renamed).path("remarks"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.asString()).contains("is now \"Another name altogether\""));
        assertThat(diff(0, run, reworded).path("remarks"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.asString()).contains(" again\""));
    }

    @Test
    void rules_that_came_went_or_could_not_run_are_reported() throws IOException {
        Path run = simulator("one", List.of(), "--rule", "topic-returned", "--rule", "topic-optional");
        Path less = changed(run, "less", root -> ((ArrayNode) root.path("rules")).remove(0));
        Path idle = changed(
                run,
                "idle",
                root -> ((ObjectNode) root.at("/rules/0"))
                        .put("outcome", "not-run")
                        .put("reason", "people.guest"));

        assertThat(diff(16, run, less).at("/subjects/0/change").asString()).isEqualTo("gone");
        assertThat(diff(16, less, run).at("/subjects/0/change").asString()).isEqualTo("new");
        assertThat(diff(16, run, idle).at("/subjects/0/change").asString()).isEqualTo("newly-not-run");
    }

    @Test
    void people_get_lines_and_pull_requests_get_markdown_that_no_server_can_control() throws IOException {
        Path run = simulator("one", List.of(), "--rule", "topic-returned");
        Path broken = simulator("other", List.of("topic-returned~escaped"), "--rule", "topic-returned");
        Path hostile = changed(
                broken, "hostile", root -> actual(root, "<script>alert(1)</script>\u001B[2J [x](http://evil.example)"));
        Terminal lines = Terminal.piped();
        Path file = folder.resolve("difference.md");
        Terminal markdown = Terminal.piped();

        assertThat(lines.conform("diff", run.toString(), hostile.toString())).isEqualTo(16);
        assertThat(lines.out())
                .contains("Newly failing\n- topic-returned: passed → failed", "second: failed at /topic")
                .doesNotContain("\u001B");
        assertThat(markdown.conform(
                        "diff", run.toString(), hostile.toString(), "--format", "markdown", "--out", file.toString()))
                .isEqualTo(16);
        assertThat(markdown.out()).isEmpty();
        assertThat(file)
                .content()
                .contains("## Newly failing", "- `topic-returned`: passed → failed")
                .doesNotContain("<script>", "\u001B", " [x](http");
    }

    @Test
    void a_file_that_cannot_be_used_is_reported_in_one_sentence() throws IOException {
        Path none = folder.resolve("none.json");
        Path cut = Files.writeString(folder.resolve("cut.json"), "{\"formatVersion\": 1, ");
        Path other = Files.writeString(folder.resolve("other.json"), "{\"formatVersion\": 1}");
        Path later = Files.writeString(folder.resolve("later.json"), "{\"formatVersion\": 2}");

        assertFault(
                none,
                none
                        + " does not exist; give the path of a run.json, or of the folder that \"conform run\" "
                        + "wrote it to");
        assertFault(
                folder,
                folder.resolve("run.json")
                        + " does not exist; give the path of a run.json, or of the folder that \"conform run\" "
                        + "wrote it to");
        assertFault(cut, cut + " is not JSON, or is cut short; give a run.json as \"conform run\" wrote it");
        assertFault(
                other,
                other + " is not the result of a run: /rules is missing; give a run.json as \"conform run\" wrote it");
        assertFault(
                later,
                later
                        + " has format 2 and this kit reads format 1; use the version of the kit that wrote it, or "
                        + "run again");
    }

    private static void assertFault(Path file, String sentence) {
        Terminal terminal = Terminal.piped();

        assertThat(terminal.conform("diff", file.toString(), file.toString())).isEqualTo(3);
        assertThat(terminal.err()).isEqualTo("conform: " + sentence + System.lineSeparator());
    }

    @Test
    void the_last_two_runs_of_a_folder_are_compared() throws IOException {
        Path run = simulator("one", List.of("topic-returned~escaped"), "--rule", "topic-returned");
        Files.createDirectories(run.resolve("previous"));
        Files.copy(
                simulator("other", List.of(), "--rule", "topic-returned").resolve("run.json"),
                run.resolve("previous/run.json"));
        Terminal terminal = Terminal.piped();

        assertThat(terminal.conform("diff", "--previous", run.toString(), "--format", "json"))
                .as(terminal.err())
                .isEqualTo(16);
        assertThat(JsonMapper.shared()
                        .readTree(terminal.out())
                        .at("/subjects/0/change")
                        .asString())
                .isEqualTo("newly-failing");
    }

    @Test
    void without_an_earlier_run_or_with_one_run_alone_it_says_what_to_give() throws IOException {
        assertThat(mistake("--previous", folder.toString()))
                .isEqualTo("conform: there is no earlier run in " + folder.resolve("previous")
                        + "; the second whole run into a folder keeps the first one there");
        Path history =
                Files.createDirectories(folder.resolve("history/last-run")).getParent();
        assertThat(mistake("--previous", history.toString()))
                .isEqualTo("conform: " + history + " is a folder of --history, which keeps one run; give the folder of "
                        + "results (--out), which keeps the run before this one in previous");
        assertThat(mistake(folder.toString()))
                .isEqualTo("conform: diff takes two runs, A and B, or --previous for the last two of a folder");
        assertThat(mistake(folder.toString(), folder.toString(), "--previous"))
                .isEqualTo("conform: --previous compares the last two runs of a folder; leave A and B out");
    }

    private static String outcome(Path run) throws IOException {
        return JsonMapper.shared()
                .readTree(run.resolve("run.json").toFile())
                .at("/rules/0/outcome")
                .asString();
    }

    private static String mistake(String... arguments) {
        Terminal terminal = Terminal.piped();
        assertThat(terminal.conform(Stream.concat(Stream.of("diff"), Arrays.stream(arguments))
                        .toArray(String[]::new)))
                .isEqualTo(3);
        return terminal.err().strip();
    }

    private static JsonNode diff(int exitCode, Path one, Path other) throws IOException {
        Terminal terminal = Terminal.piped();
        int code = terminal.conform("diff", one.toString(), other.toString(), "--format", "json");

        assertThat(code).as(terminal.err() + terminal.out()).isEqualTo(exitCode);
        assertThat(schema().validate(terminal.out(), InputFormat.JSON)).isEmpty();
        return JsonMapper.shared().readTree(terminal.out());
    }

    /** The form that programs are promised. */
    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("schemas/run-difference.schema.json")), InputFormat.JSON);
    }

    /** A run on a simulator that nobody used before. */
    private Path simulator(String name, List<String> deviations, String... options) throws IOException {
        try (GraphSimulator simulator =
                GraphSimulator.start(SimulatorOptions.defaults().withDeviations(deviations))) {
            return run(name, simulator, options);
        }
    }

    private Path run(String name, GraphSimulator simulator, String... options) throws IOException {
        Path target = folder.resolve(name + ".yaml");
        new MockTargetFileWriter(target).write(simulator);
        Path out = folder.resolve(name);
        String[] run = {"run", "--target", target.toString(), "--out", out.toString(), "--quiet", "--parallel", "2"};
        Terminal terminal = Terminal.piped();
        terminal.conform(
                Stream.concat(Arrays.stream(run), Arrays.stream(options)).toArray(String[]::new));
        assertThat(out.resolve("run.json")).as(terminal.err()).exists();
        return out;
    }

    private Path changed(Path run, String name, Consumer<ObjectNode> change) throws IOException {
        ObjectNode root = (ObjectNode)
                JsonMapper.shared().readTree(run.resolve("run.json").toFile());
        change.accept(root);
        return Files.writeString(folder.resolve(name + ".json"), root.toString());
    }

    private static List<ObjectNode> scenarios(ObjectNode root) {
        return root.path("rules")
                .valueStream()
                .flatMap(rule -> rule.path("scenarios").valueStream())
                .map(ObjectNode.class::cast)
                .toList();
    }

    private static void actual(ObjectNode root, String text) {
        scenarios(root).stream()
                .filter(scenario -> scenario.has("actual"))
                .forEach(scenario -> scenario.put("actual", text));
    }

    private static void rename(ObjectNode root, String name) {
        scenarios(root).get(0).put("name", name).put("key", "topic-returned/" + name);
    }
}
