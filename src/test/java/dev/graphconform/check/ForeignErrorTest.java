package dev.graphconform.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.Header;
import dev.graphconform.http.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a message repeats of an error that is not Graph's. */
class ForeignErrorTest {
    static List<Arguments> errors() {
        return List.of(
                Arguments.of(
                        "text/plain", "\n\n   Request was not matched\n   =====\n", "404 \"Request was not matched\""),
                Arguments.of("text/plain", "\u001b[31mNo\u0007 route\u001b[0m", "404 \"[31mNo route [0m\""),
                Arguments.of(
                        "text/html",
                        "<html><head><title>404</title><style>b{}</style></head><body><h1>Cannot POST /v1.0/chats</h1>",
                        "404 \"Cannot POST /v1.0/chats\""),
                Arguments.of("", "<pre>Cannot POST</pre>", "404 \"Cannot POST\""),
                Arguments.of("application/json", "{\"errors\":[{\"title\":\"No stub\"}]}", "404 \"No stub\""),
                Arguments.of("application/json", "{\"error\":\"Not Found\",\"path\":\"/\"}", "404 \"Not Found\""),
                Arguments.of("application/json", "{}", "404"),
                Arguments.of("text/plain", "", "404"),
                Arguments.of("text/plain", "----\n", "404"),
                Arguments.of("text/plain", "x".repeat(500), "404 \"" + "x".repeat(120) + "…\""),
                Arguments.of(
                        "application/json",
                        "{\"error\":{\"code\":\"NotFound\",\"message\":\"No such chat\"}}",
                        "404 NotFound: No such chat"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void its_first_words_are_shown_cut_and_clean(String type, String body, String expected) {
        assertThat(new Response(exchange(404, type, body)).summary()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void what_was_accepted_is_no_error(String type, String body, String expected) {
        assertThat(new Response(exchange(201, type, body)).summary())
                .startsWith("201")
                .doesNotContain("\"");
    }

    private static Exchange exchange(int status, String type, String body) {
        return new Exchange(
                1,
                Optional.empty(),
                "POST",
                URI.create("http://127.0.0.1/v1.0/chats"),
                new Headers(List.of()),
                Optional.empty(),
                status,
                new Headers(type.isEmpty() ? List.of() : List.of(new Header("Content-Type", type))),
                body.getBytes(StandardCharsets.UTF_8),
                Instant.EPOCH,
                Duration.ZERO,
                List.of());
    }
}
