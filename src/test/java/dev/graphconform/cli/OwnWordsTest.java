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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a rule meets what another rule is there to tell, and that one passed, it speaks for itself: in the same words
 * wherever a run is told.
 */
class OwnWordsTest {
    @TempDir
    Path folder;

    @Test
    void a_valid_request_that_is_refused_is_told_by_what_is_special_about_it() throws IOException {
        List<String> told = run("topic-returned~signs-refused", 2, "topic-returned", "chat-created");

        assertThat(told)
                .allSatisfy(text -> assertThat(text)
                        .contains("It is a valid request: a group of the initiator, the colleague and the second")
                        .contains(" with the topic ")
                        .doesNotContain("look at rule chat-created"));
        assertThat(messages())
                .anyMatch(message -> message.contains("with the topic \" O'Brien's launch"))
                .anyMatch(message -> message.contains("\"big\"") && message.contains("C\\temp"))
                .anyMatch(message -> message.contains(" were accepted; refused were the topics "));
    }

    @Test
    void a_body_that_cannot_be_read_fails_the_rule_that_asked_for_it() throws IOException {
        List<String> told = run("topic-returned~quotes-break-json", 1, "topic-returned", "chat-body");

        assertThat(told)
                .allSatisfy(
                        text -> assertThat(text).contains("a JSON object").doesNotContain("look at rule chat-body"));
        assertThat(folder.resolve("out/dossier/topic-returned.md")).exists();
    }

    @Test
    void late_is_what_came_right_later_not_what_never_did() throws IOException {
        run("members-all-added~last-lost", 1, "members-all-added");

        JsonNode run = JsonMapper.shared().readTree(Files.readString(folder.resolve("out/run.json")));
        assertThat(run.at("/pace/late/times").asInt()).isZero();
        assertThat(run.at("/rules/0/scenarios")
                        .valueStream()
                        .flatMap(scenario -> scenario.path("notes").valueStream()))
                .isNotEmpty()
                .allSatisfy(note -> assertThat(note.asString()).startsWith("the members were not as asked for"));
    }

    private List<String> messages() throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("out/run.json")))
                .path("rules")
                .valueStream()
                .flatMap(rule -> rule.path("scenarios").valueStream())
                .map(scenario -> scenario.path("message").asString(""))
                .toList();
    }

    /** What is told by run.json, JUnit and the terminal. */
    private List<String> run(String deviation, int exitCode, String... rules) throws IOException {
        try (GraphSimulator simulator =
                GraphSimulator.start(SimulatorOptions.defaults().withDeviations(List.of(deviation)))) {
            Path target = TryTarget.at(simulator.serviceRoot(), simulator, folder, "visibilityBudgetSeconds: 0.05")
                    .file();
            Terminal terminal = Terminal.piped();
            List<String> arguments = Stream.concat(
                            Stream.of(
                                    "run",
                                    "--target",
                                    target.toString(),
                                    "--out",
                                    folder.resolve("out").toString()),
                            Stream.of(rules).flatMap(rule -> Stream.of("--rule", rule)))
                    .toList();

            assertThat(terminal.conform(arguments.toArray(String[]::new)))
                    .as(() -> terminal.out() + terminal.err())
                    .isEqualTo(exitCode);
            return List.of(
                    Files.readString(folder.resolve("out/run.json")),
                    Files.readString(folder.resolve("out/junit.xml")).replace("&apos;", "'"),
                    terminal.out());
        }
    }
}
