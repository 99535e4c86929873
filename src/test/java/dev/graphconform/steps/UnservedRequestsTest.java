package dev.graphconform.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.check.Response;
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
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of valid requests that are not served. */
class UnservedRequestsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '' | 404. Such requests match none of its stubs, or another address is meant.
            {"error": {"code": "NotFound", "message": "who?"}} | 404 NotFound: who?.
            """)
    void a_guess_stands_only_where_the_target_says_nothing_itself(String body, String end) {
        UnservedRequests requests = new UnservedRequests();
        requests.add(answer(1, 404, body));
        requests.add(answer(2, 201, "{}"));

        assertThat(requests.sentence())
                .hasValue(
                        "Some valid requests for a chat are not served here (1 of 2): POST http://127.0.0.1/v1.0/chats"
                                + " was answered " + end);
    }

    private static Response answer(int number, int status, String body) {
        return new Response(new Exchange(
                number,
                Optional.empty(),
                "POST",
                URI.create("http://127.0.0.1/v1.0/chats"),
                new Headers(List.of()),
                Optional.empty(),
                status,
                new Headers(List.of(new Header("Content-Type", "application/json"))),
                body.getBytes(StandardCharsets.UTF_8),
                Instant.EPOCH,
                Duration.ZERO,
                List.of()));
    }
}
