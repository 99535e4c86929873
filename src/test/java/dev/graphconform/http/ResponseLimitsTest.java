package dev.graphconform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server does, an exchange ends in time and within the memory allowed. */
@Timeout(300)
class ResponseLimitsTest {
    private static final String HEAD = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n";
    private static final int CHUNK = 64 * 1024;

    /** Nothing else than its end is to be waited for. */
    private static final Duration IN_TIME = Duration.ofSeconds(2);

    /** Never over on any machine before something else ends the exchange. */
    private static final Duration BEFORE_TIME = Duration.ofSeconds(100);

    @BeforeAll
    static void load_the_client() {
        // its first request takes longer than the time that these tests allow
        RestAssuredHttpSender.warmUp();
    }

    @Test
    void a_body_without_end_is_not_read_to_its_end() {
        ends(
                BEFORE_TIME,
                (request, socket) -> {
                    write(socket, HEAD + "Transfer-Encoding: chunked\r\n\r\n");
                    while (true) {
                        write(socket, Integer.toHexString(CHUNK) + "\r\n" + "x".repeat(CHUNK) + "\r\n");
                    }
                },
                "the body of the answer is larger than 4 MB and was not read to its end");
    }

    @Test
    void a_body_declared_too_large_is_not_read_at_all() {
        ends(
                BEFORE_TIME,
                (request, socket) -> {
                    write(socket, HEAD + "Content-Length: 52428800\r\n\r\n{");
                    return waitForTheEnd(socket);
                },
                "the body of the answer is larger than 4 MB and was not read to its end");
    }

    @Test
    void a_body_of_just_the_bound_is_read() {
        String body = " ".repeat(SizeLimitedHttpClient.MAX_BODY_BYTES);
        try (RawServer server = RawServer.answering(RawServer.answer("200 OK", List.of(), body));
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            assertThat(client.send(Clients.get("/v1.0/me")).responseBody())
                    .hasSize(SizeLimitedHttpClient.MAX_BODY_BYTES);
        }
    }

    @Test
    void a_body_that_trickles_ends_with_the_time_allowed() {
        ends(
                IN_TIME,
                trickling(HEAD + "Content-Length: 100000\r\n\r\n", "{\"topic\": \"" + "x".repeat(10_000)),
                "the answer did not end within the time allowed");
    }

    @Test
    void a_body_that_stops_halfway_ends_with_the_time_allowed() {
        ends(
                IN_TIME,
                (request, socket) -> {
                    write(socket, HEAD + "Content-Length: 100\r\n\r\n{");
                    return waitForTheEnd(socket);
                },
                "the answer did not end within the time allowed");
    }

    @Test
    void a_head_that_trickles_ends_with_the_time_allowed() {
        ends(IN_TIME, trickling("", HEAD + "X: " + "x".repeat(10_000)), "no answer within the time allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one line", "many lines", "no end"})
    void a_head_of_absurd_size_is_not_read_to_its_end(String kind) {
        ends(
                kind.equals("no end") ? IN_TIME : BEFORE_TIME,
                (request, socket) -> {
                    switch (kind) {
                        case "one line" -> write(socket, HEAD + "X: " + "x".repeat(1_000_000) + "\r\n");
                        case "many lines" -> write(socket, HEAD + "X: x\r\n".repeat(10_000));
                        default -> {
                            while (true) {
                                write(socket, "X: x\r\n".repeat(CHUNK));
                            }
                        }
                    }
                    write(socket, "Content-Length: 0\r\n\r\n");
                    return waitForTheEnd(socket);
                },
                kind.equals("no end")
                        ? ""
                        : "the header of the answer is too large: a line over 64 KB, or more than 500 lines");
    }

    @Test
    void a_connection_whose_exchange_broke_is_not_used_again() {
        try (RawServer server = RawServer.handling((request, socket) -> {
                    if (request.startsWith("GET /v1.0/first")) {
                        write(socket, HEAD + "Content-Length: 52428800\r\n\r\n{");
                    } else {
                        write(socket, HEAD + "Content-Length: 2\r\n\r\n{}");
                    }
                    return true;
                });
                GraphClient client =
                        Clients.waiting(server.root(), HttpTransport.REST_ASSURED, Duration.ofSeconds(10))) {
            assertThat(client.send(Clients.get("/v1.0/me")).status()).isEqualTo(201);
            assertThatThrownBy(() -> client.send(Clients.get("/v1.0/first")))
                    .isInstanceOf(TargetConnectionException.class);

            assertThat(client.send(Clients.get("/v1.0/me")).responseText()).isEqualTo("{}");
        }
    }

    @Test
    void an_answer_that_had_begun_means_that_the_target_was_reached() {
        try (RawServer server = RawServer.answering("HTTP/1.1 201 Created\nContent-Length: 500\n\n{");
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            assertThatThrownBy(() -> client.send(Clients.get("/v1.0/me")))
                    .hasMessageEndingWith(": the answer was cut short");
            assertThat(client.reached()).isTrue();
        }
    }

    private static void ends(Duration allowed, RawServer.RequestHandler handler, String reason) {
        try (RawServer server = RawServer.handling(handler);
                GraphClient client = Clients.waiting(server.root(), HttpTransport.REST_ASSURED, allowed)) {
            assertThatThrownBy(() -> client.send(Clients.post("{}")))
                    .isInstanceOf(TargetConnectionException.class)
                    .hasMessageStartingWith("POST " + server.root() + "/v1.0/chats: ")
                    .hasMessageEndingWith(reason);
            assertThat(server.requests()).hasSize(1);
        }
    }

    /** A byte whenever the client has said nothing for a while, until it goes away. */
    private static RawServer.RequestHandler trickling(String atOnce, String slowly) {
        return (request, socket) -> {
            write(socket, atOnce);
            socket.setSoTimeout(100);
            for (byte next : slowly.getBytes(StandardCharsets.ISO_8859_1)) {
                try {
                    if (socket.getInputStream().read() < 0) {
                        return false;
                    }
                } catch (SocketTimeoutException stillThere) {
                    socket.getOutputStream().write(next);
                }
            }
            return false;
        };
    }

    private static boolean waitForTheEnd(Socket socket) throws IOException {
        return socket.getInputStream().read() >= 0;
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
