package dev.graphconform.independent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.cli.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Servers without a Date header: the run's own groups tell their time, and nothing is deleted by it. */
class UndatedServersTest {
    private static final String APPS_IGNORED = "apps-accepted";

    @TempDir
    Path folder;

    @Test
    void a_server_that_ignores_apps_is_blamed_also_where_no_header_tells_the_time() throws IOException {
        try (IndependentGraph graph = IndependentGraph.start(new IgnoringApps(false), Set.of())) {
            KitRun run = KitRun.judging(TargetFolder.write(folder, graph.root(), 0.3), APPS_IGNORED);

            assertThat(run.with("failed").keySet())
                    .as(() -> run.notPassed().toString())
                    .isEqualTo(Set.of(APPS_IGNORED));
        }
    }

    @Test
    void a_pair_that_the_run_asked_for_before_is_not_new_whoever_asked() throws IOException {
        for (boolean dated : new boolean[] {true, false}) {
            try (IndependentGraph graph = IndependentGraph.start(new IgnoringApps(dated), Set.of())) {
                KitRun run = KitRun.judging(
                        TargetFolder.write(folder, graph.root(), 0.3), APPS_IGNORED, "apps-consent-accepted");

                assertThat(run.with("failed").keySet())
                        .as(() -> run.notPassed().toString())
                        .isEqualTo(Set.of(APPS_IGNORED));
                assertThat(run.with("inconclusive").keySet()).isEqualTo(Set.of("apps-consent-accepted"));
            }
        }
    }

    @Test
    void what_the_ledger_counts_is_what_was_made() throws IOException {
        try (IndependentGraph graph = IndependentGraph.start(undated(), Set.of())) {
            int before = graph.independentChatStore().all.size();
            JsonNode ledger = run(graph, "ledger");

            assertThat(ledger.path("created").asInt())
                    .isEqualTo(graph.independentChatStore().all.size() - before);
            assertThat(ledger.path("unclear").asInt()).isZero();
        }
    }

    @Test
    void only_what_carries_the_marker_would_be_deleted() throws IOException {
        try (IndependentGraph graph = IndependentGraph.start(undated(), Set.of())) {
            JsonNode ledger = run(graph, "clean");

            // the target file names nobody who may delete, so all that is proved to be the run's own is listed
            List<String> proved = ledger.path("leftovers")
                    .valueStream()
                    .filter(left -> left.path("state").asString().equals("created"))
                    .map(left -> left.path("chatId").asString())
                    .toList();
            assertThat(proved)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(graph.independentChatStore().all.stream()
                            .filter(chat -> String.valueOf(chat.topic).contains("test run"))
                            .map(chat -> chat.id)
                            .toList());
        }
    }

    @Test
    void a_date_in_local_time_is_not_the_fault_of_the_chat() throws IOException {
        String inTokyo = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusHours(9));
        ServerBehavior lying = ServerBehavior.saying(
                (independentCall, independentReply) -> independentReply.headers.put("Date", inTokyo));
        try (IndependentGraph graph = IndependentGraph.start(lying, Set.of())) {
            KitRun run = KitRun.judging(TargetFolder.write(folder, graph.root(), 0.3), "times-utc");

            assertThat(run.with("passed").keySet())
                    .as(() -> run.notPassed().toString())
                    .isEqualTo(Set.of("times-utc"));
        }
    }

    private JsonNode run(IndependentGraph graph, String writes) throws IOException {
        Path target = TargetFolder.write(folder, graph.root(), 0.3);
        Files.writeString(target, Files.readString(target).replace("writes: ledger", "writes: " + writes));
        List<String> arguments = new ArrayList<>(List.of("run", "--target", target.toString(), "--out"));
        // a run that cleans is refused without somebody who may delete
        arguments.addAll(List.of(folder.resolve("out").toString(), "--no-check"));
        for (String rule : List.of("chat-type-returned", "one-on-one-unique", "topic-optional", "topic-returned")) {
            arguments.addAll(Arrays.asList("--rule", rule));
        }
        Terminal terminal = Terminal.piped();
        terminal.conform(arguments.toArray(String[]::new));
        JsonNode ledger = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("out/run.json")))
                .path("ledger");
        assertThat(terminal.out()).contains("  " + ledger.path("created").asInt() + " chats created");
        return ledger;
    }

    private static ServerBehavior undated() {
        return ServerBehavior.saying((independentCall, independentReply) -> independentReply.headers.remove("Date"));
    }

    /** Makes the chat that was asked for and answers with it, without its app. */
    private record IgnoringApps(boolean dated) implements ServerBehavior {
        private static final ThreadLocal<IndependentChat> LATEST = new ThreadLocal<>();

        @Override
        public void makes(IndependentChat independentChat, IndependentCall independentCall) {
            LATEST.set(independentChat);
        }

        @Override
        public void handsBack(IndependentChat independentChat, IndependentCall independentCall) {
            LATEST.set(independentChat);
        }

        @Override
        public void says(IndependentCall independentCall, IndependentReply independentReply) {
            if (!dated) {
                independentReply.headers.remove("Date");
            }
            if (independentReply.status == 202) {
                IndependentReply created = new ResponseWriter("http://localhost", Set.of()).created(LATEST.get());
                independentReply.status = 201;
                independentReply.json = created.json;
                independentReply.headers.remove("Location");
                independentReply.headers.put("Content-Type", "application/json");
            }
        }
    }
}
