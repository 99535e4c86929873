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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One fault of a service blames the rule that is there to tell it, and no rule that met it on the way. */
class OneFaultTest {
    private static final Pattern NEW_CHAT =
            Pattern.compile("GET /v1\\.0/(chats/[^/? ]+(?:/installedApps)?)[? ][^\r]*\r");

    @TempDir
    Path folder;

    private final Terminal terminal = Terminal.piped();
    private List<String> deviations = List.of();

    @Test
    void an_application_whose_every_request_fails_is_blamed_once() throws IOException {
        Map<String, JsonNode> rules = run(
                simulator -> byApplication(simulator, request -> request.startsWith("POST ")),
                500,
                "permission-application",
                "chat-type-values",
                "members-required",
                "topic-group-only");

        assertThat(failed(rules)).containsExactly("permission-application");
        assertThat(reason(rules, "members-required")).contains("500").contains("look at rule permission-application");
    }

    @Test
    void an_application_that_fails_on_bad_requests_only_is_blamed_for_each() throws IOException {
        Map<String, JsonNode> rules = run(
                simulator -> byApplication(simulator, request -> !request.contains("\"members\"")),
                500,
                "permission-application",
                "members-required");

        assertThat(failed(rules)).containsExactly("members-required");
    }

    @Test
    void ids_that_are_refused_are_not_blamed_on_the_rule_that_two_apps_are_refused() throws IOException {
        for (int status : List.of(403, 404)) {
            Map<String, JsonNode> rules = run(
                    simulator -> request -> request.contains("\"installedApps\"") && request.contains("users('"),
                    status,
                    "apps-accepted",
                    "apps-only-one");

            assertThat(failed(rules)).as("%s", status).containsExactly("apps-accepted");
            assertThat(reason(rules, "apps-only-one")).contains("look at rule apps-accepted");
        }
    }

    @Test
    void a_chat_that_is_visible_late_is_no_doubt_that_its_app_was_absent() throws IOException {
        Map<String, Integer> looks = new ConcurrentHashMap<>();
        Map<String, JsonNode> rules = run(
                simulator -> request -> {
                    Matcher read = NEW_CHAT.matcher(request);
                    return read.lookingAt() && looks.merge(read.group(1), 1, Integer::sum) <= 2;
                },
                404,
                "app-installed");

        assertThat(outcome(rules, "app-installed")).isEqualTo("passed");
        assertThat(looks.values()).isNotEmpty().allMatch(times -> times > 2);
    }

    @Test
    void a_token_that_is_refused_to_read_too_says_nothing_of_its_permissions() throws IOException {
        for (boolean readToo : List.of(true, false)) {
            Map<String, JsonNode> rules = run(
                    simulator -> {
                        String token = simulator.tenant().token(SimulatedTokenKind.WITHOUT_PERMISSION);
                        return request -> request.contains(token) && (readToo || request.startsWith("POST "));
                    },
                    401,
                    "permission-missing");

            assertThat(outcome(rules, "permission-missing")).isEqualTo(readToo ? "inconclusive" : "passed");
            if (readToo) {
                assertThat(reason(rules, "permission-missing"))
                        .contains("refuses the token of credentials.withoutPermission too (401");
            }
        }
    }

    @Test
    void an_application_is_nobody_and_its_token_is_not_tried_on_who_it_is() throws IOException {
        for (String refusedToo : List.of("/me", "/users/")) {
            Map<String, JsonNode> rules = run(
                    simulator -> {
                        String token = simulator.tenant().token(SimulatedTokenKind.APPLICATION_WITHOUT_PERMISSION);
                        return request -> request.contains(token)
                                && (request.startsWith("POST ") || request.startsWith("GET /v1.0" + refusedToo));
                    },
                    401,
                    "permission-missing");

            assertThat(outcome(rules, "permission-missing"))
                    .as(refusedToo)
                    .isEqualTo(refusedToo.equals("/me") ? "passed" : "inconclusive");
        }
    }

    @Test
    void a_partner_who_is_let_into_no_chat_proves_nothing_about_the_caller() throws IOException {
        Map<String, JsonNode> rules = run(
                simulator -> request -> request.startsWith("POST ")
                        && request.contains(
                                simulator.tenant().partner().tenantId().orElseThrow()),
                403,
                "members-include-initiator");

        assertThat(outcome(rules, "members-include-initiator")).isEqualTo("inconclusive");
        assertThat(rules.get("members-include-initiator").toString()).contains("with the partner was answered 403");
    }

    @Test
    void what_a_gateway_kept_from_being_asked_is_told_in_one_line_to_run_again() throws IOException {
        run(
                simulator -> request -> request.startsWith("POST ") && !request.contains("\"members\""),
                503,
                "members-required");

        String line = "No fault of the service: of what decides, 1 met throttling, a gateway or a connection that"
                + " broke. Run it again.";
        assertThat(terminal.out().lines()).contains(line);
        assertThat(Files.readAllLines(folder.resolve("out").resolve("summary.md")))
                .contains(line);
    }

    @Test
    void nothing_of_the_kind_is_told_where_the_service_may_be_at_fault() throws IOException {
        run(simulator -> request -> request.contains("\"installedApps\""), 201, "apps-accepted", "members-required");

        assertThat(terminal.out()).doesNotContain("No fault of the service");
    }

    @Test
    void an_app_for_two_people_whom_the_run_asked_for_before_is_open_in_each_example() throws IOException {
        deviations = List.of("apps-accepted~created", "apps-consent-accepted~created");
        run(
                simulator -> request -> false,
                200,
                "create_chat_oneOnOne_e1",
                "create_chat_oneonone_with_installed_apps",
                "create_chat_oneonone_with_rsc_granted_apps");

        assertThat(JsonMapper.shared()
                        .readTree(folder.resolve("out").resolve("run.json").toFile())
                        .path("examples")
                        .valueStream()
                        .map(example -> example.path("outcome").asString()))
                .containsExactly("passed", "inconclusive", "inconclusive");
    }

    private interface Situation {
        Predicate<String> of(GraphSimulator simulator);
    }

    private static Predicate<String> byApplication(GraphSimulator simulator, Predicate<String> like) {
        String token = simulator.tenant().token(SimulatedTokenKind.APPLICATION);
        return like.and(request -> request.contains(token));
    }

    /** A run of some rules on a service that answers so in a situation. */
    private Map<String, JsonNode> run(Situation situation, int status, String... ids) throws IOException {
        Path out = folder.resolve("out");
        String refusal = RawServer.answer(
                        status + " Refused",
                        List.of("Content-Type: application/json"),
                        "{\"error\": {\"code\": \"Refused\", \"message\": \"No.\"}}")
                .replace("\n", "\r\n");
        try (GraphSimulator simulator =
                GraphSimulator.start(SimulatorOptions.defaults().withDeviations(deviations))) {
            Predicate<String> refused = situation.of(simulator);
            try (RawServer server = RawServer.handling(new MutatingProxy(
                    simulator,
                    (number, request) -> refused.test(request)
                            ? (asked, socket) -> {
                                socket.getOutputStream().write(refusal.getBytes(StandardCharsets.UTF_8));
                                return true;
                            }
                            : null))) {
                TryTarget target = TryTarget.at(
                        server.root(),
                        simulator,
                        folder.resolve("target"),
                        "operationPollSeconds: 0.02, retryBudgetSeconds: 0.5");
                List<String> words =
                        new ArrayList<>(List.of("run", "--target", target.file().toString(), "--out", out.toString()));
                Stream.of(ids).forEach(id -> words.addAll(List.of("--rule", id)));
                terminal.conform(words.toArray(String[]::new));
            }
        }
        Map<String, JsonNode> rules = new ConcurrentHashMap<>();
        JsonMapper.shared()
                .readTree(out.resolve("run.json").toFile())
                .path("rules")
                .forEach(rule -> rules.put(rule.path("id").asString(), rule));
        return rules;
    }

    private static List<String> failed(Map<String, JsonNode> rules) {
        return rules.keySet().stream()
                .filter(id -> outcome(rules, id).equals("failed"))
                .toList();
    }

    private static String outcome(Map<String, JsonNode> rules, String id) {
        return rules.get(id).path("outcome").asString();
    }

    private static String reason(Map<String, JsonNode> rules, String id) {
        return rules.get(id).path("reason").asString();
    }
}
