package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatedTokenKind;
import dev.graphconform.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the doctor says of healthy targets, and of what cannot be looked at. */
class DoctorTest {
    private static final String FORBIDDEN = "{\"error\": {\"code\": \"Forbidden\", \"message\": \"no\"}}";

    private static GraphSimulator simulator;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        simulator = GraphSimulator.start(SimulatorOptions.defaults());
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_target_that_mock_wrote_is_healthy(boolean tls) {
        SimulatorOptions options = SimulatorOptions.defaults();
        try (GraphSimulator own = GraphSimulator.start(tls ? options.withTls() : options)) {
            DoctorScenario scenario = new DoctorScenario(own, folder);

            DoctorScenario.Diagnosis diagnosis = scenario.examine();

            assertThat(diagnosis.exitCode()).as(diagnosis.out()).isZero();
            assertThat(diagnosis.faults()).isEmpty();
            assertThat(diagnosis.notChecked()).isEmpty();
            assertThat(diagnosis.good()).hasSize(17);
            assertThat(diagnosis.warnings())
                    .as("the simulator's own tokens fit")
                    .isEmpty();
            assertThat(diagnosis.out()).endsWith("Next: conform plan --target " + scenario.file() + "\n");
            assertThat(scenario.received()).isNotEmpty();
        }
    }

    @Test
    void the_same_token_is_not_too_much_without_reader_and_apps() {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        scenario.changeMatch("  reader:\n.*?  cleaner:", "  cleaner:");
        scenario.changeMatch("\napps:\n.*", "\n");

        DoctorScenario.Diagnosis diagnosis = scenario.examine();

        assertThat(diagnosis.faults()).as(diagnosis.out()).isEmpty();
        assertThat(diagnosis.warnings()).isEmpty();
    }

    @Test
    void without_a_target_the_simulator_is_examined() {
        Terminal terminal = Terminal.piped();

        assertThat(terminal.conform("doctor", "--out", folder.resolve("results").toString()))
                .isZero();
        assertThat(terminal.out())
                .startsWith("Doctor for the kit's own simulator, which needs none; --target FILE names yours\n")
                .contains("\n0 faults, 0 warnings, 0 not checked, 17 ok\nNext: conform plan\n");
    }

    @Test
    void a_narrow_run_needs_less() {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        scenario.changeMatch("  reader:\n.*?  cleaner:", "  cleaner:");
        scenario.token("default", simulator.tenant().token(SimulatedTokenKind.LEAST_PRIVILEGE));
        Terminal terminal = Terminal.piped();

        assertThat(terminal.conform("doctor", "--target", scenario.file().toString(), "--rule", "chat-created"))
                .as(terminal.out())
                .isZero();
        assertThat(scenario.examine().faults())
                .singleElement()
                .asString()
                .contains(
                        ": credentials.default: lacks Chat.ReadBasic,"
                                + " TeamsAppInstallation.ReadForChat, or a wider one, for reading members back",
                        "grant it, or name who may read under" + " credentials.reader");
    }

    @Test
    void a_clock_that_is_wrong_is_one_fault() {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        try (StubGraph graph =
                new StubGraph().at(ZonedDateTime.now(ZoneOffset.UTC).minusMinutes(20))) {
            scenario.change(simulator.serviceRoot().toString(), graph.root().toString());

            DoctorScenario.Diagnosis diagnosis = scenario.examine();

            assertThat(diagnosis.exitCode()).isEqualTo(3);
            assertThat(diagnosis.faults())
                    .singleElement()
                    .asString()
                    .endsWith(":3:1: serviceRoot: the target's clock is 20 min behind this machine's (by"
                            + " the Date of its answer), so tokens are over too early or too late; set the "
                            + "clock that is wrong");
        }
    }

    @Test
    void a_mock_that_serves_no_people_and_takes_any_token_has_no_fault() {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        SimulatorTargetMapping.tokens()
                .keySet()
                .forEach(key -> scenario.token(key, "Tk7-9Qx2Lm4-" + Integer.toHexString(key.hashCode())));
        try (StubGraph graph = new StubGraph()) {
            scenario.change(simulator.serviceRoot().toString(), graph.root().toString());

            DoctorScenario.Diagnosis diagnosis = scenario.examine();

            assertThat(diagnosis.exitCode()).as(diagnosis.out()).isZero();
            assertThat(diagnosis.notChecked())
                    .satisfiesExactly(
                            silent -> assertThat(silent)
                                    .contains(": credentials.default: kind and permissions, since the token says "
                                            + "nothing of them; the same is"
                                            + " true of credentials.leastPrivilege, ")
                                    .endsWith("; the run will show whether they are enough"),
                            token -> assertThat(token)
                                    .contains(
                                            ":6:3: credentials.default: whether the target takes the"
                                                    + " token: GET /v1.0/me"
                                                    + " was answered 404, which says nothing of it; the same is"
                                                    + " true of ",
                                            "credentials.higherPrivilege"),
                            application -> assertThat(application)
                                    .contains(": credentials.application: whether the target takes the token: GET"
                                            + " /v1.0/organization was answered 404, which says nothing of it"),
                            people -> assertThat(people)
                                    .endsWith(": people: the target answers 404 for each of them; it seems not to "
                                            + "serve GET /users/{id}"),
                            apps -> assertThat(apps)
                                    .endsWith(": apps.plain: looking into the app catalogue was answered 404; the "
                                            + "same is true of apps.consented"));
            assertThat(diagnosis.warnings())
                    .singleElement()
                    .asString()
                    .contains(": serviceRoot: /v1.0/chats seems not to be served: GET there was answered 404. If POST");
            assertThat(diagnosis.good()).noneMatch(line -> line.matches(".*: (credentials|people|apps)\\..*"));
            assertThat(graph.methods()).containsOnly("GET");
        }
    }

    @Test
    void what_rests_on_claims_only_says_so() {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        scenario.changeMatch("  application:\n.*?people:", "people:");
        String claims = "{\"oid\": \"%s\", \"tid\": \"%s\", \"scp\": \"%s\", \"exp\": "
                + Instant.now().plusSeconds(900).getEpochSecond() + "}";
        String adele = simulator.tenant().initiator().id();
        scenario.token(
                "default",
                DoctorScenario.forged(claims.formatted(
                        adele, "home", "Chat.Create Chat.ReadBasic TeamsAppInstallation.ReadForChat")));
        scenario.token("leastPrivilege", DoctorScenario.forged(claims.formatted(adele, "other", "Chat.Create")));
        scenario.token("higherPrivilege", DoctorScenario.forged(claims.formatted(adele, "home", "Chat.ReadWrite")));
        scenario.token("withoutPermission", DoctorScenario.forged(claims.formatted("somebody", "home", "User.Read")));
        try (StubGraph graph = new StubGraph().answering("/", "403 Forbidden", FORBIDDEN)) {
            scenario.change(simulator.serviceRoot().toString(), graph.root().toString());

            assertThat(scenario.examine().faults())
                    .containsExactly(scenario.file() + ":10:3: credentials.leastPrivilege: is of tenant other,"
                            + " credentials.default is of home (by its claims); get one of that tenant");

            scenario.token("leastPrivilege", DoctorScenario.forged(claims.formatted(adele, "home", "Chat.Create")));
            DoctorScenario.Diagnosis second = scenario.examine();

            assertThat(second.faults())
                    .containsExactly(
                            scenario.file() + ":18:3: credentials.withoutPermission: signs in somebody else than the"
                                    + " initiator: somebody (by its claims); get a token of the initiator");
            assertThat(second.out()).contains("\"by its claims\" is what a token says of itself: a hint, no proof.");
        }
    }

    @Test
    void the_default_that_stands_alone_is_blamed_once() {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        scenario.changeMatch("  withoutPermission:\n.*?people:", "people:");
        String claims = "{\"tid\": \"%s\", \"scp\": \"%s\"}";
        scenario.token(
                "default",
                DoctorScenario.forged(
                        claims.formatted("other", "Chat.Create Chat.ReadBasic TeamsAppInstallation.ReadForChat")));
        scenario.token("leastPrivilege", DoctorScenario.forged(claims.formatted("home", "Chat.Create")));
        scenario.token("higherPrivilege", DoctorScenario.forged(claims.formatted("home", "Chat.ReadWrite")));
        try (StubGraph graph = new StubGraph().answering("/", "403 Forbidden", FORBIDDEN)) {
            scenario.change(simulator.serviceRoot().toString(), graph.root().toString());

            DoctorScenario.Diagnosis diagnosis = scenario.examine();

            assertThat(diagnosis.faults())
                    .containsExactly(scenario.file()
                            + ":6:3: credentials.default: is of tenant other, all the others are of home"
                            + " (by its claims); get one of that tenant");
            assertThat(diagnosis.notChecked())
                    .singleElement()
                    .asString()
                    .endsWith(": people: neither they nor the apps: the credentials are of different tenants");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200 OK, <html><title>Sign in to your account</title></html>, 200 without what was asked for",
        "200 OK, {}, 200 without what was asked for",
        "403 Forbidden, <html><title>Blocked</title></html>, 403"
    })
    void what_is_answered_to_everybody_shows_no_token_to_be_taken(String status, String body, String told) {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        try (StubGraph graph = new StubGraph().answering("/", status, body)) {
            scenario.change(simulator.serviceRoot().toString(), graph.root().toString());

            DoctorScenario.Diagnosis diagnosis = scenario.examine();

            assertThat(diagnosis.out()).doesNotContain(": the target takes the token of");
            assertThat(diagnosis.notChecked())
                    .anyMatch(line -> line.contains(": credentials.default: whether the target takes the token: GET"
                            + " /v1.0/me was answered " + told + ", which says nothing of it"));
        }
    }

    @Test
    void a_server_that_echoes_tokens_brings_none_to_the_terminal() {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        String token = simulator.tenant().token(SimulatedTokenKind.DEFAULT);
        scenario.token("default", token);
        try (StubGraph graph = new StubGraph()
                .answering(
                        "/", "401 Unauthorized", "{\"error\": {\"message\": \"I do not like %s\"}}".formatted(token))) {
            scenario.change(simulator.serviceRoot().toString(), graph.root().toString());

            DoctorScenario.Diagnosis diagnosis = scenario.examine();

            assertThat(diagnosis.faults()).singleElement().asString().contains("(401, \"I do not like ***\")");
            assertThat(diagnosis.notChecked())
                    .singleElement()
                    .asString()
                    .endsWith(
                            ": people: neither they nor the apps: the target refuses every token to look them up with");
            assertThat(Stream.of(token.split("\\.")).skip(1))
                    .allSatisfy(part -> assertThat(diagnosis.out()).doesNotContain(part));
            assertThat(List.copyOf(graph.methods())).containsOnly("GET");
        }
    }
}
