package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.http.RawServer;
import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatedTokenKind;
import dev.graphconform.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A fault of the set-up ends a run in the doctor's words, before anything is written; whatever else does not. */
class PreRunCheckTest {
    private static final String SOMEBODY = "82fe7758-5bb3-4f0d-a43f-e555fd399c6f";

    private static GraphSimulator simulator;

    @TempDir
    Path folder;

    private final Terminal terminal = Terminal.piped();

    @BeforeAll
    static void start() {
        simulator = GraphSimulator.start(SimulatorOptions.defaults());
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("a token of somebody else", "chat-created", scenario -> {
                    scenario.change(simulator.tenant().initiator().id(), SOMEBODY);
                    scenario.change("adele@contoso.com", "diego@contoso.com");
                }),
                fault(
                        "a permission that is missing",
                        "chat-created",
                        scenario -> scenario.token("default", simulator.tenant().token(SimulatedTokenKind.READER))),
                fault(
                        "an application's token for a person's",
                        "chat-created",
                        scenario ->
                                scenario.token("default", simulator.tenant().token(SimulatedTokenKind.APPLICATION))),
                fault(
                        "a permission too much",
                        "permission-least",
                        scenario -> scenario.token(
                                "leastPrivilege", simulator.tenant().token(SimulatedTokenKind.HIGHER_PRIVILEGE))),
                fault(
                        "a token of a work account for a personal one",
                        "permission-personal",
                        scenario ->
                                scenario.token("personal", simulator.tenant().token(SimulatedTokenKind.DEFAULT))),
                fault("nobody who cleans up", "chat-created", scenario -> {
                    scenario.changeMatch("  cleaner:\n.*?people:", "people:");
                    scenario.change("apiVersion", "writes: clean\napiVersion");
                }),
                fault(
                        "a token that the target refuses",
                        "chat-created",
                        scenario -> scenario.token(
                                "default",
                                simulator
                                        .tenant()
                                        .token(SimulatedTokenKind.DEFAULT)
                                        .replaceFirst(".{5}$", "AAAAA"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_ends_the_run_in_the_doctors_words_before_anything_is_written(
            String what, String rule, Consumer<DoctorScenario> illness) {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        illness.accept(scenario);

        assertThat(run(scenario, "--rule", rule, "--keep-identities")).isEqualTo(3);

        assertThat(result().path("outcome").asString()).isEqualTo("configuration-fault");
        assertThat(reasons()).hasSize(1).isEqualTo(scenario.examine().faults());
        assertThat(terminal.out()).contains("\n  " + reasons().get(0) + "\n").doesNotContain("not begun");
        assertThat(terminal.err()).isEmpty();
        assertThat(result().at("/rules/0/outcome").asString()).isEqualTo("not-run");
        assertThat(result().at("/pace/requests").asInt()).isZero();
        assertThat(ledgers()).isEmpty();
    }

    @Test
    void a_mistyped_id_is_warned_of_on_a_mock_and_named_where_requests_fail_by_it() {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        String id = simulator.tenant().secondColleague().id();
        scenario.change(id, id.substring(1));
        // nothing is late here, so nothing is to be waited for
        scenario.change(
                "apiVersion", "pacing: {visibilityBudgetSeconds: 0.1, operationBudgetSeconds: 0.1}\napiVersion");

        run(scenario, "--level", "must");

        String odd = "is no GUID, as the ids of people are (36 characters with hyphens; here are 35)";
        assertThat(terminal.out()).containsPattern("warning: .*people\\.secondColleague\\.id: " + Pattern.quote(odd));
        assertThat(result().at("/causes/0/facts").valueStream().map(JsonNode::asString))
                .anyMatch(fact -> fact.contains("name people.secondColleague by id"))
                .anyMatch(fact -> fact.startsWith("people.secondColleague.id " + odd));
    }

    @Test
    void all_faults_are_told_together_and_people_as_their_parts() {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        scenario.change(simulator.tenant().initiator().id(), "11111111-2222-3333-4444-555555555555");
        scenario.token("leastPrivilege", simulator.tenant().token(SimulatedTokenKind.HIGHER_PRIVILEGE));

        assertThat(run(scenario, "--rule", "permission-least", "--rule", "chat-created"))
                .isEqualTo(3);

        assertThat(reasons())
                .satisfiesExactly(
                        least -> assertThat(least).contains(": credentials.leastPrivilege: lacks Chat.Create"),
                        person -> assertThat(person)
                                .contains(": people.initiator.id: credentials.default signs in somebody else: "));
        assertThat(terminal.out()).doesNotContain("11111111-2222-3333-4444-555555555555");
    }

    @Test
    void no_check_goes_on_all_the_same() {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        scenario.token("leastPrivilege", simulator.tenant().token(SimulatedTokenKind.HIGHER_PRIVILEGE));

        assertThat(run(scenario, "--rule", "permission-least", "--no-check")).isNotEqualTo(3);

        assertThat(scenario.received()).extracting("method").contains("POST");
    }

    @Test
    void a_healthy_target_is_asked_one_question_more_and_warnings_stop_nothing() {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        run(scenario, "--rule", "topic-optional", "--no-check");
        int without = scenario.received().size();

        assertThat(run(scenario, "--rule", "topic-optional")).isZero();

        assertThat(scenario.received()).hasSize(2 * without + 1);
    }

    @Test
    void credentials_that_no_planned_rule_needs_are_not_looked_at() {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        scenario.token("leastPrivilege", simulator.tenant().token(SimulatedTokenKind.HIGHER_PRIVILEGE));
        scenario.token("cleaner", simulator.tenant().token(SimulatedTokenKind.DEFAULT));

        assertThat(run(scenario, "--rule", "topic-optional")).isZero();
        assertThat(result().at("/rules/0/outcome").asString()).isEqualTo("passed");
    }

    @Test
    void a_redirect_ends_the_run_before_anything_is_written() {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        try (RawServer server = RawServer.answering(
                RawServer.answer("301 Moved", List.of("Location: " + simulator.serviceRoot() + "/v1.0/me"), ""))) {
            scenario.change(simulator.serviceRoot().toString(), server.root().toString());

            assertThat(run(scenario, "--rule", "chat-created")).isEqualTo(3);

            assertThat(reasons())
                    .singleElement()
                    .asString()
                    .contains(":3:1: serviceRoot: ", " answers with a redirect (301), which is not followed; write");
            assertThat(server.requests())
                    .as("confirmed by a read of chats, and nothing written")
                    .satisfiesExactly(
                            me -> assertThat(me).startsWith("GET /v1.0/me"),
                            chats -> assertThat(chats).startsWith("GET /v1.0/chats"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"401 Unauthorized", "302 Found"})
    void a_target_that_turns_away_only_who_asks_who_one_is_goes_on(String status) {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        try (StubGraph graph =
                new StubGraph().answering("/v1.0/me", status, "{}").answering("/v1.0/chats", "200 OK", "{}")) {
            scenario.change(simulator.serviceRoot().toString(), graph.root().toString());

            run(scenario, "--rule", "topic-optional");

            assertThat(result().path("outcome").asString()).isNotEqualTo("configuration-fault");
        }
    }

    @Test
    void a_mock_that_shows_everybody_the_same_person_stops_no_run() {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        scenario.token("default", "Tk7-9Qx2Lm4-Vb8Zr1");
        try (StubGraph graph =
                new StubGraph().answering("/v1.0/me", "200 OK", "{\"id\": \"%s\"}".formatted(SOMEBODY))) {
            scenario.change(simulator.serviceRoot().toString(), graph.root().toString());

            run(scenario, "--rule", "chat-created");

            assertThat(graph.methods()).contains("POST");
        }
    }

    @Test
    void a_person_named_by_sign_in_name_is_compared_by_it() {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        scenario.change(simulator.tenant().initiator().id(), "adele@contoso.com");

        assertThat(run(scenario, "--rule", "topic-optional")).isZero();

        String last = result().toString();
        scenario.change("\"adele@contoso.com\"", "\"diego@contoso.com\"");
        assertThat(run(scenario, "--rule", "topic-optional")).isEqualTo(3);
        assertThat(result("fault").path("reasons").valueStream().map(JsonNode::asString))
                .singleElement()
                .asString()
                .contains("signs in somebody else: ");
        assertThat(result()).as("what the last run found").hasToString(last);
        assertThat(terminal.out())
                .contains(
                        "The last results in " + out()
                                + " stay as they are, since this run judged nothing; what it has " + "to say is in "
                                + folder.resolve("out/fault") + ".\n",
                        "Report: " + folder.resolve("out/fault/allure-report/index.html") + "\n");

        scenario.change("\"diego@contoso.com\"", "\"adele@contoso.com\"");
        assertThat(run(scenario, "--rule", "topic-optional")).isZero();
        assertThat(folder.resolve("out/fault/run.json")).doesNotExist();
        assertThat(result()).doesNotHaveToString(last);
    }

    @Test
    void a_command_that_gives_a_token_is_called_once() throws IOException {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        Path calls = folder.resolve("calls");
        scenario.changeMatch(
                "file: \"[^\"]*default.jwt\"",
                "command: [sh, -c, \"echo call >> '" + calls + "'; cat '" + scenario.beside("default.jwt") + "'\"]");

        assertThat(run(scenario, "--rule", "topic-optional")).isZero();

        assertThat(calls).hasContent("call");
    }

    @Test
    void a_plan_names_what_would_end_the_run_and_sends_nothing() {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        scenario.change(simulator.tenant().initiator().id(), SOMEBODY);

        assertThat(terminal.conform("plan", "--target", scenario.file().toString()))
                .isZero();

        assertThat(terminal.out())
                .contains(
                        "\nfault      " + scenario.file() + ":",
                        ": people.initiator.id: credentials.default signs in" + " somebody else: ",
                        "(by its claims); write that person here, or get the initiator's token\n");
        assertThat(scenario.received()).isEmpty();
    }

    @Test
    void where_nothing_but_404_comes_the_address_is_named() {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        try (StubGraph graph = new StubGraph()) {
            scenario.change(simulator.serviceRoot().toString(), graph.root().toString());

            assertThat(run(scenario, "--rule", "chat-created", "--rule", "topic-optional"))
                    .isEqualTo(3);

            assertThat(reasons())
                    .singleElement()
                    .asString()
                    .startsWith(
                            scenario.file() + ":3:1: serviceRoot: /v1.0/chats is not served: every valid request for"
                                    + " a chat was answered so (")
                    .contains("POST " + graph.root() + "/v1.0/chats was answered 404; correct the address, ");
        }
    }

    @Test
    void a_made_up_target_is_asked_nothing_and_cannot_clean_up() {
        try (PostOnlyMock mock = PostOnlyMock.byKind()) {
            String url = mock.root().toString();

            assertThat(terminal.conform(
                            "run", "--target", url, "--out", out(), "--rule", "chat-created", "--writes", "clean"))
                    .isEqualTo(3);
            assertThat(mock.lines()).isEmpty();
            assertThat(reasons()).singleElement().asString().contains("writes: clean needs credentials.cleaner");

            terminal.conform("run", "--target", url, "--out", out(), "--rule", "topic-optional");
            assertThat(mock.lines()).first().isEqualTo("POST /v1.0/chats");
        }
    }

    private int run(DoctorScenario scenario, String... options) {
        List<String> arguments = Stream.concat(
                        Stream.of("run", "--target", scenario.file().toString(), "--out", out()), Stream.of(options))
                .toList();
        return terminal.conform(arguments.toArray(String[]::new));
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    private JsonNode result() {
        return result("");
    }

    private JsonNode result(String below) {
        return JsonMapper.shared()
                .readTree(
                        folder.resolve("out").resolve(below).resolve("run.json").toFile());
    }

    private List<String> reasons() {
        return result().path("reasons").valueStream().map(JsonNode::asString).toList();
    }

    private List<Path> ledgers() {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("ledger-"))
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Arguments fault(String what, String rule, Consumer<DoctorScenario> illness) {
        return Arguments.of(what, rule, illness);
    }
}
