package dev.graphconform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import dev.graphconform.http.RateLimit.RequestKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {
    private static final RateLimit REAL = new RateLimit(1000, true);

    @ParameterizedTest
    @CsvSource({
        "POST, /v1.0/chats, CREATE",
        "POST, /beta/me/chats, CREATE",
        "GET, /v1.0/chats, CHAT_READ",
        "GET, /v1.0/chats?$top=5, CHAT_READ",
        "GET, /v1.0/chats/19:a@thread.v2, CHAT_READ",
        "GET, /v1.0/chats/19:a@thread.v2/members, OTHER_READ",
        "GET, /v1.0/chats('x')/operations('y'), OTHER_READ",
        "GET, /v1.0/me, OTHER_READ",
        "DELETE, /v1.0/chats/19:a@thread.v2, DELETE"
    })
    void a_request_is_of_a_kind(String method, String path, RequestKind kind) {
        GraphRequest request = Clients.get(path);

        assertThat(RequestKind.of(new GraphRequest(method, path, List.of(), request.authorization(), request.body())))
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(RequestKind.class)
    void requests_of_a_kind_are_kept_apart_by_its_limit(RequestKind kind) {
        assertThat(lastOf(new RateLimiter(REAL), kind, 11)).isCloseTo(10 / kind.perSecond(), within(0.2));
    }

    @Test
    void kinds_do_not_hold_each_other_up() {
        RateLimiter rateLimiter = new RateLimiter(REAL);
        lastOf(rateLimiter, RequestKind.DELETE, 60);

        assertThat(lastOf(rateLimiter, RequestKind.OTHER_READ, 1)).isLessThan(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1.0/chats/19:a@thread.v2/members",
        "/v1.0/chats/19%3Aa%40thread.v2",
        "/beta/chats('19:A@thread.v2')/operations('y')",
    })
    void requests_on_one_chat_are_kept_a_second_apart_however_its_path_is_written(String path) {
        RateLimiter rateLimiter = new RateLimiter(REAL);
        Optional<String> chat = Clients.get("/v1.0/chats/19:a@thread.v2").chatId();
        rateLimiter.reserve(RequestKind.CHAT_READ, chat);

        assertThat(rateLimiter
                                .reserve(
                                        RequestKind.OTHER_READ,
                                        Clients.get(path).chatId())
                                .toNanos()
                        / 1e9)
                .isCloseTo(1, within(0.2));
        assertThat(rateLimiter
                                .reserve(
                                        RequestKind.OTHER_READ,
                                        Clients.get("/v1.0/chats/19:b@thread.v2")
                                                .chatId())
                                .toNanos()
                        / 1e9)
                .isLessThan(0.5);
    }

    @Test
    void a_chat_has_no_limit_of_its_own_where_none_is_published() {
        RateLimiter rateLimiter = new RateLimiter(new RateLimit(1000, false));
        rateLimiter.reserve(RequestKind.CHAT_READ, Optional.of("19:a@thread.v2"));

        assertThat(rateLimiter
                                .reserve(RequestKind.CHAT_READ, Optional.of("19:a@thread.v2"))
                                .toNanos()
                        / 1e9)
                .isLessThan(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1.0/chats", "/v1.0/chats?$top=5", "/v1.0/me/chats", "/v1.0/users/chats"})
    void some_requests_are_about_no_single_chat(String path) {
        assertThat(Clients.get(path).chatId()).isEmpty();
    }

    @Test
    void all_kinds_together_keep_the_pace_of_the_target() {
        RateLimiter rateLimiter = new RateLimiter(new RateLimit(2, false));
        lastOf(rateLimiter, RequestKind.CREATE, 10);

        assertThat(lastOf(rateLimiter, RequestKind.OTHER_READ, 1)).isCloseTo(5, within(0.4));
    }

    @Test
    void a_pace_below_one_a_second_is_a_pace() {
        assertThat(lastOf(new RateLimiter(new RateLimit(0.5, false)), RequestKind.CREATE, 3))
                .isCloseTo(4, within(0.4));
    }

    @Test
    void time_is_predicted_from_the_tightest_limit() {
        assertThat(new RateLimit(0, false).seconds(Map.of(RequestKind.CREATE, 100)))
                .isZero();
        assertThat(new RateLimit(5, true).seconds(Map.of(RequestKind.CREATE, 90, RequestKind.OTHER_READ, 10)))
                .isEqualTo(20);
        assertThat(new RateLimit(5, true).seconds(Map.of(RequestKind.CREATE, 10, RequestKind.DELETE, 60)))
                .isEqualTo(60);
        assertThat(new RateLimit(0, true).seconds(Map.of(RequestKind.CHAT_READ, 40)))
                .isEqualTo(10);
    }

    @Test
    void whoever_waits_is_woken_when_the_run_is_stopped() throws Exception {
        RateLimiter rateLimiter = new RateLimiter(new RateLimit(0, false));
        FutureTask<Throwable> wait =
                new FutureTask<>(() -> catchThrowable(() -> rateLimiter.pause(Duration.ofHours(1))));
        Thread waiting = new Thread(wait);
        waiting.start();
        waiting.interrupt();

        assertThat(wait.get(30, TimeUnit.SECONDS))
                .isInstanceOf(TargetConnectionException.class)
                .hasMessage("the run was stopped while it waited");
    }

    @Test
    void nothing_is_sent_after_the_run_was_stopped() {
        try (RawServer server = RawServer.answering(RawServer.answer("200 OK", List.of(), ""));
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> client.send(Clients.get("/v1.0/me")))
                    .hasMessage("the run was stopped while it waited");

            assertThat(Thread.interrupted()).isTrue();
            assertThat(server.requests()).isEmpty();
        }
    }

    private static double lastOf(RateLimiter rateLimiter, RequestKind kind, int requests) {
        return IntStream.range(0, requests)
                        .mapToObj(request -> rateLimiter.reserve(kind, Optional.empty()))
                        .reduce(Duration.ZERO, (first, next) -> next)
                        .toNanos()
                / 1e9;
    }
}
