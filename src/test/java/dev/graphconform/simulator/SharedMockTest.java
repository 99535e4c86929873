package dev.graphconform.simulator;

import static dev.graphconform.simulator.Bodies.group;
import static dev.graphconform.simulator.Bodies.oneOnOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphconform.simulator.WireClient.Answer;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulator as others use it: from other machines and containers, with tokens of their own. */
class SharedMockTest {

    private static final String ADELE = SimulatorTest.ADELE;
    /** What another issuer signed, for somebody that this tenant does not know. */
    private static final String FOREIGN = "eyJhbGciOiJIUzI1NiJ9.eyJvaWQiOiJub2JvZHkiLCJleHAiOjF9.c2lnbmF0dXJl";

    @Test
    void is_reached_from_this_machine_alone_unless_told_otherwise() {
        try (GraphSimulator alone = GraphSimulator.start(SimulatorOptions.defaults());
                GraphSimulator shared =
                        GraphSimulator.start(SimulatorOptions.defaults().withHost("0.0.0.0"))) {
            assertThat(alone.reachableFromOutside()).isFalse();
            assertThat(shared.reachableFromOutside()).isTrue();
            assertThat(shared.serviceRoot().getHost()).isEqualTo("127.0.0.1");
            assertThat(WireClient.of(shared).get("/v1.0/me").id()).isEqualTo(ADELE);
        }
    }

    @Test
    void is_called_by_the_name_that_it_listens_on() {
        try (GraphSimulator named =
                GraphSimulator.start(SimulatorOptions.defaults().withHost("localhost"))) {
            assertThat(named.serviceRoot().getHost()).isEqualTo("localhost");
            assertThat(WireClient.of(named).get("/v1.0/users?$top=1").text("@odata.nextLink"))
                    .startsWith(named.serviceRoot() + "/v1.0/users?");
        }
    }

    @Test
    void says_so_when_the_host_is_none_of_this_machine() {
        assertThatThrownBy(
                        () -> GraphSimulator.start(SimulatorOptions.defaults().withHost("no-such-host.invalid")))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph-mock:8080", "graph_mock:8080", "10.1.2.3", "[fd00::2]:8080", "mock.example.org"})
    void its_answers_name_the_host_by_which_they_were_asked_for(String host) {
        try (GraphSimulator shared =
                GraphSimulator.start(SimulatorOptions.defaults().withHost("0.0.0.0"))) {
            Map<String, List<String>> headers = Map.of(
                    "Host", List.of(host),
                    "Authorization", List.of("Bearer " + shared.tenant().token(SimulatedTokenKind.DEFAULT)),
                    "Content-Type", List.of("application/json"));
            byte[] body = group(ADELE, SimulatorTest.ALEX).toString().getBytes(StandardCharsets.UTF_8);
            String created = text(shared, "POST", "/v1.0/chats", headers, body);
            JsonNode page =
                    JsonMapper.shared().readTree(text(shared, "GET", "/v1.0/users?$top=1", headers, new byte[0]));

            assertThat(created).as("Graph's own name").contains("\"https://graph.microsoft.com/v1.0/$metadata#chats");
            assertThat(page.path("@odata.nextLink").asString())
                    .isEqualTo("http://" + host + "/v1.0/users?$top=1&$skiptoken=1");
        }
    }

    @Test
    void its_certificate_has_the_names_and_addresses_that_it_is_told() throws Exception {
        try (GraphSimulator named = GraphSimulator.start(SimulatorOptions.defaults()
                .withTls(List.of("localhost", "graph.microsoft.com", "10.1.2.3", "fd00:0:0:0:0:0:0:2")))) {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(
                            named.certificate().orElseThrow().getBytes(StandardCharsets.UTF_8)));
            assertThat(certificate.getSubjectAlternativeNames())
                    .containsExactlyInAnyOrder(
                            List.of(2, "localhost"),
                            List.of(2, "graph.microsoft.com"),
                            List.of(7, "10.1.2.3"),
                            List.of(7, "fd00:0:0:0:0:0:0:2"),
                            List.of(7, "127.0.0.1"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"anything", FOREIGN, "a.b.c", "eyJhbGciOiJub25lIn0.e30."})
    void takes_any_token_for_the_initiators_when_told_to(String token) {
        try (GraphSimulator strict = GraphSimulator.start(SimulatorOptions.defaults());
                GraphSimulator open =
                        GraphSimulator.start(SimulatorOptions.defaults().withAnyToken())) {
            assertThat(WireClient.of(strict).with(token).get("/v1.0/me").status())
                    .isEqualTo(401);
            WireClient client = WireClient.of(open).with(token);
            assertThat(client.get("/v1.0/me").id()).isEqualTo(ADELE);
            Answer created = client.create(oneOnOne(ADELE, SimulatorTest.ALEX).toString());
            assertThat(created.status()).isEqualTo(201);
            assertThat(client.get("/v1.0/chats/" + created.id() + "/members").status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"'',Access token is empty.", "Basic YTpi,Access token is empty.", "Bearer,Access token is empty."})
    void no_token_is_refused_all_the_same(String authorization, String message) {
        try (GraphSimulator open =
                GraphSimulator.start(SimulatorOptions.defaults().withAnyToken())) {
            Map<String, List<String>> headers = Map.of("Authorization", List.of(authorization));
            SimulatorResponse response = open.answer("GET", URI.create("/v1.0/me"), headers, new byte[0])
                    .orElseThrow();
            assertThat(response.status()).isEqualTo(401);
            assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains(message);
        }
    }

    @Test
    void its_own_tokens_keep_their_meaning() {
        try (GraphSimulator open =
                GraphSimulator.start(SimulatorOptions.defaults().withAnyToken())) {
            WireClient client = WireClient.of(open);
            assertThat(client.as(SimulatedTokenKind.EXPIRED).get("/v1.0/me").status())
                    .isEqualTo(401);
            assertThat(client.as(SimulatedTokenKind.WITHOUT_PERMISSION)
                            .get("/v1.0/chats")
                            .status())
                    .isEqualTo(403);
            assertThat(client.signedInAs(SimulatorTest.ALEX).get("/v1.0/me").id())
                    .isEqualTo(SimulatorTest.ALEX);
        }
    }

    private static String text(
            GraphSimulator simulator, String method, String target, Map<String, List<String>> headers, byte[] body) {
        return new String(
                simulator
                        .answer(method, URI.create(target), headers, body)
                        .orElseThrow()
                        .body(),
                StandardCharsets.UTF_8);
    }
}
