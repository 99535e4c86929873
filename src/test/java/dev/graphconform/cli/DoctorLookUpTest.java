package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.http.RawServer;
import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatedTokenKind;
import dev.graphconform.simulator.SimulatorOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says where people and apps cannot be looked up, or not as they are. */
class DoctorLookUpTest {
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

    @Test
    void a_token_that_may_not_look_people_and_apps_up_leaves_them_unchecked() {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        scenario.token("default", simulator.tenant().token(SimulatedTokenKind.LEAST_PRIVILEGE));

        DoctorScenario.Diagnosis diagnosis = scenario.examine();

        assertThat(diagnosis.exitCode()).as(diagnosis.out()).isZero();
        assertThat(diagnosis.notChecked())
                .satisfiesExactly(
                        people -> assertThat(people)
                                .endsWith(": people.initiator: credentials.default may not do this (403): looking "
                                        + "people up takes"
                                        + " User.ReadBasic.All, or a wider permission; the same is true of "
                                        + "people.colleague, people.secondColleague, people.guest,"
                                        + " people.partner"),
                        apps -> assertThat(apps)
                                .endsWith(": apps.plain: credentials.default may not do this (403): looking into the "
                                        + "app catalogue takes"
                                        + " AppCatalog.Read.All, or a wider permission; the same is true of "
                                        + "apps.consented"));
    }

    @Test
    void a_look_up_that_is_throttled_is_reported_once_and_given_up() {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        scenario.change("apiVersion", "pacing: {retryBudgetSeconds: 0.05}\napiVersion");
        MutatingProxy mutatingProxy = new MutatingProxy(
                simulator,
                (number, request) -> request.contains("/users/")
                        ? (asked, client) -> {
                            client.getOutputStream()
                                    .write(("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 5\r\nContent-Length: "
                                                    + "0\r\n\r\n")
                                            .getBytes());
                            return false;
                        }
                        : null);
        try (RawServer server = RawServer.handling(mutatingProxy)) {
            scenario.change(simulator.serviceRoot().toString(), server.root().toString());

            DoctorScenario.Diagnosis diagnosis = scenario.examine();

            assertThat(diagnosis.exitCode()).as(diagnosis.out()).isZero();
            assertThat(diagnosis.notChecked())
                    .hasSize(2)
                    .allMatch(line ->
                            line.contains(": the target throttles (429) for longer than the retry budget; try again "
                                    + "later; the same is true of "));
            assertThat(server.requests().stream().filter(request -> request.contains("/users/")))
                    .hasSize(1);
        }
    }

    @Test
    void look_ups_that_break_are_reported_apart_from_those_that_are_forbidden() {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        MutatingProxy mutatingProxy = new MutatingProxy(
                simulator,
                (number, request) -> request.contains("/appCatalogs/")
                        ? (asked, client) -> false
                        : request.contains(
                                        "/users/" + simulator.tenant().guest().id())
                                ? (asked, client) -> {
                                    client.getOutputStream()
                                            .write("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n".getBytes());
                                    return false;
                                }
                                : null);
        try (RawServer server = RawServer.handling(mutatingProxy)) {
            scenario.change(simulator.serviceRoot().toString(), server.root().toString());

            DoctorScenario.Diagnosis diagnosis = scenario.examine();

            assertThat(diagnosis.exitCode()).as(diagnosis.out()).isZero();
            assertThat(diagnosis.notChecked())
                    .satisfiesExactly(
                            guest -> assertThat(guest).endsWith(": people.guest: looking people up was answered 500"),
                            apps -> assertThat(apps)
                                    .endsWith(": apps.plain: GET /v1.0/appCatalogs/teamsApps: the connection was"
                                            + " closed without an answer; the same is true of apps.consented"));
        }
    }

    @Test
    void an_answer_that_is_cut_short_is_named_and_the_target_not_called_unreachable() {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        MutatingProxy mutatingProxy = new MutatingProxy(
                simulator,
                (number, request) -> request.startsWith("GET /v1.0/organization HTTP")
                        ? (asked, client) -> {
                            client.getOutputStream()
                                    .write("HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n{\"value\": []}".getBytes());
                            return false;
                        }
                        : null);
        try (RawServer server = RawServer.handling(mutatingProxy)) {
            scenario.change(simulator.serviceRoot().toString(), server.root().toString());

            DoctorScenario.Diagnosis diagnosis = scenario.examine();

            assertThat(diagnosis.out()).doesNotContain("cannot be reached");
            assertThat(diagnosis.warnings())
                    .anySatisfy(line -> assertThat(line)
                            .contains(" can be reached, but not every answer read: GET /v1.0/organization: ")
                            .endsWith("; whatever a run asks for so fails too"));
            assertThat(diagnosis.good()).anyMatch(line -> line.contains(": people.colleague: is in the directory"));
        }
    }

    @Test
    void one_answer_for_every_person_shows_nobody() {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        String initiator = simulator.tenant().initiator().id();
        MutatingProxy mutatingProxy = new MutatingProxy(
                simulator,
                (number, request) -> request.startsWith("GET /v1.0/users/")
                        ? (asked, client) -> {
                            String body = "{\"id\": \"" + initiator + "\"}";
                            client.getOutputStream()
                                    .write(("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                                            .getBytes());
                            return true;
                        }
                        : null);
        try (RawServer server = RawServer.handling(mutatingProxy)) {
            scenario.change(simulator.serviceRoot().toString(), server.root().toString());

            DoctorScenario.Diagnosis diagnosis = scenario.examine();

            assertThat(diagnosis.notChecked())
                    .anySatisfy(line -> assertThat(line)
                            .contains(": people.colleague: GET /users/{id} is answered with another person than the one"
                                    + " that was asked for, so it tells nothing of who is there; the same is true of"
                                    + " people.secondColleague"));
            assertThat(diagnosis.good()).noneMatch(line -> line.contains(": people.colleague"));
        }
    }

    @Test
    void the_directory_may_hide_the_type_and_know_an_app_by_another_id() {
        DoctorScenario scenario = new DoctorScenario(simulator, folder);
        String colleague = simulator.tenant().colleague().id();
        scenario.changeMatch("  guest:\n.*?apps:", "apps:");
        scenario.changeMatch("  secondColleague:\n.*?apps:", "apps:");
        scenario.changeMatch("  consented:\n.*", "");
        scenario.change("alex@contoso.com", "Alex@contoso.com");
        try (StubGraph graph = new StubGraph()
                .answering(
                        "/v1.0/me",
                        "200 OK",
                        "{\"id\": \"%s\"}"
                                .formatted(simulator.tenant().initiator().id()))
                .answering("/v1.0/organization", "200 OK", "{\"value\": []}")
                .answering(
                        "/v1.0/users/" + colleague,
                        "200 OK",
                        "{\"id\": \"%s\", \"userPrincipalName\": \"alex@contoso.com\"}".formatted(colleague))
                .answering(
                        "/v1.0/users/Alex@",
                        "200 OK",
                        "{\"id\": \"%s\", \"userPrincipalName\": \"alex@contoso.com\"}".formatted(colleague))
                .answering(
                        "/v1.0/users/",
                        "200 OK",
                        "{\"id\": \"%s\", \"userType\": \"Member\"}"
                                .formatted(simulator.tenant().initiator().id()))
                .answering("/v1.0/appCatalogs/teamsApps?$filter=id", "200 OK", "{\"value\": []}")
                .answering(
                        "/v1.0/appCatalogs/",
                        "200 OK",
                        "{\"value\": [{\"id\": \"catalogue-id\", \"externalId\": \"%s\"}]}"
                                .formatted(simulator.tenant().plainAppId()))) {
            scenario.change(simulator.serviceRoot().toString(), graph.root().toString());

            DoctorScenario.Diagnosis diagnosis = scenario.examine();

            assertThat(diagnosis.notChecked())
                    .singleElement()
                    .asString()
                    .endsWith(": people.colleague: whether that is a member or a guest is not shown"
                            + " to this token (userType); User.Read.All would allow it");
            assertThat(diagnosis.warnings())
                    .anyMatch(line ->
                            line.endsWith(": people.colleague.userPrincipalName: the directory writes alex@contoso.com;"
                                    + " Graph has been seen to miss people by another letter case: write it so"));
            assertThat(diagnosis.faults())
                    .singleElement()
                    .asString()
                    .endsWith(": apps.plain.id: this is the id of the app's manifest; the app catalogue"
                            + " knows it by catalogue-id: write that");
        }
    }
}
