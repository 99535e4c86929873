package dev.graphconform.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
    private static final String CREATED = RawServer.answer("201 Created", List.of(), "{}");
    private static final String UNAVAILABLE = RawServer.answer("503 Service Unavailable", List.of("Retry-After: 0"), "");

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.001", " 0 ", "soon"})
    void a_throttled_write_is_repeated_whatever_the_advice(String advice) {
        try (RawServer server = RawServer.answering(throttled("Retry-After: " + advice), CREATED);
                GraphClient client = Clients.patient(server.root(), Transport.REST_ASSURED)) {
            Exchange exchange = client.send(Clients.post("{}"));

            assertThat(exchange.status()).isEqualTo(201);
            assertThat(exchange.attempts()).hasSize(1).allMatch(attempt -> attempt.startsWith("429, waited "));
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void a_throttled_write_without_advice_is_repeated() {
        try (RawServer server = RawServer.answering(RawServer.answer("429 Too Many Requests", List.of(), "{}"), CREATED);
                GraphClient client = Clients.patient(server.root(), Transport.REST_ASSURED)) {
            assertThat(client.send(Clients.post("{}")).attempts()).hasSize(1);
        }
    }

    @Test
    void advice_is_followed() {
        assertThat(waited("0")).isEqualTo("429, waited 0.0 s");
        assertThat(waited("0.05")).isEqualTo("429, waited 0.05 s");
        assertThat(waited("0.0001")).isEqualTo("429, waited 0.001 s");
    }

    @Test
    void every_attempt_is_told() {
        try (RawServer server = RawServer.answering(throttled("Retry-After: 0"), throttled("Retry-After: 0"), CREATED);
                GraphClient client = Clients.patient(server.root(), Transport.REST_ASSURED)) {
            assertThat(client.send(Clients.post("{}")).attempts()).containsExactly("429, waited 0.0 s", "429, waited 0.0 s");
        }
    }

    @Test
    void a_write_is_not_repeated_when_the_service_is_unavailable() {
        try (RawServer server = RawServer.answering(UNAVAILABLE, CREATED);
                GraphClient client = Clients.patient(server.root(), Transport.REST_ASSURED)) {
            assertThat(client.send(Clients.post("{}")).status()).isEqualTo(503);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_read_is_repeated_when_the_service_is_unavailable() {
        try (RawServer server = RawServer.answering(UNAVAILABLE, CREATED);
                GraphClient client = Clients.patient(server.root(), Transport.REST_ASSURED)) {
            Exchange exchange = client.send(Clients.get("/v1.0/me"));

            assertThat(exchange.status()).isEqualTo(201);
            assertThat(exchange.attempts()).containsExactly("503, waited 0.0 s");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 Internal Server Error", "502 Bad Gateway", "504 Gateway Timeout", "408 Request Timeout"})
    void no_other_status_is_repeated(String status) {
        try (RawServer server = RawServer.answering(RawServer.answer(status, List.of("Retry-After: 0"), ""), CREATED);
                GraphClient client = Clients.patient(server.root(), Transport.REST_ASSURED)) {
            assertThat(client.send(Clients.get("/v1.0/me")).status()).isEqualTo(Integer.parseInt(status.substring(0, 3)));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_spent_budget_is_told_with_its_time_line() {
        try (RawServer server = RawServer.answering(throttled("Retry-After: 30"));
                GraphClient client = Clients.withoutRetries(server.root(), Transport.REST_ASSURED)) {
            assertThatThrownBy(() -> client.send(Clients.post("{}")))
                    .isInstanceOf(Throttled.class)
                    .hasMessage("throttled throughout: POST " + server.root()
                            + "/v1.0/chats was answered once and then 429; the retry budget is spent");
        }
    }

    @Test
    void after_three_spent_budgets_a_request_is_sent_once_until_one_is_answered() {
        String never = throttled("Retry-After: 3000");
        String now = throttled("Retry-After: 0");
        try (RawServer server = RawServer.answering(never, never, never, now, CREATED, now, CREATED);
                GraphClient client = Clients.patient(server.root(), Transport.REST_ASSURED)) {
            for (int request = 1; request <= 4; request++) {
                assertThatThrownBy(() -> client.send(Clients.post("{}"))).isInstanceOf(Throttled.class);
            }
            assertThat(server.requests()).hasSize(4);
            assertThat(client.send(Clients.post("{}")).attempts()).isEmpty();
            assertThat(client.send(Clients.post("{}")).attempts()).hasSize(1);
        }
    }

    @Test
    void advice_beyond_the_budget_is_not_waited_for() {
        try (RawServer server = RawServer.answering(throttled("Retry-After: 0"), throttled("Retry-After: 3000"));
                GraphClient client = Clients.patient(server.root(), Transport.REST_ASSURED)) {
            assertThatThrownBy(() -> client.send(Clients.get("/v1.0/me")))
                    .isInstanceOf(Throttled.class)
                    .hasMessageContaining("was answered 429, waited 0.0 s and then 429");
            assertThat(server.requests()).hasSize(2);
        }
    }

    private static String waited(String advice) {
        try (RawServer server = RawServer.answering(throttled("Retry-After: " + advice), CREATED);
                GraphClient client = Clients.patient(server.root(), Transport.REST_ASSURED)) {
            return client.send(Clients.post("{}")).attempts().get(0);
        }
    }

    private static String throttled(String advice) {
        return RawServer.answer("429 Too Many Requests", List.of(advice), "{}");
    }
}
