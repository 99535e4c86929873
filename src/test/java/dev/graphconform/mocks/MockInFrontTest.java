package dev.graphconform.mocks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.recording.RecordingStatus;
import dev.graphconform.cli.TryTarget;
import dev.graphconform.independent.KitRun;
import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * WireMock and MockServer before a service: what only passes on changes no verdict, and what they do to one request is
 * found.
 */
@Timeout(300)
class MockInFrontTest {
    private static final String CHATS = "/v1.0/chats";

    /** A topic that is valid, and one that is not. */
    private static final String DROPPED = "(?s).*(00042|\\[\\[\\[).*";

    private final GraphSimulator simulator = GraphSimulator.start(SimulatorOptions.defaults());

    @TempDir
    Path folder;

    private StubbedWireMock wireMock;

    @BeforeEach
    void start() {
        wireMock = StubbedWireMock.without(
                options -> options.preserveHostHeader(true).extensions(new GzippedAnswers()));
    }

    @AfterEach
    void stop() {
        wireMock.close();
        simulator.close();
    }

    @Test
    void a_wiremock_that_records_changes_no_verdict() throws IOException {
        wireMock.server().startRecording(simulator.serviceRoot().toString());
        KitRun run = judged(wireMock.root());

        assertThat(run.notPassed()).isEmpty();
        assertThat(run.outcome()).isEqualTo("conformant");
        assertThat(run.exitCode()).isZero();
        assertThat(wireMock.server().getRecordingStatus().getStatus()).isEqualTo(RecordingStatus.Recording);
    }

    @Test
    void a_mockserver_that_forwards_changes_no_verdict() throws Exception {
        try (IsolatedMockServer mockServer = IsolatedMockServer.start().expecting(forwarding())) {
            KitRun run = judged(mockServer.root());

            assertThat(run.notPassed()).isEmpty();
            assertThat(run.outcome()).isEqualTo("conformant");
            assertThat(run.exitCode()).isZero();
        }
    }

    @Test
    void answers_in_gzip_are_answers() throws IOException {
        passingOn(GzippedAnswers.NAME);

        assertThat(judged(wireMock.root(), "chat-created", "chat-readable", "error-envelope", "operation-readable")
                        .notPassed())
                .isEmpty();
    }

    /** As a template does that fills a topic in as it is. */
    @Test
    void a_created_chat_that_nobody_can_read_fails_the_rule_that_asked_for_something_to_come_back() throws IOException {
        passingOn();
        wireMock.server()
                .stubFor(post(urlPathEqualTo(CHATS))
                        .withRequestBody(containing("big"))
                        .willReturn(aResponse()
                                .withStatus(201)
                                .withHeader("Content-Type", "application/json")
                                .withBody("{\"topic\": \"The \"big\" launch\"}")));

        KitRun run = judged(wireMock.root(), "chat-body", "topic-returned");
        assertThat(run.with("passed")).containsOnlyKeys("chat-body");
        assertThat(run.with("failed").get("topic-returned")).contains("topic of 250 characters");
    }

    @Test
    void a_wiremock_that_drops_a_request_again_and_again_fails_on_it() throws IOException {
        passingOn();
        wireMock.server()
                .stubFor(post(urlPathEqualTo(CHATS))
                        .withRequestBody(matching(DROPPED))
                        .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        foundToFailOnTwoRequests(judged(wireMock.root(), "chat-created", "never-server-error", "topic-returned"));
    }

    @Test
    void a_mockserver_that_drops_a_request_again_and_again_fails_on_it() throws Exception {
        String dropping = """
                {"priority": 10,
                 "httpRequest": {"method": "POST", "body": {"type": "REGEX", "regex": "%s"}},
                 "httpError": {"dropConnection": true}}
                """.formatted(DROPPED.replace("\\", "\\\\"));
        try (IsolatedMockServer mockServer =
                IsolatedMockServer.start().expecting(forwarding()).expecting(dropping)) {
            foundToFailOnTwoRequests(judged(mockServer.root(), "chat-created", "never-server-error", "topic-returned"));
        }
    }

    /** As Prism leaves every body that is no JSON. */
    @Test
    void requests_that_are_never_answered_take_nothing_else_with_them() throws IOException {
        passingOn();
        wireMock.server()
                .stubFor(post(urlPathEqualTo(CHATS))
                        .withRequestBody(matching("(?s)<.*|/.*|\\{'.*|\\{.*[^}]|.*,\\s*}"))
                        .willReturn(aResponse().withFixedDelay(2_000)));

        KitRun run = KitRun.judging(
                TryTarget.at(URI.create(wireMock.root()), simulator, folder, "requestTimeoutSeconds: 0.4")
                        .file(),
                "body-json-chat",
                "topic-returned");
        assertThat(run.with("passed")).containsOnlyKeys("topic-returned");
        assertThat(run.screen()).doesNotContain("stopped answering");
    }

    private static void foundToFailOnTwoRequests(KitRun run) {
        assertThat(run.with("passed")).containsOnlyKeys("chat-created");
        assertThat(run.with("failed")).containsOnlyKeys("never-server-error");
        assertThat(run.with("inconclusive")).containsOnlyKeys("topic-returned");
    }

    private KitRun judged(String root, String... rules) throws IOException {
        return KitRun.judging(
                TryTarget.at(URI.create(root), simulator, folder, "operationPollSeconds: 0.05")
                        .file(),
                rules);
    }

    private void passingOn(String... transformers) {
        wireMock.server()
                .stubFor(any(anyUrl())
                        .atPriority(9)
                        .willReturn(aResponse()
                                .proxiedFrom(simulator.serviceRoot().toString())
                                .withTransformers(transformers)));
    }

    private String forwarding() {
        return """
                {"httpRequest": {}, "httpForward": {"host": "127.0.0.1", "port": %d}}
                """.formatted(simulator.serviceRoot().getPort());
    }
}
