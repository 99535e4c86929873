package dev.graphconform.independent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.cli.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Servers that end a connection without an answer: by chance, or on the same request again and again. */
class DroppedRequestsTest {
    @TempDir
    Path folder;

    @Test
    void a_request_that_is_dropped_again_while_others_are_answered_is_a_fault_of_the_service() throws IOException {
        try (IndependentGraph graph = dropping(DroppedRequestsTest::hasEmoji, Integer.MAX_VALUE)) {
            String screen = run(graph, "topic-returned", "never-server-error");

            assertThat(subject("never-server-error").path("outcome").asString()).isEqualTo("failed");
            assertThat(subject("never-server-error").path("scenarios").valueStream())
                    .filteredOn(scenario -> scenario.path("outcome").asString().equals("failed"))
                    .isNotEmpty()
                    .allSatisfy(scenario ->
                            assertThat(scenario.path("name").asString()).startsWith("Met in topic-returned/"));
            assertThat(subject("topic-returned").path("outcome").asString()).isEqualTo("inconclusive");
            assertThat(subject("topic-returned").path("reason").asString())
                    .startsWith("the service fails on this request, so there is nothing to judge: POST ")
                    .contains(" got no answer (the connection ", "; rule never-server-error judges that");
            assertThat(Files.readString(folder.resolve("out/dossier/never-server-error.md")))
                    .contains("curl", "no answer: the connection ", "so again, while other");
            assertThat(screen).doesNotContain("kit failed", "stopped answering");
        }
    }

    @Test
    void a_request_of_that_very_rule_fails_it_directly() throws IOException {
        try (IndependentGraph graph = dropping(
                call -> call.creates() && call.json().path("installedApps").isString(), Integer.MAX_VALUE)) {
            run(graph, "never-server-error");

            assertThat(subject("never-server-error").path("reason").asString())
                    .startsWith("expected an answer, whichever, was none: the connection ")
                    .contains("; so again, while other requests were answered");
        }
    }

    @Test
    void a_connection_that_breaks_once_is_told_and_decides_nothing() throws IOException {
        try (IndependentGraph graph = dropping(DroppedRequestsTest::hasEmoji, 1)) {
            run(graph, "topic-returned");

            assertThat(subject("topic-returned").path("outcome").asString()).isEqualTo("passed");
            assertThat(subject("topic-returned").toString())
                    .contains("sent again, since the first time there was no answer: the connection ");
        }
    }

    @Test
    void what_is_answered_in_between_is_no_request_that_the_service_fails_on() throws IOException {
        AtomicInteger polls = new AtomicInteger();
        try (IndependentGraph graph = dropping(
                call -> call.path().contains("/operations") && polls.incrementAndGet() % 2 == 1, Integer.MAX_VALUE)) {
            run(graph, "operation-ends", "never-server-error");

            assertThat(polls.get()).isGreaterThan(3);
            assertThat(subject("operation-ends").path("outcome").asString()).isEqualTo("passed");
            assertThat(subject("never-server-error").path("outcome").asString()).isEqualTo("passed");
        }
    }

    @Test
    void what_is_lost_may_have_made_a_chat_and_the_ledger_says_so() throws IOException {
        try (IndependentGraph graph = dropping(DroppedRequestsTest::hasEmoji, 1)) {
            String screen = run(graph, "topic-returned");

            assertThat(screen).contains("perhaps 1 more: no answer proves");
        }
    }

    @Test
    void the_same_body_with_a_content_type_is_another_request() throws IOException {
        try (IndependentGraph graph =
                dropping(call -> call.creates() && call.header("content-type").isEmpty(), Integer.MAX_VALUE)) {
            run(graph, "content-type-required", "topic-null-one-on-one");

            assertThat(subject("content-type-required").path("outcome").asString())
                    .isEqualTo("inconclusive");
            assertThat(subject("topic-null-one-on-one").path("outcome").asString())
                    .isEqualTo("passed");
        }
    }

    private static IndependentGraph dropping(Predicate<IndependentCall> which, int times) throws IOException {
        AtomicInteger dropped = new AtomicInteger();
        return IndependentGraph.start(
                ServerBehavior.saying((independentCall, independentReply) -> {
                    if (which.test(independentCall) && dropped.incrementAndGet() <= times) {
                        throw new IllegalStateException("no answer");
                    }
                }),
                Set.of());
    }

    private static boolean hasEmoji(IndependentCall call) {
        return call.creates()
                && call.json().path("topic").asString("").codePoints().anyMatch(Character::isSupplementaryCodePoint);
    }

    private String run(IndependentGraph graph, String... rules) throws IOException {
        Path target = TargetFolder.write(folder, graph.root(), 0.3);
        List<String> arguments = new ArrayList<>(List.of("run", "--target", target.toString(), "--out"));
        arguments.add(folder.resolve("out").toString());
        for (String rule : rules) {
            arguments.addAll(Arrays.asList("--rule", rule));
        }
        Terminal terminal = Terminal.piped();
        terminal.conform(arguments.toArray(String[]::new));
        return terminal.out() + terminal.err();
    }

    private JsonNode subject(String id) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("out/run.json")))
                .path("rules")
                .valueStream()
                .filter(rule -> rule.path("id").asString("").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
