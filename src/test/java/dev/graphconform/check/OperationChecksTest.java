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
import java.util.stream.Stream;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notStarted inProgress succeeded",
                "inProgress succeeded inProgress succeeded",
                "notStarted inProgress notStarted succeeded",
                "notStarted inProgress notStarted inProgress succeeded"
            })
    void a_look_at_an_earlier_state_word_for_word_says_nothing_once_the_newer_one_is_seen_again(String states) {
        assertThatCode(() -> OperationChecks.ends(looks(states), false, states, JUDGE))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inProgress notStarted succeeded",
                "inProgress succeeded inProgress",
                "inProgress succeeded inProgress inProgress inProgress",
                "notStarted succeeded inProgress succeeded",
                "succeeded failed failed"
            })
    void a_state_that_goes_back_is_a_violation(String states) {
        assertThatThrownBy(() -> OperationChecks.ends(looks(states), false, states, JUDGE))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        violation -> assertThat(violation.check()).isEqualTo("never-back"));
    }

    private static List<Response> looks(String states) {
        return Stream.of(states.split(" "))
                .map(state -> answered("{\"status\": \"%s\"}".formatted(state)))
                .toList();
    }

    private static Response ended(String location) {
        return answered("{\"targetResourceLocation\": \"%s\"}".formatted(location));
    }

    private static Response answered(String body) {
        return new Response(new Exchange(
                1,
                Optional.empty(),
                "GET",
                URI.create("https://graph.microsoft.com/v1.0/chats('19:a@unq')/operations('x')"),
                Headers.NONE,
                Optional.empty(),
                200,
                Headers.NONE,
                body.getBytes(StandardCharsets.UTF_8),
                Instant.EPOCH,
                Duration.ZERO,
                List.of()));
    }
}
