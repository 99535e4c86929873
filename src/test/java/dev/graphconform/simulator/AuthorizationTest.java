package dev.graphconform.simulator;

import static dev.graphconform.simulator.Bodies.group;
import static dev.graphconform.simulator.Bodies.oneOnOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.WireClient.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AuthorizationTest extends SimulatorTest {

    private static final String UNSIGNED = "eyJhbGciOiJub25lIn0.eyJvaWQiOiJ4In0.";

    static Stream<Arguments> faulty_headers() {
        return Stream.of(
                Arguments.arguments("", "Access token is empty."),
                Arguments.arguments("Bearer ", "Access token is empty."),
                Arguments.arguments("Basic YTpi", "Access token is empty."),
                Arguments.arguments("Bearer junk", "CompactToken parsing failed with error code: 80049217"),
                Arguments.arguments("Bearer " + UNSIGNED, "CompactToken parsing failed with error code: 80049217"));
    }

    @ParameterizedTest
    @MethodSource("faulty_headers")
    void refuses_faulty_headers_with_a_challenge(String header, String message) {
        assertUnauthorized(request(header), message);
    }

    @Test
    void refuses_a_request_without_the_header() {
        assertUnauthorized(unauthorized(), "Access token is empty.");
    }

    @Test
    void refuses_an_expired_token() {
        assertUnauthorized(
                request("Bearer " + simulator.tenant().token(SimulatedTokenKind.EXPIRED)),
                "Lifetime validation failed, the token is expired.");
    }

    @Test
    void refuses_a_token_that_was_tampered_with_or_signed_by_another() {
        String token = simulator.tenant().token(SimulatedTokenKind.DEFAULT);
        String flipped = token.substring(0, token.length() - 4).concat(token.endsWith("AAAA") ? "BBBB" : "AAAA");
        assertUnauthorized(request("Bearer " + flipped), "Invalid signature.");
        try (GraphSimulator other = GraphSimulator.start(SimulatorOptions.defaults())) {
            assertUnauthorized(
                    request("Bearer " + other.tenant().token(SimulatedTokenKind.DEFAULT)), "Invalid signature.");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DEFAULT", "LEAST_PRIVILEGE", "HIGHER_PRIVILEGE", "APPLICATION"})
    void lets_every_documented_permission_create(SimulatedTokenKind kind) {
        assertThat(client.as(kind).create(oneOnOne(ADELE, ALEX).toString()).status())
                .isEqualTo(201);
    }

    @Test
    void asks_no_caller_in_the_list_of_an_app() {
        assertThat(client.as(SimulatedTokenKind.APPLICATION)
                        .create(group(ALEX, LYNNE).toString())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void forbids_without_permission_and_lists_what_would_do() {
        assertForbidden(
                SimulatedTokenKind.WITHOUT_PERMISSION,
                "Missing scope permissions on the request. API requires one of "
                        + "'Chat.Create, Chat.ReadWrite'. Scopes on the request 'User.Read'");
        assertForbidden(SimulatedTokenKind.READER, "Missing scope permissions on the request.");
        assertForbidden(
                SimulatedTokenKind.APPLICATION_WITHOUT_PERMISSION,
                "Missing role permissions on the request. "
                        + "API requires one of 'Chat.Create'. Roles on the request 'User.Read.All'");
        assertForbidden(SimulatedTokenKind.PERSONAL, "Personal Microsoft accounts are not supported");
    }

    @Test
    void forbids_each_read_without_its_permission() {
        String chat =
                "/v1.0/chats/" + client.create(group(ADELE, ALEX).toString()).id();
        WireClient least = client.as(SimulatedTokenKind.LEAST_PRIVILEGE);
        assertThat(least.get(chat).status()).isEqualTo(403);
        assertThat(least.get(chat + "/members").status()).isEqualTo(403);
        assertThat(least.get(chat + "/installedApps").status()).isEqualTo(403);
        assertThat(client.as(SimulatedTokenKind.HIGHER_PRIVILEGE).get(chat).status())
                .isEqualTo(200);
        assertThat(client.as(SimulatedTokenKind.HIGHER_PRIVILEGE)
                        .get(chat + "/installedApps")
                        .status())
                .isEqualTo(403);
        assertThat(client.as(SimulatedTokenKind.READER)
                        .get(chat + "/installedApps")
                        .status())
                .isEqualTo(200);
        assertThat(client.as(SimulatedTokenKind.APPLICATION).get("/v1.0/me").message())
                .isEqualTo("/me request is only valid with delegated authentication flow.");
    }

    private void assertForbidden(SimulatedTokenKind kind, String message) {
        Answer answer = client.as(kind).create(oneOnOne(ADELE, ALEX).toString());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.message()).startsWith(message);
    }

    private static void assertUnauthorized(HttpRequest.Builder request, String message) {
        Answer answer = WireClient.send(request);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("InvalidAuthenticationToken");
        assertThat(answer.message()).contains(message);
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"\", authorization_uri="
                        + "\"https://login.microsoftonline.com/common/oauth2/authorize\", "
                        + "client_id=\"00000003-0000-0000-c000-000000000000\"");
    }

    private HttpRequest.Builder request(String authorization) {
        return unauthorized().header("Authorization", authorization);
    }

    private HttpRequest.Builder unauthorized() {
        return HttpRequest.newBuilder(URI.create(simulator.serviceRoot() + "/v1.0/chats"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(oneOnOne(ADELE, ALEX).toString()));
    }
}
