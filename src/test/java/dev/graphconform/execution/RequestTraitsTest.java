package dev.graphconform.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.Headers;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTraitsTest {
    @ParameterizedTest
    @CsvSource({
        "POST, /v1.0/chats, request for a chat, true",
        "POST, /v1.0/me/chats, request for a chat, true",
        "GET, /v1.0/chats/19:1@x, GET request for a chat, false",
        "GET, /v1.0/chats/19:1@x/members, GET request for the members of a chat, false",
        "POST, /v1.0/teams/1/channels, POST request below /teams, false",
        "GET, /rest/beta/me/joinedTeams, GET request below /me, false",
        "GET, /beta/users('1'), GET request below /users, false"
    })
    void a_request_is_called_by_what_it_is_for(String method, String path, String kind, boolean forChat) {
        RequestTraits traits = RequestTraits.of(
                new Exchange(
                        1,
                        Optional.of("credentials.default"),
                        method,
                        URI.create("http://127.0.0.1:8080" + path),
                        new Headers(List.of()),
                        Optional.of("{\"displayName\": \"x\"}"),
                        500,
                        new Headers(List.of()),
                        new byte[0],
                        Instant.EPOCH,
                        Duration.ZERO,
                        List.of()),
                UnaryOperator.identity());

        assertThat(traits.kind()).isEqualTo(kind);
        assertThat(traits.traits().contains("ask for no type of chat that there is"))
                .isEqualTo(forChat);
    }
}
