package dev.graphconform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;

/** No exchange, message or log holds a token, whatever a server does with it. */
class SecrecyTest {
    @Test
    void a_token_that_a_server_echoes_is_masked() {
        String echo = RawServer.answer(
                "400 Bad Request",
                List.of("X-Echo: Bearer " + Clients.TOKEN, "WWW-Authenticate: Bearer error=\"" + Clients.TOKEN + "\""),
                "{\"error\": {\"code\": \"x\", \"message\": \"the token " + Clients.TOKEN + " is caf\u00e9\"}}");
        try (RawServer server = RawServer.answering(echo);
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            Exchange exchange = client.send(Clients.post("{\"topic\": \"" + Clients.TOKEN + "\"}"));

            assertThat(exchange.toString()).doesNotContain(Clients.TOKEN);
            assertThat(exchange.responseText()).doesNotContain(Clients.TOKEN).contains("the token *** is caf\u00e9");
            assertThat(exchange.requestBody()).contains("{\"topic\": \"***\"}");
            assertThat(exchange.responseHeaders().first("X-Echo")).contains("Bearer ***");
            assertThat(exchange.requestHeaders().first("Authorization")).contains("***");
        }
    }

    @Test
    void an_authorization_that_was_invented_is_masked_as_well() {
        try (RawServer server = RawServer.answering(RawServer.answer("401 Unauthorized", List.of(), ""));
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            Exchange exchange = client.send(new GraphRequest(
                    "GET",
                    "/v1.0/me",
                    List.of(),
                    new GraphRequest.Authorization.InventedAuthorization("Basic abc"),
                    java.util.Optional.empty()));

            assertThat(exchange.requestHeaders().first("Authorization")).contains("***");
        }
    }

    @Test
    void a_redirect_is_an_answer_and_is_not_followed() {
        try (RawServer other = RawServer.answering(RawServer.answer("200 OK", List.of(), "{}"));
                RawServer server = RawServer.answering(RawServer.answer(
                        "307 Temporary Redirect", List.of("Location: " + other.root() + "/v1.0/chats"), ""));
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            assertThat(client.send(Clients.post("{}")).status()).isEqualTo(307);
            assertThat(client.send(Clients.get("/v1.0/me")).status()).isEqualTo(307);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void a_challenge_is_an_answer_and_is_not_met() {
        try (RawServer server = RawServer.answering(
                        RawServer.answer("401 Unauthorized", List.of("WWW-Authenticate: Basic realm=\"x\""), ""));
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            assertThat(client.sendAsIs(Clients.get("/v1.0/me")).status()).isEqualTo(401);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_fault_does_not_repeat_the_token() {
        try (RawServer server = RawServer.answering("HTTP/1.1 " + Clients.TOKEN + "\n\n");
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            assertThatThrownBy(() -> client.send(Clients.get("/v1.0/me")))
                    .isInstanceOf(TargetConnectionException.class)
                    .message()
                    .doesNotContain(Clients.TOKEN);
        }
    }

    @Test
    void the_http_client_keeps_no_log_of_its_own() {
        RestAssuredHttpSender.warmUp();

        assertThat(LogFactory.getLog("org.apache.http.wire").isFatalEnabled()).isFalse();
    }
}
