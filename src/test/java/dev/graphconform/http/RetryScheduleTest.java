package dev.graphconform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryScheduleTest {
    private static final String CREATED = RawServer.answer("201 Created", List.of(), "{}");
    private static final String UNAVAILABLE =
            RawServer.answer("503 Service Unavailable", List.of("Retry-After: 0"), "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.001",
                "0.05",
                " 0 ",
                "Mon, 01 Jan 2035 00:00:00 GMT",
                "-5",
                "999999999999",
                "1e99",
                "1e999999999",
                "NaN",
                "soon",
                ""
            })
    void a_throttled_write_is_repeated_whatever_retry_after_says(String advice) {
        try (RawServer server = RawServer.answering(throttled("Retry-After: " + advice), CREATED);
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            Exchange exchange = client.send(Clients.post("{}"));

            assertThat(exchange.status()).isEqualTo(201);
            assertThat(exchange.attempts()).hasSize(1).allMatch(attempt -> attempt.startsWith("429, waited "));
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void a_throttled_write_without_retry_after_is_repeated() {
        try (RawServer server =
                        RawServer.answering(RawServer.answer("429 Too Many Requests", List.of(), "{}"), CREATED);
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            assertThat(client.send(Clients.post("{}")).attempts()).hasSize(1);
        }
    }

    @Test
    void retry_after_is_followed() {
        assertThat(waited("0")).isEqualTo("429, waited 0.0 s");
        assertThat(waited("0.05")).isEqualTo("429, waited 0.05 s");
        assertThat(waited("0.0001")).isEqualTo("429, waited 0.001 s");
    }

    @Test
    void a_date_that_has_come_means_now() {
        Instant now = Instant.now().plusSeconds(1);
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC));

        assertThat(waited(date)).matches("429, waited [01]\\.\\d+ s");
    }

    @Test
    void every_attempt_is_reported_and_no_retry_after_makes_the_kit_hammer() {
        try (RawServer server = RawServer.answering(throttled("Retry-After: 0"), throttled("Retry-After: 0"), CREATED);
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            assertThat(client.send(Clients.post("{}")).attempts())
                    .satisfiesExactly(
                            first -> assertThat(first).isEqualTo("429, waited 0.0 s"),
                            again -> assertThat(again).matches("429, waited 0\\.0[5-9]\\d* s"));
        }
    }

    @Test
    void a_date_counts_from_the_date_of_the_answer_since_clocks_differ() {
        Headers headers = new Headers(List.of(
                new Header("Date", "Sat, 01 Jan 2000 00:00:00 GMT"),
                new Header("Retry-After", "Sat, 01 Jan 2000 00:00:07 GMT")));

        assertThat(RetryAfter.read(headers, Instant.now())).contains(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @CsvSource({"2, 2000", "2.128, 2128", "0, 0", "0.0001, 1", "3600, 3600000", "2., 2000"})
    void retry_after_is_read_to_the_millisecond_and_never_shortened(String advice, long millis) {
        assertThat(RetryAfter.read(new Headers(List.of(new Header("retry-after", advice))), Instant.now()))
                .contains(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "-0",
                "3600.1",
                "1e3",
                "1e999999999",
                "0x10",
                "NaN",
                "1,5",
                "+2",
                "\u0661",
                "",
                "Sat, 01 Jan 2000 00:00:00 GMT"
            })
    void an_absurd_retry_after_counts_as_missing(String advice) {
        assertThat(RetryAfter.read(new Headers(List.of(new Header("Retry-After", advice))), Instant.now()))
                .isEmpty();
    }

    @Test
    void without_retry_after_the_wait_grows_and_is_never_the_same() {
        Exchange throttled = exchange(List.of());
        Set<Duration> firsts = new HashSet<>();
        for (int client = 0; client < 20; client++) {
            RetrySchedule retrySchedule = new RetrySchedule(Duration.ofDays(1));
            Duration first = retrySchedule.next(throttled);
            firsts.add(first);
            assertThat(first).isBetween(Duration.ofMillis(500), Duration.ofMillis(750));
            assertThat(retrySchedule.next(throttled)).isBetween(Duration.ofMillis(1000), Duration.ofMillis(1500));
            assertThat(retrySchedule.next(throttled)).isBetween(Duration.ofMillis(2000), Duration.ofMillis(3000));
            IntStream.range(0, 50)
                    .forEach(more -> assertThat(retrySchedule.next(throttled)).isLessThan(Duration.ofSeconds(46)));
        }
        assertThat(firsts).hasSizeGreaterThan(1);
    }

    @Test
    void retries_end_by_kind_of_request() {
        String again = throttled("Retry-After: 0");
        try (RawServer server = RawServer.handling((request, socket) -> {
                    String answer = request.startsWith("GET") ? CREATED : again;
                    socket.getOutputStream().write(answer.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
                    return true;
                });
                GraphClient client = Clients.retrying(server.root(), Duration.ofMillis(300))) {
            for (int request = 0; request < 3; request++) {
                assertThatThrownBy(() -> client.send(Clients.post("{}")))
                        .hasMessageContaining(" was answered 429, waited 0.0 s");
                client.send(Clients.get("/v1.0/me"));
            }
            int before = client.trafficCounts().requests();

            assertThatThrownBy(() -> client.send(Clients.post("{}")))
                    .hasMessageContaining(" was answered 429; the retry budget is spent");
            assertThat(client.trafficCounts().requests())
                    .isEqualTo(before + 1)
                    .isEqualTo(server.requests().size());
            assertThat(client.trafficCounts().throttledAnswers()).isEqualTo(before + 1 - 3);
            assertThat(client.trafficCounts().givenUp()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, 429, true",
        "GET, 429, true",
        "DELETE, 429, true",
        "PATCH, 429, true",
        "POST, 502, false",
        "POST, 503, false",
        "PATCH, 503, false",
        "GET, 502, true",
        "GET, 503, true",
        "GET, 504, true",
        "DELETE, 503, true",
        "DELETE, 504, true",
        "DELETE, 500, false",
        "GET, 500, false",
        "POST, 504, false",
        "GET, 200, false"
    })
    void what_is_repeated_depends_on_method_and_status(String method, int status, boolean repeated) {
        GraphRequest request = new GraphRequest(
                method, "/v1.0/chats", List.of(), new GraphRequest.Authorization.NoAuthorization(), Optional.empty());

        assertThat(RetrySchedule.isRepeated(request, exchange(status, List.of())))
                .isEqualTo(repeated);
    }

    @ParameterizedTest
    @CsvSource({"429, true", "502, true", "503, true", "504, true", "500, false", "408, false", "201, false"})
    void a_write_that_may_be_sent_twice_is_repeated_like_a_read(int status, boolean repeated) {
        assertThat(RetrySchedule.isRepeated(Clients.post("{}").repeatable(true), exchange(status, List.of())))
                .isEqualTo(repeated);
    }

    @Test
    void a_write_that_may_be_sent_twice_is_sent_until_it_is_answered() {
        try (RawServer server = RawServer.answering(UNAVAILABLE, CREATED);
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            Exchange exchange = client.send(Clients.post("{}").repeatable(true));

            assertThat(exchange.status()).isEqualTo(201);
            assertThat(exchange.mayHaveBeenDoneBefore()).isTrue();
            assertThat(client.trafficCounts().gatewayAnswers()).isEqualTo(1);
            assertThat(client.trafficCounts().throttledAnswers()).isZero();
        }
    }

    @Test
    void a_write_is_not_repeated_when_the_service_is_unavailable() {
        try (RawServer server = RawServer.answering(UNAVAILABLE, CREATED);
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            assertThat(client.send(Clients.post("{}")).status()).isEqualTo(503);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_read_is_repeated_when_the_service_is_unavailable() {
        try (RawServer server = RawServer.answering(UNAVAILABLE, CREATED);
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            Exchange exchange = client.send(Clients.get("/v1.0/me"));

            assertThat(exchange.status()).isEqualTo(201);
            assertThat(exchange.attempts()).containsExactly("503, waited 0.0 s");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 Internal Server Error", "501 Not Implemented", "408 Request Timeout"})
    void no_other_status_is_repeated(String status) {
        try (RawServer server = RawServer.answering(RawServer.answer(status, List.of("Retry-After: 0"), ""), CREATED);
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            assertThat(client.send(Clients.get("/v1.0/me")).status())
                    .isEqualTo(Integer.parseInt(status.substring(0, 3)));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_spent_budget_is_reported_with_its_time_line() {
        try (RawServer server = RawServer.answering(throttled("Retry-After: 30"));
                GraphClient client = Clients.withoutRetries(server.root(), HttpTransport.REST_ASSURED)) {
            assertThatThrownBy(() -> client.send(Clients.post("{}")))
                    .isInstanceOf(ThrottledException.class)
                    .hasMessage("throttled throughout: POST " + server.root()
                            + "/v1.0/chats was answered 429; the retry budget is spent");
        }
    }

    @Test
    void after_three_spent_budgets_a_request_is_sent_once_until_one_is_answered() {
        String never = throttled("Retry-After: 3000");
        String now = throttled("Retry-After: 0");
        try (RawServer server = RawServer.answering(never, never, never, now, CREATED, now, CREATED);
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            for (int request = 1; request <= 4; request++) {
                assertThatThrownBy(() -> client.send(Clients.post("{}"))).isInstanceOf(ThrottledException.class);
            }
            assertThat(server.requests()).hasSize(4);
            assertThat(client.send(Clients.post("{}")).attempts()).isEmpty();
            assertThat(client.send(Clients.post("{}")).attempts()).hasSize(1);
        }
    }

    @Test
    void a_retry_after_beyond_the_budget_is_not_waited_for() {
        try (RawServer server = RawServer.answering(throttled("Retry-After: 0"), throttled("Retry-After: 3000"));
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            assertThatThrownBy(() -> client.send(Clients.get("/v1.0/me")))
                    .isInstanceOf(ThrottledException.class)
                    .hasMessageContaining("was answered 429, waited 0.0 s and then 429");
            assertThat(server.requests()).hasSize(2);
        }
    }

    private static String waited(String advice) {
        try (RawServer server = RawServer.answering(throttled("Retry-After: " + advice), CREATED);
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            return client.send(Clients.post("{}")).attempts().get(0);
        }
    }

    private static Exchange exchange(List<Header> headers) {
        return exchange(429, headers);
    }

    private static Exchange exchange(int status, List<Header> headers) {
        return new Exchange(
                1,
                Optional.empty(),
                "GET",
                URI.create("http://127.0.0.1/v1.0/me"),
                Headers.NONE,
                Optional.empty(),
                status,
                new Headers(headers),
                new byte[0],
                Instant.EPOCH,
                Duration.ZERO,
                List.of());
    }

    private static String throttled(String advice) {
        return RawServer.answer("429 Too Many Requests", List.of(advice), "{}");
    }
}
