package dev.graphconform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Failures of connections: what the client does, and how it reports them. */
class BrokenConnectionsTest {
    private static final String OK = RawServer.answer("200 OK", List.of(), "{}");
    private static final String CUT_SHORT = """
            HTTP/1.1 201 Created
            Content-Length: 500

            {"id": "19:abc""";
    private static final String CUT_CHUNK = """
            HTTP/1.1 201 Created
            Transfer-Encoding: chunked

            ff
            {"id": "19:abc""";

    @Test
    void a_refused_port_is_reported() throws IOException {
        URI closed;
        try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = URI.create("http://127.0.0.1:" + port.getLocalPort());
        }
        try (GraphClient client = Clients.patient(closed, HttpTransport.REST_ASSURED)) {
            assertThatThrownBy(() -> client.send(Clients.get("/v1.0/me")))
                    .isInstanceOf(TargetConnectionException.class)
                    .hasMessage("GET " + closed + "/v1.0/me: the connection was refused");
            assertThat(client.reached()).isFalse();
        }
    }

    @Test
    void a_server_of_plain_http_is_told_from_one_whose_certificate_is_wrong() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                GraphClient client = Clients.patient(
                        URI.create("https://127.0.0.1:" + plain.getLocalPort()), HttpTransport.REST_ASSURED)) {
            Thread server = new Thread(() -> {
                try (Socket greeted = plain.accept()) {
                    greeted.getInputStream().read();
                    greeted.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException gone) {
                    // the client has seen enough
                }
            });
            server.start();

            assertThatThrownBy(() -> client.send(Clients.get("/v1.0/me")))
                    .hasMessageEndingWith("/v1.0/me: what answers there speaks no TLS; if it is plain HTTP, its address"
                            + " starts with http://");
            server.join();
        }
    }

    @Test
    void a_connection_closed_without_an_answer_is_reported_and_the_write_not_repeated() {
        try (RawServer server = RawServer.answering(RawServer.HANGS_UP);
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            assertThatThrownBy(() -> client.send(Clients.post("{}")))
                    .isInstanceOf(TargetConnectionException.class)
                    .hasMessage("POST " + server.root() + "/v1.0/chats: the connection was closed without an answer");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_connection_that_was_kept_and_then_closed_does_not_repeat_the_write() {
        try (RawServer server = RawServer.answering(OK, RawServer.HANGS_UP);
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            client.send(Clients.post("{}"));

            assertThatThrownBy(() -> client.send(Clients.post("{}"))).isInstanceOf(TargetConnectionException.class);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void a_connection_that_the_server_closed_while_it_idled_is_not_used_again() {
        try (RawServer server = RawServer.handling(BrokenConnectionsTest::answersAndCloses);
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            for (int request = 1; request <= 3; request++) {
                assertThat(client.send(Clients.post("{}")).status()).isEqualTo(200);
                client.pause(Duration.ofMillis(60));
            }
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void a_server_that_closes_without_a_header_costs_one_request_at_most() {
        int broken = 0;
        try (RawServer server = RawServer.handling(BrokenConnectionsTest::answersAndCloses);
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            for (int request = 1; request <= 20; request++) {
                try {
                    client.send(Clients.post("{}"));
                } catch (TargetConnectionException fault) {
                    broken++;
                }
            }
        }
        assertThat(broken).isLessThanOrEqualTo(1);
    }

    private static boolean answersAndCloses(String request, Socket socket) throws IOException {
        socket.getOutputStream().write(OK.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return false;
    }

    @Test
    void a_body_shorter_than_declared_is_no_answer() {
        assertFault(CUT_SHORT, "the answer was cut short");
    }

    @Test
    void a_chunk_that_ends_early_is_no_answer() {
        assertFault(CUT_CHUNK, "the answer was cut short");
    }

    @Test
    void something_else_than_http_is_no_answer() {
        try (RawServer server = RawServer.answering("220 smtp.example.com ready\n\n");
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            assertThatThrownBy(() -> client.send(Clients.post("{}"))).isInstanceOf(TargetConnectionException.class);
        }
    }

    @Test
    void silence_ends_with_the_time_allowed() {
        try (RawServer server = RawServer.answering(RawServer.SAYS_NOTHING);
                GraphClient client =
                        Clients.waiting(server.root(), HttpTransport.REST_ASSURED, Duration.ofMillis(300))) {
            assertThatThrownBy(() -> client.send(Clients.post("{}")))
                    .isInstanceOf(TargetConnectionException.class)
                    .hasMessage("POST " + server.root() + "/v1.0/chats: no answer within the time allowed");
            assertThat(server.requests()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void a_target_that_never_answered_is_not_asked_again_after_three_faults() {
        try (RawServer server = RawServer.answering(RawServer.HANGS_UP);
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            fails(client, 3);

            assertThatThrownBy(() -> client.send(Clients.post("{}")))
                    .isInstanceOf(TargetConnectionException.class)
                    .hasMessageStartingWith("not sent, the target was never reached: POST ");
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void a_target_that_answered_before_is_given_up_after_three_faults_in_a_row() {
        try (RawServer server =
                        RawServer.answering(OK, RawServer.HANGS_UP, RawServer.HANGS_UP, OK, RawServer.HANGS_UP);
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            client.send(Clients.post("{}"));
            fails(client, 2);
            client.send(Clients.post("{}"));
            fails(client, 3);

            assertThat(server.requests()).hasSize(7);
            assertThatThrownBy(() -> client.send(Clients.post("{}"))).hasMessageStartingWith("not sent");
            assertThat(server.requests()).hasSize(7);
            assertThat(client.reached()).isTrue();
        }
    }

    private static void fails(GraphClient client, int times) {
        for (int time = 0; time < times; time++) {
            assertThatThrownBy(() -> client.send(Clients.post("{}"))).isInstanceOf(TargetConnectionException.class);
        }
    }

    private static void assertFault(String answer, String reason) {
        try (RawServer server = RawServer.answering(answer);
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            assertThatThrownBy(() -> client.send(Clients.post("{}")))
                    .isInstanceOf(TargetConnectionException.class)
                    .hasMessage("POST " + server.root() + "/v1.0/chats: " + reason);
        }
    }
}
