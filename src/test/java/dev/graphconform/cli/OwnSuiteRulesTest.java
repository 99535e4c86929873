package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rules of another page, written in a feature alone: a printed request with one thing changed, and what has to come.
 */
class OwnSuiteRulesTest {
    private static final String ANSWER = """
            {"id": "room-4711", "label": "Blue hall", "seats": 41, "kind": "hall", "changedBy": {"displayName": "Kim"}}
            """;

    @TempDir
    Path folder;

    private final WireMockServer service = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    private SuiteFolder suite;

    @BeforeEach
    void begin() throws IOException {
        service.start();
        suite = SuiteFolder.of("room-change", folder);
        suite.answers("answers: own-values\n");
        service.stubFor(WireMock.any(WireMock.anyUrl())
                .willReturn(WireMock.okJson(ANSWER).withHeader("ETag", "4712")));
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
        suite.rule("kind-room-read-only", SuiteFolder.page("room-change-rules.feature"));

        Map<String, ScenarioResult> scenarios = scenarios(suite.run(service.baseUrl()));
        assertThat(scenarios.values())
                .extracting(scenario -> scenario.failure().map(Failure::check).orElse("none"))
                .contains("page-property", "page-header", "page-status");
        assertThat(scenarios)
                .hasSize(23)
                .allSatisfy((name, scenario) -> assertThat(name)
                        .as(scenario.message())
                        .endsWith(" is " + scenario.outcome().word()));
    }

    @Test
    void a_refusal_counts_beside_the_same_request_as_printed_only() throws IOException {
        suite.rule("kind-room-read-only", SuiteFolder.page("room-change-rules.feature"));
        service.resetMappings();
        service.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.badRequest()));

        assertThat(scenarios(suite.run(service.baseUrl()))
                        .get("A request without a token is passed")
                        .message())
                .contains("as printed, PATCH", "so a refusal says nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "is sent without a token, 'any 4xx but 404, 405, 406, 408, 410, 429'",
        "is sent, 'any 4xx but 401, 404, 405, 406, 408, 410, 429'"
    })
    void a_refusal_is_expected_in_the_words_of_what_is_checked(String sent, String expected) throws IOException {
        Path asked = Files.writeString(folder.resolve("asked.feature"), """
                Feature: A request

                  @rule-kind-room-read-only
                  Example: A request
                    Given the page's request "change_room"
                    When the page's request %s
                    Then the page's request is refused
                """.formatted(sent));
        suite.rule("kind-room-read-only", asked);
        service.resetMappings();
        service.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.okJson(ANSWER)));

        assertThat(scenarios(suite.run(service.baseUrl())).get("A request").message())
                .contains("expected: a refusal (" + expected + ")");
    }

    @Test
    void what_was_changed_is_what_is_sent() throws IOException {
        Path all = Files.writeString(folder.resolve("all.feature"), """
                Feature: All at once

                  @rule-kind-room-read-only
                  Example: Three changes
                    Given the page's request "change_room"
                    And parameter "room-id" of the page's request is "room 1"
                    And the page's request asks for "$select=label, seats" too
                    And property "seats" of the page's request is left out
                    When the page's request is sent
                    Then the page's request is accepted
                """);
        suite.rule("kind-room-read-only", all);
        suite.run(service.baseUrl());

        service.verify(
                1,
                WireMock.patchRequestedFor(WireMock.urlEqualTo("/v1.0/rooms('room%201')?$select=label,%20seats"))
                        .withHeader("If-Match", WireMock.equalTo("W/\"4711\""))
                        .withRequestBody(WireMock.equalTo("{\"label\":\"Blue hall\"}")));
    }

    private static Map<String, ScenarioResult> scenarios(RunResult result) {
        return result.rules().get(0).scenarios().stream()
                .collect(Collectors.toMap(ScenarioResult::name, scenario -> scenario));
    }
}
