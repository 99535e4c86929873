package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.http.RawServer;
import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatedTokenKind;
import dev.graphconform.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A 401 to a token that should be good is a fault of the set-up: nothing turns red by it. */
class RefusedCredentialsTest {
    private static final String CLAIMS = "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1764460800\"}}}";
    private static final String CHALLENGE = "Bearer realm=\"\", error=\"insufficient_claims\", claims=\""
            + Base64.getEncoder().encodeToString(CLAIMS.getBytes(StandardCharsets.UTF_8)) + "\"";
    private static final int IN_PARALLEL = 4;
    /** The request, and what asks whether it is the credential or this kind of request. */
    private static final int QUESTIONS = 5;

    @TempDir
    Path folder;

    private final Terminal terminal = Terminal.piped();
    private final GraphSimulator simulator = GraphSimulator.start(SimulatorOptions.defaults());
    private final TokenGate gate = new TokenGate(simulator);
    private RawServer server;
    private Path target;

    @BeforeEach
    void start() throws IOException {
        server = RawServer.handling(gate);
        target = TryTarget.at(
                        server.root(), simulator, folder, "operationPollSeconds: 0.02, visibilityBudgetSeconds: 0.2")
                .file();
    }

    @AfterEach
    void stop() {
        server.close();
        simulator.close();
    }

    @Test
    void a_token_that_is_revoked_in_mid_run_turns_nothing_red_and_ends_the_run() throws IOException {
        String token = give("default", SimulatedTokenKind.DEFAULT);
        gate.revokesAfter(40, revoked -> {});

        JsonNode run = run("--parallel", String.valueOf(IN_PARALLEL));

        assertThat(failed(run)).isEmpty();
        assertThat(run.path("outcome").asString()).isEqualTo("incomplete");
        assertThat(run.path("exitCode").asInt()).isEqualTo(2);
        assertThat(run.path("endedEarly").asBoolean()).isTrue();
        String told = run.path("reasons").path(0).asString();
        assertThat(told)
                .matches("credentials\\.default is refused since 20\\S+Z \\(401 InvalidAuthenticationToken: "
                        + "TokenIssuedBeforeRevocationTimestamp\\); fetched anew it is the same; "
                        + "give it a fresh one, and run again");
        assertThat(gate.with(token)).hasSizeLessThan(40 + IN_PARALLEL + QUESTIONS);
        assertThat(outcomes(run, "inconclusive")).hasSizeGreaterThan(20);
        assertThat(run.path("rules").valueStream().filter(rule -> isOutcome(rule, "inconclusive")))
                .allSatisfy(rule -> assertThat(rule.path("reason").asString()).contains(told));
        assertThat(terminal.out())
                .containsPattern("No fault of the service: of what decides, \\d+ needed a credential that is refused"
                        + ".* Give it a fresh credential and run it again\\.");
    }

    @Test
    void what_waits_for_nobody_is_told_as_it_is() throws IOException {
        give("default", SimulatedTokenKind.DEFAULT);
        Files.writeString(target, Files.readString(target).replaceFirst("(?s)  guest:\n.*?(?=  partner:)", ""));
        gate.revokesAfter(2, revoked -> {});

        JsonNode run = run("--rule", "chat-created", "--rule", "guest-has-guest-role");

        assertThat(outcomes(run, "not-run")).containsExactly("guest-has-guest-role");
        assertThat(outcomes(run, "inconclusive")).containsExactly("chat-created");
    }

    @DisabledOnOs(OS.WINDOWS)
    @Test
    void a_token_of_a_command_is_fetched_anew_once_for_all_that_were_refused() throws IOException {
        command("default", SimulatedTokenKind.DEFAULT);
        gate.challenges(CHALLENGE);
        List<String> revoked = new ArrayList<>();
        // longer than all that is sent at a time: a fresh token that is refused at once is not replaced again
        gate.revokesAfter(2 * IN_PARALLEL, token -> {
            revoked.add(token);
            Files.writeString(
                    folder.resolve("current"), gate.issue(simulator.tenant().token(SimulatedTokenKind.DEFAULT)));
        });

        JsonNode run = run(
                "--parallel",
                String.valueOf(IN_PARALLEL),
                "--rule",
                "chat-created",
                "--rule",
                "members-required",
                "--rule",
                "topic-returned",
                "--rule",
                "chat-readable");

        assertThat(outcomes(run, "passed"))
                .containsExactlyInAnyOrder("chat-created", "members-required", "topic-returned", "chat-readable");
        assertThat(revoked).isNotEmpty();
        List<String> calls = Files.readAllLines(folder.resolve("calls"));
        assertThat(calls).hasSize(revoked.size() + 1).first().isEqualTo(":");
        assertThat(calls.subList(1, calls.size())).containsOnly("true:" + CLAIMS);
        for (Path file : written()) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .as(file.toString())
                    .doesNotContain("1764460800")
                    .doesNotContain(CHALLENGE.substring(CHALLENGE.length() - 20));
        }
    }

    @Test
    void a_file_is_read_again() throws IOException {
        give("default", SimulatedTokenKind.DEFAULT);
        gate.revokesAfter(1, token -> give("default", SimulatedTokenKind.DEFAULT));

        JsonNode run = run("--rule", "chat-created");

        assertThat(outcomes(run, "passed")).containsExactly("chat-created");
        assertThat(gate.refused()).hasSizeGreaterThan(1);
        assertThat(run.toString()).contains("was answered 401, a fresh token was fetched and then 201");
    }

    @DisabledOnOs(OS.WINDOWS)
    @Test
    void a_fresh_token_that_is_refused_at_once_is_the_last_one() throws IOException {
        command("default", SimulatedTokenKind.DEFAULT);
        gate.revokesAfter(5, token -> Files.writeString(folder.resolve("current"), "opaque.7f3k9qZ1-4d2c-99ab"));

        JsonNode run = run("--rule", "chat-created", "--rule", "members-required");

        assertThat(failed(run)).isEmpty();
        assertThat(run.path("reasons").path(0).asString()).contains("; one that was fetched anew is refused too; ");
        assertThat(Files.readAllLines(folder.resolve("calls"))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "everything"})
    void a_token_that_never_was_good_is_told_as_the_doctor_does(String which) throws IOException {
        give("default", SimulatedTokenKind.DEFAULT);
        gate.refuses(request ->
                which.equals("everything") || TokenGate.token(request).startsWith("opaque"));

        JsonNode run = run();

        assertThat(run.path("exitCode").asInt()).isEqualTo(3);
        assertThat(failed(run)).isEmpty();
        assertThat(run.path("reasons").path(0).asString())
                .contains(
                        "credentials.default: the target refuses this token (401",
                        "TokenIssuedBeforeRevocationTimestamp")
                .endsWith("; get a fresh one, for this target");
        assertThat(gate.refused()).hasSizeLessThan(20);
    }

    @Test
    void a_mock_that_takes_no_token_that_is_made_up_says_so_first() throws IOException {
        gate.refuses(request -> true);

        int exitCode = terminal.conform(
                "run",
                "--target",
                server.root().toString(),
                "--out",
                folder.resolve("out").toString());

        assertThat(exitCode).isEqualTo(3);
        assertThat(result().path("reasons").path(0).asString())
                .startsWith("credentials.default: the target refuses this token (401 ")
                .endsWith("; it looks at tokens, so give it one that it takes: in the target file {env: NAME} in place "
                        + "of generated, or {plain: WORD} for a word that it compares with");
        assertThat(failed(result())).isEmpty();
    }

    @Test
    void a_reader_that_is_refused_leaves_the_rest_alone() throws IOException {
        String token = give("reader", SimulatedTokenKind.READER);
        gate.revokesAfter(2, revoked -> {});

        JsonNode run = run("--rule", "chat-created", "--rule", "chat-readable", "--rule", "members-required");

        assertThat(outcomes(run, "passed")).containsExactlyInAnyOrder("chat-created", "members-required");
        assertThat(outcomes(run, "inconclusive")).containsExactly("chat-readable");
        assertThat(run.toString()).contains("credentials.reader is refused since ");
        assertThat(gate.with(token)).hasSizeLessThan(2 + QUESTIONS);
        assertThat(run.path("exitCode").asInt()).isEqualTo(2);
    }

    @Test
    void another_credential_that_never_was_good_decides_only_where_all_rests_on_it() throws IOException {
        give("leastPrivilege", SimulatedTokenKind.LEAST_PRIVILEGE);
        gate.refuses(request -> TokenGate.token(request).startsWith("opaque"));

        JsonNode alone = run("--rule", "permission-least");
        JsonNode beside = run("--rule", "permission-least", "--rule", "chat-created");

        assertThat(alone.path("exitCode").asInt()).isEqualTo(3);
        assertThat(alone.path("reasons").path(0).asString())
                .startsWith("credentials.leastPrivilege: the target refuses this token (401 ");
        assertThat(beside.path("exitCode").asInt()).isEqualTo(2);
        assertThat(outcomes(beside, "inconclusive")).containsExactly("permission-least");
        assertThat(outcomes(beside, "passed")).containsExactly("chat-created");
    }

    @DisabledOnOs(OS.WINDOWS)
    @Test
    void one_kind_of_request_that_is_refused_is_the_fault_of_the_service() throws IOException {
        command("default", SimulatedTokenKind.DEFAULT);
        gate.refuses(request -> request.contains("\"group\""));

        JsonNode run = run("--rule", "chat-created", "--rule", "topic-null-one-on-one");

        assertThat(failed(run)).containsExactly("chat-created");
        assertThat(outcomes(run, "passed")).containsExactly("topic-null-one-on-one");
        assertThat(run.path("exitCode").asInt()).isEqualTo(1);
        assertThat(run.toString()).contains("expected 201, was 401 InvalidAuthenticationToken");
        assertThat(Files.readAllLines(folder.resolve("calls"))).hasSizeLessThan(4);
    }

    @Test
    void a_service_that_refuses_whatever_is_written_is_at_fault_where_it_takes_the_token_to_read() throws IOException {
        gate.refuses(request -> request.startsWith("POST "));

        JsonNode run = run("--rule", "chat-created");

        assertThat(failed(run)).containsExactly("chat-created");
    }

    @Test
    void reads_that_anybody_is_answered_say_nothing_of_a_token() throws IOException {
        gate.refuses(request -> request.startsWith("POST "));
        String real = simulator.tenant().token(SimulatedTokenKind.DEFAULT);
        try (RawServer open = RawServer.handling((request, socket) -> gate.answer(
                request.startsWith("GET ") ? request.replace(TokenGate.token(request), real) : request, socket))) {
            Files.writeString(
                    target,
                    Files.readString(target)
                            .replace(server.root().toString(), open.root().toString()));

            JsonNode run = run("--rule", "chat-created");

            assertThat(failed(run)).isEmpty();
            assertThat(run.path("exitCode").asInt()).isEqualTo(3);
        }
    }

    @Test
    void a_single_401_that_nobody_can_explain_is_asked_again() throws IOException {
        List<String> asked = new ArrayList<>();
        gate.refuses(request -> {
            asked.add(request);
            return asked.size() == 3;
        });

        JsonNode run = run("--rule", "chat-created");

        assertThat(gate.refused()).hasSize(1);
        assertThat(outcomes(run, "passed")).containsExactly("chat-created");
    }

    @Test
    void a_token_whose_end_comes_in_mid_run_is_told_in_the_same_way() throws IOException {
        give("default", SimulatedTokenKind.DEFAULT);
        String ended = "e30." + encoded("{\"exp\":1764460800}") + ".c2lnbmVk";
        gate.revokesAfter(
                2,
                revoked -> Files.writeString(
                        target.resolveSibling("try.yaml.tokens").resolve("default.jwt"), ended));

        JsonNode run = run("--rule", "chat-created", "--rule", "members-required");

        assertThat(failed(run)).isEmpty();
        assertThat(run.path("exitCode").asInt()).isEqualTo(2);
        assertThat(run.path("reasons").path(0).asString())
                .startsWith("credentials.default is refused since ")
                .contains(
                        "; a fresh one could not be fetched: ", "default.token.file: the token there expired at 2025-");
    }

    @Test
    void a_cleaner_that_is_refused_deletes_nothing_more() throws IOException {
        String token = give("cleaner", SimulatedTokenKind.CLEANER);
        gate.revokesAfter(0, revoked -> {});

        JsonNode run = run("--rule", "topic-optional", "--writes", "clean");

        assertThat(outcomes(run, "passed")).containsExactly("topic-optional");
        assertThat(run.path("exitCode").asInt()).isEqualTo(6);
        assertThat(run.path("ledger").path("leftovers"))
                .isNotEmpty()
                .allSatisfy(left -> assertThat(left.path("why").asString())
                        .contains("credentials.cleaner is no good since ", "; clean up again"));
        assertThat(gate.with(token)).hasSizeLessThan(1 + QUESTIONS).anyMatch(request -> request.startsWith("DELETE "));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives a credential an opaque token, in the file where the target file has its token. */
    private String give(String credential, SimulatedTokenKind kind) throws IOException {
        String token = gate.issue(simulator.tenant().token(kind));
        Files.writeString(target.resolveSibling("try.yaml.tokens").resolve(credential + ".jwt"), token);
        return token;
    }

    /** Gives a credential a program that notes how it was called and prints the token in the file "current". */
    private void command(String credential, SimulatedTokenKind kind) throws IOException {
        Files.writeString(
                folder.resolve("current"), gate.issue(simulator.tenant().token(kind)));
        Path mint = Files.writeString(
                folder.resolve("mint"),
                "#!/bin/sh\necho \"$CONFORM_TOKEN_REFUSED:$CONFORM_TOKEN_CLAIMS\" >> calls\ncat current\n");
        assertThat(mint.toFile().setExecutable(true)).isTrue();
        Files.writeString(
                target,
                Files.readString(target)
                        .replace("file: \"try.yaml.tokens/" + credential + ".jwt\"", "command: [\"./mint\"]"));
    }

    private JsonNode run(String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "run",
                "--target",
                target.toString(),
                "--out",
                folder.resolve("out").toString()));
        words.addAll(List.of(more));
        terminal.conform(words.toArray(String[]::new));
        return result();
    }

    private JsonNode result() {
        return JsonMapper.shared()
                .readTree(folder.resolve("out").resolve("run.json").toFile());
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static List<String> failed(JsonNode run) {
        assertThat(run.path("rules").isArray()).isTrue();
        return outcomes(run, "failed");
    }

    private static List<String> outcomes(JsonNode run, String outcome) {
        return Stream.concat(
                        run.path("rules").valueStream(), run.path("examples").valueStream())
                .filter(subject -> isOutcome(subject, outcome))
                .map(subject -> subject.path("id").asString())
                .toList();
    }

    private static boolean isOutcome(JsonNode subject, String outcome) {
        return subject.path("outcome").asString().equals(outcome);
    }
}
