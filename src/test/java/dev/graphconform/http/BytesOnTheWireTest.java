package dev.graphconform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests are sent as they are to the byte: a client that corrects a request would test something else. */
class BytesOnTheWireTest {
    private static final String OK = RawServer.answer("200 OK", List.of(), "");
    private static final byte[] ODD =
            "{\"topic\": \"caf\u00e9 \ud83d\ude80\",}\r\n\0 '".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @MethodSource("declared")
    void a_body_is_sent_as_it_is_under_any_media_type(String mediaType) {
        String request = sent(new GraphRequest(
                "POST",
                "/v1.0/chats",
                List.of(new Header("Content-Type", mediaType)),
                new GraphRequest.Authorization.NoAuthorization(),
                Optional.of(ODD)));

        assertThat(lines(request, "content-type")).containsExactly(mediaType);
        assertThat(body(request)).isEqualTo(ODD);
    }

    @Test
    void a_body_is_sent_without_a_media_type() {
        String request = sent(new GraphRequest(
                "POST", "/v1.0/chats", List.of(), new GraphRequest.Authorization.NoAuthorization(), Optional.of(ODD)));

        assertThat(lines(request, "content-type")).isEmpty();
        assertThat(body(request)).isEqualTo(ODD);
    }

    @Test
    void an_empty_body_is_a_body() {
        String request = sent(new GraphRequest(
                "POST",
                "/v1.0/chats",
                List.of(new Header("Content-Type", "application/json")),
                new GraphRequest.Authorization.NoAuthorization(),
                Optional.of(new byte[0])));

        assertThat(lines(request, "content-type")).containsExactly("application/json");
        assertThat(lines(request, "content-length")).containsExactly("0");
    }

    @Test
    void the_path_is_sent_as_it_is_written() {
        String path = "/v1.0/chats('19:a_b@unq.gbl.spaces')/operations(%27x%27)?$expand=teamsApp";

        assertThat(sent(Clients.get(path)).lines().findFirst()).contains("GET " + path + " HTTP/1.1");
    }

    @Test
    void a_token_is_sent_as_bearer() {
        assertThat(lines(sent(Clients.get("/v1.0/me")), "authorization")).containsExactly("Bearer " + Clients.TOKEN);
    }

    @Test
    void an_invented_header_is_sent_as_it_is() {
        String request = sent(new GraphRequest(
                "GET",
                "/v1.0/me",
                List.of(),
                new GraphRequest.Authorization.InventedAuthorization("Basic abc=="),
                Optional.empty()));

        assertThat(lines(request, "authorization")).containsExactly("Basic abc==");
    }

    @Test
    void no_authorization_means_no_header() {
        String request = sent(new GraphRequest(
                "GET", "/v1.0/me", List.of(), new GraphRequest.Authorization.NoAuthorization(), Optional.empty()));

        assertThat(lines(request, "authorization")).isEmpty();
    }

    @Test
    void cookies_are_not_kept() {
        try (RawServer server =
                        RawServer.answering(RawServer.answer("200 OK", List.of("Set-Cookie: session=1; Path=/"), ""));
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            client.send(Clients.get("/v1.0/me"));
            client.send(Clients.get("/v1.0/me"));

            assertThat(server.requests())
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(lines(request, "cookie")).isEmpty());
        }
    }

    @Test
    void a_response_is_returned_to_the_byte() {
        String answer = RawServer.answer(
                "201 Created", List.of("Request-Id: 1", "X: a", "X: b", "Content-Type: text/plain"), "caf\u00e9\r\n{");
        try (RawServer server = RawServer.answering(answer);
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            Exchange exchange = client.send(Clients.get("/v1.0/me"));

            assertThat(exchange.status()).isEqualTo(201);
            assertThat(exchange.responseText()).isEqualTo("caf\u00e9\r\n{");
            assertThat(exchange.requestId()).contains("1");
            assertThat(exchange.responseHeaders().lines())
                    .filteredOn(line -> line.name().equalsIgnoreCase("x"))
                    .extracting(Header::value)
                    .containsExactly("a", "b");
        }
    }

    static Stream<String> declared() {
        List<String> types = List.of(
                "application/json",
                "application/json; charset=utf-8",
                "application/json;odata.metadata=minimal",
                "application/json;charset=iso-8859-1",
                "text/plain",
                "text/json",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "nonsense");
        return types.stream();
    }

    private static String sent(GraphRequest request) {
        try (RawServer server = RawServer.answering(OK);
                GraphClient client = Clients.patient(server.root(), HttpTransport.REST_ASSURED)) {
            client.send(request);
            return server.requests().get(0);
        }
    }

    private static List<String> lines(String request, String name) {
        return request.substring(0, request.indexOf("\r\n\r\n"))
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .toList();
    }

    private static byte[] body(String request) {
        return request.substring(request.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.ISO_8859_1);
    }
}
