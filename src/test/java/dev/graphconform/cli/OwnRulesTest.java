package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A team's own rules from outside: what they say in every output, and what is said of them when they cannot be used.
 */
class OwnRulesTest {
    private static final String EXAMPLE = "examples/own-rules";
    private static final String ROOM = """
            pages: {wiki: {title: Wiki, link: "https://wiki.example/"}}
            rules:
              - {id: own-room, level: must, title: A new room each time, source: {page: wiki, heading: Rooms}, quote: \
            Each has its own., reading: No reuse.}
            """;
    private static final String ROOM_FEATURE = """
            Feature: Rooms

              @rule-own-room
              Rule: A new room each time

                Example: A second room is another one
                  Given a request for a group chat of the initiator and the colleague
                  And the initiator has sent this request before
                  When the initiator sends the request
                  Then Graph creates another chat
            """;

    @TempDir
    Path folder;

    private final Terminal terminal = Terminal.piped();

    @Test
    void the_example_of_the_guide_is_green_on_the_simulator() throws IOException {
        assertThat(run(
                        "--features",
                        EXAMPLE,
                        "--rule",
                        "incident-topic-returned",
                        "--rule",
                        "incident-responders-added"))
                .isZero();

        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.out())
                .contains(
                        "own rules 2: 2 passed",
                        "SELECTION-HOLDS (exit code 0, partial run",
                        "the 2 rules asked for hold; ",
                        "2 own rules of " + EXAMPLE + ": nothing failed.");
        assertThat(result().path("rules")).isEmpty();
        assertThat(result().at("/own/counts/passed").asInt()).isEqualTo(2);
        assertThat(result().at("/own/exitCode").asInt()).isZero();
        assertThat(result().at("/own/rules/0/scenarios/0/location").asString())
                .isEqualTo(EXAMPLE + "/incident.feature:19");
    }

    @Test
    void the_example_of_the_guide_turns_red_and_says_so_even_when_the_run_is_narrowed() throws IOException {
        assertThat(deviating("topic-returned~escaped", "--features", EXAMPLE, "--rule", "incident-topic-returned"))
                .isEqualTo(1);

        assertThat(terminal.out())
                .contains(
                        "FAILED incident-topic-returned (own): An incident's topic",
                        "Incident runbook of the operations team, Opening a room")
                .contains("INCOMPLETE (exit code 1, partial run")
                .contains("Own rules: 1 of 1 own rule of " + EXAMPLE
                        + " does not hold; the exit code says so, the verdict is the page's alone.");
        assertThat(result().path("outcome").asString()).isEqualTo("incomplete");
        // sent as the team wrote it, without the run's marker
        assertThat(result().at("/own/rules/0/scenarios/1/expected").asString())
                .startsWith("\"[INC-4711/2] Checkout & payments are slow (sev 2)\"");
    }

    /** The page's rule on this is observed and never decides; the team's own is a must. */
    @Test
    void a_failing_own_rule_leaves_the_verdict_alone_and_shows_everywhere() throws IOException {
        write(ROOM, ROOM_FEATURE);
        assertThat(deviating(
                        "group-always-new~only-at-once",
                        "--features",
                        folder.resolve("own").toString()))
                .isEqualTo(1);

        assertThat(terminal.out())
                .contains(
                        "CONFORMANT, own rules do not hold (exit code 1): every rule and example",
                        "FAILED own-room (own)",
                        "Own rules: 1 of 1 own rule");
        JsonNode result = result();
        assertThat(result.path("outcome").asString()).isEqualTo("conformant");
        assertThat(result.path("exitCode").asInt()).isEqualTo(1);
        assertThat(result.path("reasons")).isEmpty();
        assertThat(result.path("rules").findValuesAsString("id")).doesNotContain("own-room");
        assertThat(result.at("/own/reasons/0").asString()).startsWith("own-room failed: expected ");
        assertThat(out().resolve("summary.md"))
                .content()
                .contains(
                        "outcome **conformant**, exit code 1",
                        "❌ Beside that verdict: 1 of 1 own rule",
                        "## Own rules (they are no part of the verdict)",
                        "`own-room`")
                .contains("./conform run --target FILE --features ");
        assertThat(out().resolve("junit.xml"))
                .content()
                .contains("<testsuite name=\"own.own-room\" tests=\"1\" failures=\"1\"");
        assertThat(allure()).contains("\"Own rules\"", "\"Own rules: Rooms\"", "Own rule does not hold");
        assertThat(Terminal.piped().conform("diff", out().toString(), out().toString()))
                .isZero();
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                slip(
                        "catalogue.yaml:1:1: rules: this key is missing",
                        "pages: {wiki: {title: Wiki, link: \"https://wiki.example/\"}}",
                        ROOM_FEATURE),
                slip(
                        "catalogue.yaml:3:10: rules.0.id: \"chat-created\" is a name of the page's own catalogue",
                        ROOM.replace("own-room", "chat-created"),
                        ROOM_FEATURE),
                slip(
                        "catalogue.yaml:3:77: rules.0.source.page: there is no \"wikki\" under \"pages\". Did you "
                                + "mean \"wiki\"?",
                        ROOM.replace("page: wiki", "page: wikki"),
                        ROOM_FEATURE),
                slip(
                        "catalogue.yaml:4:19: examples.0.name: \"create_chat_oneOnOne_e1\" is an example of the "
                                + "page itself; choose another name",
                        ROOM + "examples: [{name: create_chat_oneOnOne_e1, page: wiki, title: One}]",
                        ROOM_FEATURE),
                slip(
                        "catalogue.yaml:4:10: the rule own-rooms has no scenario",
                        ROOM + ROOM.lines().toList().get(2).replace("own-room", "own-rooms"),
                        ROOM_FEATURE),
                slip(
                        "rooms.feature:6: @rule-own-rom has no entry in ",
                        ROOM,
                        ROOM_FEATURE.replace("@rule-own-room", "@rule-own-rom")),
                slip(
                        "rooms.feature:6: @rule-chat-created has no entry in ",
                        ROOM,
                        ROOM_FEATURE.replace("@rule-own-room", "@rule-chat-created")),
                slip(
                        "rooms.feature:6: the scenario \"A second room is another one\" names no rule",
                        ROOM,
                        ROOM_FEATURE.replace("@rule-own-room", "@room")),
                slip(
                        "rooms.feature:6: the scenario \"A second room is another one\" names more than one rule",
                        ROOM,
                        ROOM_FEATURE.replace("@rule-own-room", "@rule-own-room @rule-chat-created")),
                slip(
                        "rooms.feature:6: @example-mine is for the examples of the page",
                        ROOM,
                        ROOM_FEATURE.replace("@rule-own-room", "@example-mine")),
                slip(
                        "rooms.feature:6: @needs:guest: \"guest\" is no need",
                        ROOM,
                        ROOM_FEATURE.replace("@rule-own-room", "@rule-own-room @needs:guest")),
                slip(
                        "rooms.feature:10: the kit has no step \"Graph creates another chart\"; did you mean "
                                + "\"Graph creates another chat\"?",
                        ROOM,
                        ROOM_FEATURE.replace("another chat", "another chart")),
                slip("rooms.feature:1: this is no Gherkin: ", ROOM, "Rooms for incidents\n"),
                slip("rooms.feature:1: this feature holds no scenario", ROOM, "Feature: Rooms\n"),
                slip(
                        "rooms.feature:12: ",
                        ROOM,
                        ROOM_FEATURE
                                + "\n    Example: A second room is another one\n      When the initiator sends the "
                                + "request\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void a_slip_ends_in_3_with_its_place_before_anything_is_sent(String sentence, String catalogue, String feature)
            throws IOException {
        write(catalogue, feature);

        assertThat(run("--features", folder.resolve("own").toString())).isEqualTo(3);
        assertThat(terminal.err().lines())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("conform: " + folder.resolve("own")));
        assertThat(terminal.err()).contains("own/" + sentence).doesNotContain("\tat ", "fault of the kit");
        assertThat(out()).doesNotExist();
    }

    @Test
    void a_folder_that_is_none_or_lacks_something_is_reported() throws IOException {
        Path own = folder.resolve("own");
        assertThat(run("--features", own.toString())).isEqualTo(3);
        Files.createDirectory(own);
        assertThat(run("--features", own.toString())).isEqualTo(3);
        Files.writeString(own.resolve("catalogue.yaml"), ROOM);
        assertThat(run("--features", own.toString())).isEqualTo(3);

        assertThat(terminal.err().lines())
                .containsExactly(
                        "conform: " + own
                                + " does not exist; give --features the folder that holds catalogue.yaml and the "
                                + "features",
                        "conform: " + own + " holds no catalogue.yaml; write one that says what each of your rules is",
                        "conform: " + own
                                + " holds no file that ends in .feature; write one with a scenario for each of your "
                                + "rules");
    }

    @Test
    void a_rule_that_waits_is_reported_and_not_run() throws IOException {
        String later = "\n  @rule-own-later\n  Example: Later\n    When the initiator sends the request\n";
        write(
                ROOM
                        + ROOM.lines()
                                .toList()
                                .get(2)
                                .replace("own-room", "own-later")
                                .replace("level:", "excluded: not yet, level:"),
                ROOM_FEATURE.replace("Feature: Rooms\n", "Feature: Rooms\n" + later));

        assertThat(run("--features", folder.resolve("own").toString(), "--rule", "own-room"))
                .isZero();
        assertThat(terminal.out())
                .contains("1 own rule of " + folder.resolve("own") + ": nothing failed (1 waits to be worked on).");
        assertThat(result().at("/own/waiting").asInt()).isEqualTo(1);
        assertThat(result().at("/own/rules").findValuesAsString("id")).containsExactly("own-room");
        assertThat(run("--features", folder.resolve("own").toString(), "--rule", "own-later"))
                .isEqualTo(3);
        assertThat(terminal.err())
                .isEqualTo("conform: the rule own-later is excluded in your catalogue; take \"excluded\" away there "
                        + "once a scenario tests it\n");
    }

    /** One scenario falls to one of two shards; the other has nothing to say of it. */
    @Test
    void they_are_sharded_and_merged() {
        for (String shard : List.of("1/2", "2/2")) {
            assertThat(terminal.conform(
                            "run",
                            "--features",
                            EXAMPLE,
                            "--rule",
                            "incident-responders-added",
                            "--shard",
                            shard,
                            "--out",
                            folder.resolve("shard-" + shard.charAt(0)).toString()))
                    .as(terminal.err())
                    .isZero();
        }

        assertThat(terminal.conform(
                        "merge",
                        folder.resolve("shard-1").toString(),
                        folder.resolve("shard-2").toString(),
                        "--features",
                        EXAMPLE,
                        "--out",
                        out().toString()))
                .as(terminal.err())
                .isZero();
        assertThat(terminal.out())
                .contains("1 own rule of " + EXAMPLE + ": nothing failed.")
                .doesNotContain("no own rule");
        assertThat(result().at("/own/counts/passed").asInt()).isEqualTo(1);
    }

    @Test
    void a_plan_counts_them() {
        assertThat(terminal.conform("plan", "--features", EXAMPLE, "--rule", "incident-topic-returned"))
                .isZero();
        assertThat(terminal.out())
                .containsPattern("runs +own +incident-topic-returned +2 scenarios")
                .contains("of them about 2 writes");
    }

    private static Arguments slip(String sentence, String catalogue, String feature) {
        return Arguments.of(sentence, catalogue, feature);
    }

    private void write(String catalogue, String feature) throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(own.resolve("catalogue.yaml"), catalogue);
        Files.writeString(own.resolve("rooms.feature"), feature);
    }

    private int deviating(String deviation, String... options) throws IOException {
        Path target = folder.resolve("try.yaml");
        try (GraphSimulator simulator =
                GraphSimulator.start(SimulatorOptions.defaults().withDeviations(List.of(deviation)))) {
            new MockTargetFileWriter(target).write(simulator);
            return run(Stream.concat(Stream.of("--target", target.toString()), Stream.of(options))
                    .toArray(String[]::new));
        }
    }

    private int run(String... options) {
        return terminal.conform(Stream.concat(Stream.of("run", "--out", out().toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("out");
    }

    private JsonNode result() {
        return JsonMapper.shared().readTree(out().resolve("run.json").toFile());
    }

    private String allure() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(out().resolve("allure-results"))) {
            for (Path file : files.filter(name -> name.toString().endsWith("-result.json"))
                    .toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
