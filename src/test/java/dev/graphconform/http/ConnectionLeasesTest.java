package dev.graphconform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphconform.target.ConnectionSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an answer is like, the connection that it came by is given back before anybody has looked at it. */
class ConnectionLeasesTest {
    private static final int ANSWERS = 20;
    private static final String EMPTY = "";
    private static final String BODY = "{\"id\":\"19:a@thread.v2\"}";
    private static final String CHUNKS = "5\r\n{\"id\"\r\n12\r\n:\"19:a@thread.v2\"}\r\n0\r\n\r\n";
    private static final String LENGTH = "Content-Length: " + BODY.length();

    /** An answer, byte by byte, and what becomes of it. */
    record Answer(String kind, String method, boolean kept, byte[] bytes, String body) {
        @Override
        public String toString() {
            return kind;
        }
    }

    static Stream<Answer> answers() {
        return Stream.of(
                answer("empty, length 0", "201 Created", "Content-Length: 0", EMPTY, EMPTY),
                answer("empty, length 0, typed", "404 Not Found", typed("Content-Length: 0"), EMPTY, EMPTY),
                answer("204", "204 No Content", "X: y", EMPTY, EMPTY),
                answer("304", "304 Not Modified", LENGTH, EMPTY, EMPTY),
                answer("chunked, empty", "202 Accepted", "Transfer-Encoding: chunked", "0\r\n\r\n", EMPTY),
                answer("chunked", "201 Created", typed("Transfer-Encoding: chunked"), CHUNKS, BODY),
                answer("with a trailer", "200 OK", "Transfer-Encoding: chunked", "0\r\nX: y\r\n\r\n", EMPTY),
                answer("a body", "200 OK", typed(LENGTH), BODY, BODY),
                answer("of no type", "200 OK", LENGTH, BODY, BODY),
                answer("of an odd type", "200 OK", LENGTH + "\r\nContent-Type: nonsense", BODY, BODY),
                answer("an error with a body", "500 Internal Server Error", typed(LENGTH), BODY, BODY),
                answer("an error without", "500 Internal Server Error", "Content-Length: 0", EMPTY, EMPTY),
                answer("a challenge", "401 Unauthorized", "WWW-Authenticate: Bearer\r\n" + LENGTH, BODY, BODY),
                answer("a redirect", "307 Temporary Redirect", "Location: /elsewhere\r\n" + LENGTH, BODY, BODY),
                answer("throttled", "429 Too Many Requests", "Retry-After: 1\r\nContent-Length: 0", EMPTY, EMPTY),
                closing("closed", "HTTP/1.1 200 OK\r\nConnection: close\r\n" + LENGTH + "\r\n\r\n" + BODY, BODY),
                closing("closed, empty", "HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n", EMPTY),
                closing("HTTP/1.0 without a length", "HTTP/1.0 200 OK\r\n\r\n" + BODY, BODY),
                closing("HTTP/1.0, empty", "HTTP/1.0 404 Not Found\r\n\r\n", EMPTY),
                new Answer("to HEAD", "HEAD", true, bytes("HTTP/1.1 200 OK\r\n" + LENGTH + "\r\n\r\n"), EMPTY),
                gzipped("gzip", BODY),
                gzipped("gzip, empty", EMPTY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void every_answer_gives_its_connection_back(Answer answer) throws IOException {
        sendAndCount(answer, ANSWERS);
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void five_hundred_of_a_kind_give_their_connections_back(Answer answer) throws IOException {
        sendAndCount(answer, 500);
    }

    private static void sendAndCount(Answer answer, int answers) throws IOException {
        try (RawServer server = RawServer.handling((request, socket) -> write(answer, socket));
                RestAssuredHttpSender sender = sender()) {
            for (int sent = 1; sent <= answers; sent++) {
                HttpSender.RawResponse response =
                        sender.send(answer.method(), server.root().resolve("/v1.0/me"), List.of(), null);

                assertThat(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo(answer.body());
                assertThat(sender.leased()).isZero();
            }
        }
    }

    static Stream<Answer> brokenAnswers() {
        return Stream.of(
                closing("too long", "HTTP/1.1 200 OK\r\nContent-Length: 52428800\r\n\r\n{", EMPTY),
                closing("cut short", "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{", EMPTY),
                closing("cut in a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{", EMPTY),
                closing("no chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n{", EMPTY),
                closing("no answer", EMPTY, EMPTY),
                closing("no HTTP", "220 smtp.example.com ready\r\n\r\n", EMPTY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenAnswers")
    void a_connection_that_broke_is_not_kept_either(Answer answer) {
        try (RawServer server = RawServer.handling((request, socket) -> write(answer, socket));
                RestAssuredHttpSender sender = sender()) {
            for (int sent = 1; sent <= ANSWERS; sent++) {
                assertThatThrownBy(() -> sender.send("GET", server.root().resolve("/v1.0/me"), List.of(), null))
                        .isInstanceOf(IOException.class);
                assertThat(sender.leased()).isZero();
            }
        }
    }

    private static RestAssuredHttpSender sender() {
        return new RestAssuredHttpSender(() -> Duration.ofSeconds(60), ConnectionSettings.DIRECT);
    }

    private static boolean write(Answer answer, Socket socket) throws IOException {
        socket.getOutputStream().write(answer.bytes());
        socket.getOutputStream().flush();
        return answer.kept();
    }

    private static String typed(String headers) {
        return headers + "\r\nContent-Type: application/json";
    }

    private static Answer answer(String kind, String status, String headers, String body, String decoded) {
        return new Answer(
                kind, "GET", true, bytes("HTTP/1.1 " + status + "\r\n" + headers + "\r\n\r\n" + body), decoded);
    }

    private static Answer closing(String kind, String text, String decoded) {
        return new Answer(kind, "GET", false, bytes(text), decoded);
    }

    private static Answer gzipped(String kind, String body) {
        try (ByteArrayOutputStream answer = new ByteArrayOutputStream()) {
            byte[] compressed = ContentEncodingTest.gzip(bytes(body));
            answer.write(bytes(
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + compressed.length + "\r\n\r\n"));
            answer.write(compressed);
            return new Answer(kind, "GET", true, answer.toByteArray(), body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
