package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules of another page, written in a feature alone: a printed request with one thing changed, and what has to come.
 */
class OwnSuiteRulesTest {
    private static final String KIND = "property \"kind\" of the page's request is \"cell\"";
    private static final String SEATS = "property \"seats\" of the page's request is ";
    private static final String NO_SEATS = "property \"seats\" of the page's request is left out";
    private static final String LABEL = "property \"label\" of the page's request is ";
    private static final String MATCH = "header \"If-Match\" of the page's request is ";

    /** What is changed, what has to come, and what comes of it at a service that refuses a kind. */
    private static final List<List<String>> RULES = List.of(
            List.of(KIND, "the page's request is refused", "passed"),
            List.of(KIND, "the page's request is accepted", "failed"),
            List.of(SEATS + "\"41\"", "the page's request is refused", "failed"),
            List.of(SEATS + "\"41\"", "property \"seats\" of the answer is as sent", "passed"),
            List.of(SEATS + "\"42\"", "property \"seats\" of the answer is as sent", "failed"),
            List.of(NO_SEATS, "the answer has the property \"seats\"", "passed"),
            List.of(NO_SEATS, "the answer has no property \"seats\"", "failed"),
            List.of(LABEL + "\"Blue hall\"", "property \"label\" of the answer is \"Blue hall\"", "passed"),
            List.of(LABEL + "\"Red hall\"", "property \"label\" of the answer is \"Red hall\"", "failed"),
            List.of(LABEL + "\"Red hall\"", "the answer is as the page prints it", "failed"),
            List.of(SEATS + "\"41\"", "the answer is to the letter as the page prints it", "failed"),
            List.of(MATCH + "\"*\"", "the answer has the status 200", "passed"),
            List.of(MATCH + "\"*\"", "the answer has the status 204", "failed"),
            List.of(MATCH + "left out", "header \"etag\" of the answer is \"4712\"", "passed"),
            List.of(MATCH + "left out", "the answer has the header \"Location\"", "failed"),
            List.of("parameter \"room-id\" of the page's request is \"room-1\"", "the answer has no body", "failed"),
            List.of("header \"If-None\" of the page's request is left out", "the answer has no body", "not-run"),
            List.of("property \"doors/0\" of the page's request is left out", "the answer has no body", "not-run"),
            List.of("the page's request asks for \"$select=label\" too", "the page's request is accepted", "passed"));

    @TempDir
    Path folder;

    private final WireMockServer service = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    private SuiteFolder suite;

    @BeforeEach
    void begin() {
        service.start();
        suite = SuiteFolder.of("room-change", folder);
        service.stubFor(WireMock.any(WireMock.anyUrl())
                .willReturn(WireMock.okJson("{\"id\": \"room-4711\", \"label\": \"Blue hall\", \"seats\": 41}")
                        .withHeader("ETag", "4712")));
        service.stubFor(WireMock.patch(WireMock.anyUrl())
                .withRequestBody(WireMock.containing("kind"))
                .willReturn(
                        WireMock.jsonResponse("{\"error\": {\"code\": \"BadRequest\", \"message\": \"no\"}}", 400)));
        service.stubFor(WireMock.any(WireMock.anyUrl())
                .withHeader("Authorization", WireMock.absent())
                .willReturn(WireMock.unauthorized()));
    }

    @AfterEach
    void end() {
        service.stop();
    }

    @Test
    void one_thing_is_changed_and_what_has_to_come_comes_or_does_not() throws IOException {
        StringBuilder scenarios = new StringBuilder();
        for (int at = 0; at < RULES.size(); at++) {
            scenarios.append(scenario(
                    at + " is " + RULES.get(at).get(2),
                    "And " + RULES.get(at).get(0),
                    "When the page's request is sent",
                    RULES.get(at).get(1)));
        }
        suite.rule("kind-room-read-only", scenarios.toString());

        assertThat(scenarios(suite.run(service.baseUrl())))
                .hasSize(RULES.size())
                .allSatisfy((name, scenario) -> assertThat(name)
                        .as(scenario.message())
                        .endsWith(" is " + scenario.outcome().word()));
    }

    @Test
    void what_was_changed_is_what_is_sent() throws IOException {
        String changes = String.join(
                "\n      And ",
                "And parameter \"room-id\" of the page's request is \"room 1\"",
                "the page's request asks for \"$select=label, seats\" too",
                NO_SEATS);
        suite.rule(
                "kind-room-read-only",
                scenario("All", changes, "When the page's request is sent", "the page's request is accepted"));
        suite.run(service.baseUrl());

        service.verify(
                1,
                WireMock.patchRequestedFor(WireMock.urlEqualTo("/v1.0/rooms('room%201')?$select=label,%20seats"))
                        .withHeader("If-Match", WireMock.equalTo("W/\"4711\""))
                        .withRequestBody(WireMock.equalTo("{\"label\":\"Blue hall\"}")));
    }

    @Test
    void a_refusal_counts_beside_the_same_request_as_printed_only() throws IOException {
        String refused = "the page's request is refused\n      And as printed the page's request is accepted";
        suite.rule(
                "kind-room-read-only",
                scenario("None", "", "When the page's request is sent without a token", refused)
                        + scenario(
                                "Other",
                                "",
                                "When the page's request is sent with the credential \"reader\"",
                                refused));
        assertThat(scenarios(suite.run(service.baseUrl())))
                .hasEntrySatisfying(
                        "None",
                        scenario -> assertThat(scenario.outcome().word())
                                .as(scenario.message())
                                .isEqualTo("passed"))
                .hasEntrySatisfying(
                        "Other",
                        scenario -> assertThat(scenario.message())
                                .contains("credentials.reader is not in the target file"));

        service.resetMappings();
        service.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.badRequest()));
        assertThat(scenarios(suite.run(service.baseUrl())).get("None").message())
                .contains("as printed, PATCH", "so a refusal says nothing");
    }

    private static Map<String, ScenarioResult> scenarios(RunResult result) {
        return result.rules().get(0).scenarios().stream()
                .collect(Collectors.toMap(ScenarioResult::name, scenario -> scenario));
    }

    private static String scenario(String name, String changes, String sending, String outcome) {
        return """
                    Example: %s
                      Given the page's request "change_room"
                      %s
                      %s
                      Then %s
                """.formatted(name, changes, sending, outcome);
    }
}
