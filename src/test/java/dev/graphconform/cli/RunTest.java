package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunTest {
    @TempDir
    Path folder;

    private Path out;
    private final Terminal terminal = Terminal.piped();

    @BeforeEach
    void name_output_folder() {
        out = folder.resolve("results");
    }

    @Test
    void a_narrowed_run_on_the_simulator_is_partial_and_says_so() throws IOException {
        assertThat(conform("run", "--rule", "topic-optional", "--rule", "create_chat_oneOnOne_e1"))
                .isZero();

        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.out())
                .doesNotContain("\u001B", "CONFORMANT")
                .containsPattern("(?m)^passed +must +topic-optional +\\S")
                .containsPattern("(?m)^passed +example +create_chat_oneOnOne_e1 +Example 1")
                .containsPattern("SELECTION-HOLDS \\(exit code 0, partial run: --rule topic-optional --rule "
                        + "create_chat_oneOnOne_e1\\)"
                        + ": the 1 rule and 1 example asked for hold; [0-9]+ others were not asked\\.")
                .contains("Report: " + out.resolve("allure-report").resolve("index.html"));
        assertThat(out)
                .isDirectoryContaining(path -> path.endsWith("junit.xml"))
                .isDirectoryContaining(path -> path.endsWith("summary.md"));
        assertThat(result().path("partial").asBoolean()).isTrue();
        assertThat(result().path("exitCode").asInt()).isZero();
        assertThat(result().path("outcome").asString()).isEqualTo("selection-holds");
    }

    @Test
    void a_quiet_run_shows_the_verdict_only() {
        assertThat(conform("run", "--rule", "topic-optional", "--quiet")).isZero();

        assertThat(terminal.out().lines().findFirst())
                .get()
                .asString()
                .startsWith("SELECTION-HOLDS (exit code 0, partial run: --rule topic-optional): the 1 rule asked for "
                        + "holds; ");
        assertThat(terminal.out()).doesNotContain("Counts", "passed");
    }

    @Test
    void a_target_that_deviates_fails_with_everything_to_look_at() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body =
                    "{\"error\":{\"code\":\"\u001B[31mBad\",\"message\":\"no\"}}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("request-id", "the-request-id");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            Path target = target("http://127.0.0.1:" + server.getAddress().getPort(), "Tk7-9Qx2Lm4-Vb8Zr1");

            assertThat(conform("run", "--target", target.toString(), "--rule", "chat-created"))
                    .isEqualTo(1);
        } finally {
            server.stop(0);
        }
        assertThat(terminal.out())
                .contains("FAILED chat-created (must): ")
                .contains("quote       If successful, this method returns a `201 Created` response code")
                .containsPattern("expected +\\S")
                .containsPattern("actual +\\S")
                .contains("request-id  the-request-id")
                .containsPattern("feature +features/rules/\\S+\\.feature:\\d+")
                .contains("NON-CONFORMANT (exit code 1, partial run: --rule chat-created)")
                .doesNotContain("\u001B", "Tk7-9Qx2Lm4-Vb8Zr1");
    }

    @Test
    void a_run_of_what_decides_is_whole_and_says_what_it_was_asked() throws IOException {
        Path history = folder.resolve("history");
        assertThat(conform("run", "--level", "must", "--history", history.toString()))
                .isZero();

        assertThat(terminal.out())
                .contains("CONFORMANT (exit code 0, --level must): every rule and example that the page states holds; "
                        + "rules of lower levels were not asked.");
        assertThat(result().path("partial").asBoolean()).isFalse();
        assertThat(result().path("filters").path(0).asString()).isEqualTo("--level must");
        assertThat(result().path("rules")
                        .valueStream()
                        .map(rule -> rule.path("level").asString()))
                .isNotEmpty()
                .containsOnly("must");
        assertThat(result().path("examples")).hasSize(7);
        assertThat(result().path("pace").path("writes").asInt()).isLessThan(170);
        assertThat(Files.readString(out.resolve("summary.md"))).contains("exit code 0 · --level must");
        assertThat(Files.readString(out.resolve("allure-results/environment.properties")))
                .contains("Asked\\ for=--level must");
        assertThat(history).isDirectoryContaining(path -> path.endsWith("level-must"));
        assertThat(history.resolve("history.json"))
                .as("the memory of runs of all levels")
                .doesNotExist();
        assertThat(history.resolve("level-must/history.json")).exists();
        assertThat(history.resolve("level-must/last-run/run.json")).exists();

        String kept = Files.readString(out.resolve("run.json"));
        assertThat(conform("run")).isEqualTo(3);
        assertThat(terminal.err())
                .contains(
                        out + " holds the results of a whole run (--level must), and this one, of other levels, would "
                                + "replace them; name another folder, for instance --out " + out.resolve("other")
                                + ", or move these away");
        assertThat(out.resolve("run.json")).content().isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--level must --strict | --strict is about should rules, and --level must asks for none",
                "--level must --rule operation-ends | the rule operation-ends is of level should, which --level",
                "--level most | write must, should or observed",
            })
    void levels_that_make_no_sense_are_refused_before_anything_is_sent(String options, String message) {
        assertThat(conform(("run " + options).split(" "))).isEqualTo(3);

        assertThat(terminal.err()).contains(message);
        assertThat(out).doesNotExist();
    }

    @Test
    void a_target_that_cannot_be_reached_ends_in_3_and_still_has_results() throws IOException {
        int nobody;
        try (ServerSocket closed = new ServerSocket(0)) {
            nobody = closed.getLocalPort();
        }
        Path target = target("http://127.0.0.1:" + nobody, "Tk7-9Qx2Lm4-Vb8Zr1");

        assertThat(conform("run", "--target", target.toString(), "--rule", "chat-created", "--wait", "1"))
                .isEqualTo(3);
        assertThat(terminal.out())
                .contains("Waiting for http://127.0.0.1:" + nobody + ", 1 s at most: the connection was refused")
                .contains("CONFIGURATION-FAULT (exit code 3")
                .contains("never reached");
        assertThat(result().path("outcome").asString()).isEqualTo("configuration-fault");
    }

    @Test
    void a_mistake_costs_no_earlier_results() throws IOException {
        Files.createDirectories(out);
        Path earlier = Files.writeString(out.resolve("run.json"), "{}");
        Path target = target("http://127.0.0.1:9", "two words");

        assertThat(conform("run", "--rule", "topic-optionl")).isEqualTo(3);
        assertThat(conform("run", "--tags", "@rule-topic-optional and (")).isEqualTo(3);
        assertThat(conform("run", "--tags", "@no-such-tag")).isEqualTo(3);
        assertThat(conform("run", "--target", target.toString())).isEqualTo(3);
        assertThat(conform("run", "--target", folder.resolve("none.yaml").toString()))
                .isEqualTo(3);

        assertThat(terminal.err().lines())
                .hasSize(5)
                .allMatch(line -> line.startsWith("conform: "))
                .satisfiesExactly(
                        rule -> assertThat(rule)
                                .contains("there is no rule or example \"topic-optionl\". Did you mean "
                                        + "\"topic-optional\"?"),
                        expression -> assertThat(expression).contains("is no tag expression"),
                        tag -> assertThat(tag).contains("no scenario has the tag @no-such-tag"),
                        token -> assertThat(token)
                                .contains("default.token.file: the token file")
                                .doesNotContain("two words"),
                        file -> assertThat(file).contains("does not exist"));
        assertThat(earlier).hasContent("{}");
    }

    @Test
    void a_run_replaces_earlier_results_and_nothing_else() throws IOException {
        Files.createDirectories(out.resolve("dossier"));
        Path stale = Files.writeString(out.resolve("dossier").resolve("old.md"), "old");
        Path ledger = Files.writeString(out.resolve("ledger-1.jsonl"), "kept");
        Path notes = Files.writeString(out.resolve("notes.txt"), "kept");

        conform("run", "--rule", "topic-optional");

        assertThat(stale).doesNotExist();
        assertThat(ledger).hasContent("kept");
        assertThat(notes).hasContent("kept");
    }

    @Test
    void a_file_in_the_way_of_the_results_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        assertThat(Conform.run(
                        new String[] {"run", "--rule", "topic-optional", "--out", file.toString()}, terminal.console()))
                .isEqualTo(3);
        assertThat(Conform.run(
                        new String[] {"run", "--rule", "topic-optional", "--out", file + "/below"}, terminal.console()))
                .isEqualTo(3);
        assertThat(terminal.err().lines())
                .satisfiesExactly(
                        itself -> assertThat(itself)
                                .isEqualTo("conform: --out " + file + " is a file; name a folder for the results"),
                        below -> assertThat(below)
                                .startsWith("conform: --out " + file.resolve("below") + " cannot be "));
        assertThat(file).hasContent("mine");
    }

    @Test
    void nothing_is_written_elsewhere_when_nobody_can_be_asked() throws IOException {
        Path target = Files.writeString(
                target("https://graph.contoso.test", "Tk7-9Qx2Lm4-Vb8Zr1"),
                "writes: ledger\n",
                StandardOpenOption.APPEND);

        assertThat(conform("run", "--target", target.toString(), "--rule", "topic-optional"))
                .isEqualTo(3);
        assertThat(terminal.err().lines())
                .singleElement()
                .asString()
                .matches("conform: about \\d+ writes, each of which may create a chat, would go to contoso "
                        + "\\(https://graph\\.contoso\\.test, v1\\.0\\), and nobody can be"
                        + " asked here; say --yes to allow it, or --writes none to send nothing");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_person_is_asked_before_anything_is_written_elsewhere() throws IOException {
        Path target = Files.writeString(
                target("https://graph.contoso.test", "Tk7-9Qx2Lm4-Vb8Zr1"),
                "writes: ledger\n",
                StandardOpenOption.APPEND);
        Terminal person = Terminal.answering("n\n");

        assertThat(Conform.run(
                        new String[] {"run", "--target", target.toString(), "--out", out.toString()}, person.console()))
                .isEqualTo(3);
        assertThat(person.out())
                .contains(
                        "writes, each of which may create a chat, would go to contoso",
                        "the initiator adele@contoso.com",
                        "listed in a ledger",
                        "Go on? [y/N]");
        assertThat(person.err().strip()).isEqualTo("conform: nothing was sent, since the answer was no");
        assertThat(out).doesNotExist();
    }

    private int conform(String... args) {
        String[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--out";
        all[args.length + 1] = out.toString();
        return Conform.run(all, terminal.console());
    }

    private Path target(String root, String token) throws IOException {
        Files.writeString(folder.resolve("default.jwt"), token);
        return Files.writeString(folder.resolve("contoso.yaml"), """
                name: contoso
                serviceRoot: %s
                credentials: {default: {kind: delegated, token: {file: default.jwt}}}
                people:
                  initiator: {id: a1, userPrincipalName: adele@contoso.com}
                  colleague: {id: b2}
                  secondColleague: {id: c3}
                """.formatted(root));
    }

    private JsonNode result() {
        return JsonMapper.shared().readTree(out.resolve("run.json").toFile());
    }
}
