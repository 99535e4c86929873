package dev.graphconform.independent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.cli.KitProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Memory does not grow with what a run has behind it: neither with the number of its scenarios nor with the size of a
 * target's answers.
 */
@Tag("slow")
class SmallHeapTest {
    private static final int SCENARIOS = 1500;
    private static final int HEAP_FOR_MANY = 64;
    private static final int TEXT = 400_000;
    private static final int HEAP_FOR_LARGE = 80;

    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void place() {
        out = folder.resolve("out");
    }

    @Test
    void thousands_of_scenarios_are_told_to_the_last() throws IOException {
        KitProcess run = KitProcess.withHeap(
                HEAP_FOR_MANY,
                folder.resolve("screen"),
                "run",
                "--quiet",
                "--features",
                ownRules().toString(),
                "--rule",
                "own-many",
                "--out",
                out.toString());

        assertThat(run.exitCode()).as(run.output()).isZero();
        JsonNode scenarios = result().at("/own/rules/0/scenarios");
        assertThat(scenarios).hasSize(SCENARIOS).allSatisfy(scenario -> {
            assertThat(scenario.path("outcome").asString()).isEqualTo("passed");
            assertThat(scenario.at("/answers/0/request").asString()).isEqualTo("POST /chats");
        });
        assertThat(Files.readString(out.resolve("junit.xml")))
                .contains("tests=\"" + SCENARIOS + "\"", "number " + SCENARIOS + " ");
        assertThat(attachments())
                .hasSize(SCENARIOS)
                .allSatisfy(text -> assertThat(text).contains("→ 201", "\"chatType\": \"group\""));
    }

    @Test
    void large_answers_are_judged_and_shown_as_far_as_the_report_says() throws IOException {
        String filling = "x ".repeat(TEXT / 2);
        ServerBehavior large = ServerBehavior.saying((independentCall, independentReply) -> {
            if (independentReply.json != null && independentReply.json.has("chatType")) {
                List.of("one", "two", "three", "four", "five")
                        .forEach(name -> independentReply.json.put(name, filling));
            }
        });
        try (IndependentGraph graph = IndependentGraph.start(large, EnumSet.noneOf(Liberty.class))) {
            KitProcess run = KitProcess.withHeap(
                    HEAP_FOR_LARGE,
                    folder.resolve("screen"),
                    "run",
                    "--quiet",
                    "--yes",
                    "--rule",
                    "topic-returned",
                    "--out",
                    out.toString(),
                    "--target",
                    TargetFolder.write(folder, graph.root(), 10).toString());

            assertThat(run.exitCode()).as(run.output()).isZero();
        }
        assertThat(result().at("/rules/0/reason").asString()).isEmpty();
        assertThat(result().at("/rules/0/outcome").asString()).isEqualTo("passed");
        assertThat(result().at("/rules/0/scenarios")).hasSizeGreaterThan(20);
        assertThat(attachments())
                .allSatisfy(text -> assertThat(text).contains("→ 201", "\"one\": \"x x", " more characters)"));
    }

    private JsonNode result() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(out.resolve("run.json")));
    }

    private Stream<String> attachments() throws IOException {
        return Files.list(out.resolve("allure-results"))
                .filter(file -> file.toString().endsWith("-attachment.txt"))
                .map(SmallHeapTest::text);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private Path ownRules() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("catalogue.yaml"), """
                pages: {wiki: {title: Wiki, link: "https://wiki.example/"}}
                rules:
                  - {id: own-many, level: must, title: Many topics, source: {page: wiki, heading: Topics}, quote: \
                Any., reading: Any comes back.}
                """);
        StringBuilder feature = new StringBuilder("""
                Feature: Topics

                  @rule-own-many
                  Rule: Many topics

                    Scenario Outline: Topic <topic> comes back
                      Given a request for a group chat of the initiator and the colleague
                      And the request has the topic "<topic>"
                      When the initiator sends the request
                      Then the topic comes back unchanged

                      Examples:
                        | topic |
                """);
        for (int number = 1; number <= SCENARIOS; number++) {
            feature.append("        | number ").append(number).append(" |\n");
        }
        Files.writeString(own.resolve("many.feature"), feature);
        return own;
    }
}
