package dev.graphconform.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphconform.check.ViolationFactory.RuleContext;
import dev.graphconform.http.Exchange;
import dev.graphconform.http.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationChecksTest {
    private static final ViolationFactory JUDGE = new ViolationFactory(new RuleContext(
            "operation-targets-chat", "rule", "should", "The operation's target is the chat", "quote", "source"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/chats('19:a@unq')",
                "/chats/19:a@unq",
                "/chats('19%3Aa%40unq')",
                "https://graph.microsoft.com/v1.0/chats(%2719:a@unq%27)"
            })
    void an_address_of_the_chat_is_read_however_it_is_written(String location) {
        assertThatCode(() -> OperationChecks.targets(ended(location), "19:a@unq", JUDGE))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chats('19:b@unq')", "/chats('19%zz')", "/chats/%", "elsewhere"})
    void another_address_is_a_violation_also_when_its_encoding_is_broken(String location) {
        assertThatThrownBy(() -> OperationChecks.targets(ended(location), "19:a@unq", JUDGE))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        violation -> assertThat(violation.check()).isEqualTo("target-location"));
    }

    private static Response ended(String location) {
        return new Response(new Exchange(
                1,
                Optional.empty(),
                "GET",
                URI.create("https://graph.microsoft.com/v1.0/chats('19:a@unq')/operations('x')"),
                Headers.NONE,
                Optional.empty(),
                200,
                Headers.NONE,
                "{\"targetResourceLocation\": \"%s\"}".formatted(location).getBytes(StandardCharsets.UTF_8),
                Instant.EPOCH,
                Duration.ZERO,
                List.of()));
    }
}
