package dev.graphconform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waiting for a service that comes up, as compose files and pipelines start one. */
class StartupWaitTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final List<String> told = new ArrayList<>();

    @Test
    void a_service_is_asked_again_until_it_answers_and_no_gateway_in_its_place() {
        try (RawServer server = RawServer.answering(
                RawServer.HANGS_UP,
                RawServer.answer("502 Bad Gateway", List.of(), ""),
                RawServer.answer("503 Service Unavailable", List.of(), ""),
                RawServer.answer("401 Unauthorized", List.of(), ""))) {
            assertThat(waiting(server.root(), LONG_ENOUGH)).isTrue();

            assertThat(server.requests())
                    .hasSize(4)
                    .allSatisfy(request ->
                            assertThat(request).startsWith("GET /v1.0/chats ").doesNotContain("Authorization"));
            assertThat(told).containsExactly("the connection was closed without an answer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"200 OK", "404 Not Found", "429 Too Many Requests", "500 Internal Server Error"})
    void whatever_it_says_it_is_there(String status) {
        try (RawServer server = RawServer.answering(RawServer.answer(status, List.of(), ""))) {
            assertThat(waiting(server.root(), LONG_ENOUGH)).isTrue();
            assertThat(server.requests()).hasSize(1);
            assertThat(told).isEmpty();
        }
    }

    @Test
    void where_nobody_comes_it_ends_after_the_time_given() throws IOException {
        URI gone;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            gone = URI.create("http://127.0.0.1:" + closed.getLocalPort());
        }
        assertThat(waiting(gone, Duration.ofMillis(250))).isFalse();
        assertThat(told).containsExactly("the connection was refused");
    }

    @Test
    void what_waiting_does_not_mend_is_not_waited_for() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> refuseTls(plain));
            server.setDaemon(true);
            server.start();

            assertThat(waiting(URI.create("https://127.0.0.1:" + plain.getLocalPort()), LONG_ENOUGH))
                    .isTrue();
            assertThat(told).isEmpty();
        }
    }

    /** As a server of plain HTTP does that finds no request line in a TLS hello. */
    private static void refuseTls(ServerSocket plain) {
        try (Socket one = plain.accept()) {
            one.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            one.getInputStream().readAllBytes();
        } catch (IOException ended) {
            return;
        }
    }

    private boolean waiting(URI root, Duration longest) {
        return new StartupWait(Clients.target(root)).upTo(longest, told::add);
    }
}
