package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LedgerTest {
    @TempDir
    Path folder;

    private GuardedTenant tenant;
    private Path out;
    private final Terminal terminal = Terminal.piped();

    @BeforeEach
    void a_tenant() throws IOException {
        tenant = new GuardedTenant(folder);
        out = folder.resolve("out");
    }

    @AfterEach
    void end() {
        tenant.close();
    }

    @Test
    void a_run_that_cleans_leaves_the_tenant_as_it_was() throws IOException {
        terminal.onTime();
        tenant.ownChat("oneOnOne", null, tenant.initiator(), tenant.colleague());
        Set<String> before = tenant.chats();

        int exitCode = run("clean", "--rule", "chat-type-required", "--rule", "chat-type-returned");

        assertThat(tenant.chats()).isEqualTo(before);
        JsonNode ledger = result().path("ledger");
        // that chat was made within the second before the run, which a Date header cannot always tell apart
        assertThat(ledger.path("leftovers")).allSatisfy(left -> {
            assertThat(left.path("state").asString()).isEqualTo("kept");
            // results may be passed on, so the id that is made of two people's names their parts; the ledger has the
            // real one
            assertThat(left.path("chatId").asString())
                    .isEqualTo("19:people.colleague.id_people.initiator.id@unq.gbl.spaces");
        });
        assertThat(exitCode).isEqualTo(ledger.path("leftovers").isEmpty() ? 0 : 6);
        assertThat(ledger.path("created").asInt())
                .isPositive()
                .isEqualTo(ledger.path("deleted").asInt());
        assertThat(Files.readString(ledger())).contains("\"state\":\"kept\"", "\"state\":\"deleted\"");
    }

    @Test
    void without_a_cleaner_nothing_is_deleted_and_everything_is_listed() throws IOException {
        dropCleaner();

        assertThat(run("clean", "--rule", "topic-optional", "--no-check")).isEqualTo(6);

        JsonNode result = result();
        assertThat(result.path("outcome").asString()).isEqualTo("leftovers");
        assertThat(result.path("ledger").path("leftovers")).isNotEmpty().allSatisfy(left -> {
            assertThat(left.path("state").asString()).isEqualTo("created");
            assertThat(left.path("why").asString())
                    .contains("credentials.cleaner is not in the target file", "Chat.ManageDeletion.All");
            assertThat(tenant.chats()).contains(left.path("chatId").asString());
        });
        assertThat(terminal.out()).contains("LEFTOVERS (exit code 6");
    }

    @Test
    void a_run_that_may_not_write_sends_no_write_and_keeps_no_ledger() throws IOException {
        assertThat(run("none", "--rule", "topic-optional")).isEqualTo(2);

        assertThat(tenant.chats()).isEmpty();
        assertThat(tenant.proxy().requests()).isZero();
        assertThat(result().path("rules").path(0).path("reason").asString()).startsWith("writes is none");
        assertThat(Files.list(out))
                .noneMatch(file -> file.getFileName().toString().startsWith("ledger"));
    }

    @Test
    void every_write_is_planned_sent_and_answered_once_and_a_second_run_has_a_ledger_of_its_own() throws IOException {
        run("ledger", "--rule", "chat-type-returned");
        List<String> first = Files.readAllLines(ledger());
        run("ledger", "--rule", "chat-type-returned");

        assertThat(Files.list(out).filter(file -> file.getFileName().toString().startsWith("ledger-")))
                .hasSize(2)
                .anyMatch(file -> lines(file).equals(first));
        long planned =
                first.stream().filter(line -> line.contains("\"planned\"")).count();
        assertThat(planned).isPositive();
        assertThat(first.stream().filter(line -> line.contains("\"sent\""))).hasSize((int) planned);
        assertThat(first).hasSize((int) planned * 3 + 1);
    }

    @Test
    void a_group_whose_topic_no_rule_fixes_says_whose_it_is() throws IOException {
        run("ledger", "--rule", "chat-type-returned", "--rule", "topic-returned");

        String marker = JsonMapper.shared()
                .readTree(lines(ledger()).get(0))
                .path("marker")
                .asString();
        List<JsonNode> planned = lines(ledger()).stream()
                .map(JsonMapper.shared()::readTree)
                .filter(line -> line.has("topic"))
                .toList();
        assertThat(planned)
                .filteredOn(line -> line.path("marked").asBoolean())
                .isNotEmpty()
                .allMatch(line -> line.path("topic").asString().endsWith(" - " + marker));
        assertThat(planned)
                .filteredOn(line -> !line.path("marked").asBoolean())
                .noneMatch(line -> line.path("topic").asString().contains(marker))
                .anyMatch(line -> line.path("topic").asString().equals("00042"));
    }

    @Test
    void a_ledger_of_another_target_is_refused() throws IOException {
        run("ledger", "--rule", "chat-type-returned");
        String content = Files.readString(ledger());
        Set<String> before = tenant.chats();

        Files.writeString(ledger(), content.replace(tenant.proxy().root(), "https://graph.microsoft.com"));
        assertThat(cleanUp()).isEqualTo(3);
        Files.writeString(ledger(), content.replaceFirst("\"tenantId\":\"[^\"]+\"", "\"tenantId\":\"another\""));
        assertThat(cleanUp()).isEqualTo(3);
        Files.writeString(ledger(), content.replaceFirst("\\}\n", "}\nnot json\n"));
        assertThat(cleanUp()).isEqualTo(3);

        assertThat(terminal.err().lines())
                .satisfiesExactly(
                        root -> assertThat(root)
                                .contains("belongs to another target: its service root is https://graph.microsoft.com"),
                        other -> assertThat(other).contains("belongs to another target: its tenant is another"),
                        damaged -> assertThat(damaged).contains("line 2: this line is damaged"));
        assertThat(tenant.chats()).isEqualTo(before);
    }

    @Test
    void a_folder_of_ledgers_is_cleaned_up_at_once_and_one_of_another_target_is_left_aside() throws IOException {
        run("ledger", "--rule", "chat-type-returned");
        run("ledger", "--rule", "topic-returned");
        Path foreign = Files.createDirectories(out.resolve("other")).resolve("ledger-x.jsonl");
        Files.writeString(
                foreign, Files.readString(ledger()).replace(tenant.proxy().root(), "https://graph.microsoft.com"));
        assertThat(tenant.chats()).isNotEmpty();

        assertThat(terminal.conform("cleanup", "--target", tenant.targetFile().toString(), "--ledger", out.toString()))
                .isZero();

        assertThat(tenant.chats()).isEmpty();
        assertThat(terminal.out().lines().filter(line -> line.contains("of another target") || line.contains("other/")))
                .containsExactly("1 ledger of another target is left alone: its service root is "
                        + "https://graph.microsoft.com, that of the target file is "
                        + tenant.proxy().root());
        Path second = Files.copy(foreign, foreign.resolveSibling("ledger-y.jsonl"));
        assertThat(cleanUp(foreign.getParent())).isEqualTo(3);
        assertThat(terminal.out())
                .contains("\n2 ledgers of another target are left alone: their service root is https");
        assertThat(terminal.err()).contains("no ledger there is of this target");
        Files.delete(foreign);
        Files.delete(second);
        assertThat(terminal.conform(
                        "cleanup",
                        "--target",
                        tenant.targetFile().toString(),
                        "--ledger",
                        foreign.getParent().toString()))
                .isEqualTo(3);
        assertThat(terminal.err()).contains("there is no ledger in " + foreign.getParent());
    }

    @Test
    void a_chat_that_two_runs_were_given_is_deleted_once_and_gone_for_both() throws IOException {
        terminal.onTime();
        run("ledger", "--rule", "apps-accepted");
        run("ledger", "--rule", "apps-accepted");
        assertThat(tenant.chats()).isNotEmpty();

        assertThat(cleanUp(out)).as(terminal.out()).isZero();

        assertThat(tenant.chats()).isEmpty();
        assertThat(cleanUp(out)).as(terminal.out()).isZero();
    }

    @Test
    void a_chat_that_the_later_run_made_is_gone_for_the_earlier_one_too() throws IOException {
        terminal.onTime();
        run("ledger", "--rule", "apps-accepted");
        Path first = ledger();
        String content = Files.readString(first);
        Files.writeString(first, content.replaceFirst("\"begun\":\"20", "\"begun\":\"21"));
        run("ledger", "--rule", "apps-accepted");

        assertThat(cleanUp(out)).as(terminal.out()).isZero();

        assertThat(tenant.chats()).isEmpty();
        assertThat(terminal.out()).contains("1 left for a person", ", looked at again:");
    }

    @Test
    void what_was_made_anew_after_a_clean_up_is_not_taken_for_gone() throws IOException {
        terminal.onTime();
        run("ledger", "--rule", "apps-accepted");
        cleanUp(out);
        run("ledger", "--rule", "apps-accepted");
        assertThat(tenant.chats()).isNotEmpty();

        assertThat(cleanUp(out)).as(terminal.out()).isZero();

        assertThat(tenant.chats()).isEmpty();
    }

    @Test
    void a_chat_that_somebody_deleted_long_ago_is_no_leftover() throws IOException {
        run("ledger", "--rule", "apps-accepted");
        String content = Files.readString(ledger());
        cleanUp();
        Path before = Files.createDirectories(folder.resolve("before")).resolve("ledger-x.jsonl");
        Files.writeString(before, content);
        assertThat(cleanUp(before)).isEqualTo(6);
        assertThat(terminal.out()).contains("it is not there, or not visible yet");

        Files.writeString(before, content.replaceAll("\"at\":\"20", "\"at\":\"19"));

        assertThat(cleanUp(before)).as(terminal.out()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP/1.1 400 Bad Request | speaks no TLS
            ''                       | closed the connection instead of speaking TLS
            """)
    void without_tls_nothing_was_sent_that_could_have_made_a_chat(String answer, String told) throws Exception {
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> answerAll(plain, answer, connections));
            server.start();
            String yaml = Files.readString(tenant.targetFile());
            Files.writeString(
                    tenant.targetFile(),
                    yaml.replace(tenant.proxy().root(), "https://127.0.0.1:" + plain.getLocalPort()));

            assertThat(run("ledger", "--rule", "topic-optional", "--no-check")).isEqualTo(3);
        }
        assertThat(connections).as("asked once, then given up").hasValue(1);
        assertThat(terminal.out()).contains(told, "0 chats created").doesNotContain("perhaps");
        assertThat(result().path("ledger").path("unclear").asInt()).isZero();
        assertThat(Files.readString(ledger())).contains("there was no connection, and nothing was sent");
    }

    private static void answerAll(ServerSocket plain, String answer, AtomicInteger connections) {
        while (!plain.isClosed()) {
            try (Socket greeted = plain.accept()) {
                connections.incrementAndGet();
                greeted.getInputStream().read();
                greeted.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException gone) {
                // the client has seen enough, or the test has
            }
        }
    }

    @Test
    void a_connection_that_was_refused_left_nothing_behind() throws IOException {
        String yaml = Files.readString(tenant.targetFile());
        Files.writeString(tenant.targetFile(), yaml.replace(tenant.proxy().root(), "http://127.0.0.1:1"));

        assertThat(run("ledger", "--rule", "topic-optional", "--no-check")).isEqualTo(3);

        assertThat(result().path("ledger").path("unclear").asInt()).isZero();
        assertThat(terminal.out()).doesNotContain("perhaps");
        assertThat(Files.readString(ledger())).contains("there was no connection, and nothing was sent");
    }

    @Test
    void half_a_last_line_is_no_obstacle() throws IOException {
        run("ledger", "--rule", "chat-type-returned");
        Files.writeString(ledger(), "{\"write\":99,\"sta", StandardOpenOption.APPEND);

        assertThat(cleanUp()).isZero();

        assertThat(tenant.chats()).isEmpty();
        assertThat(Files.readString(ledger()))
                .doesNotContain("\"write\":99,\"sta{")
                .endsWith("}\n");
    }

    private int run(String writes, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "run",
                "--target",
                tenant.targetFile().toString(),
                "--out",
                out.toString(),
                "--quiet",
                "--writes",
                writes));
        args.addAll(List.of(more));
        return terminal.conform(args.toArray(String[]::new));
    }

    private int cleanUp() throws IOException {
        return cleanUp(ledger());
    }

    private int cleanUp(Path ledgers) {
        return terminal.conform(
                "cleanup",
                "--ledger",
                ledgers.toString(),
                "--target",
                tenant.targetFile().toString());
    }

    private void dropCleaner() throws IOException {
        String yaml = Files.readString(tenant.targetFile());
        Files.writeString(tenant.targetFile(), yaml.replaceFirst("(?m)^  cleaner:\\n(    .*\\n)+", ""));
    }

    private JsonNode result() {
        return JsonMapper.shared().readTree(out.resolve("run.json").toFile());
    }

    private Path ledger() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.filter(file -> file.getFileName().toString().startsWith("ledger-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
