package dev.graphconform.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.check.AnswerSignature;
import dev.graphconform.http.Exchange;
import dev.graphconform.http.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestSeparationTest {
    private static final String MEMBER =
            "{\"user@odata.bind\":\"https://graph.microsoft.com/v1.0/users('people.%s.id')\"}";
    private static final List<Exchange> ACCEPTED = List.of(
            exchange(201, "oneOnOne", "initiator", "colleague"),
            exchange(201, "group", "initiator", "colleague", "partner"),
            exchange(201, "group", "initiator", "partner", "guest"),
            exchange(201, "oneOnOne", "initiator", "guest"));

    @Test
    void who_is_in_all_refused_and_in_no_accepted_request_is_named() {
        assertThat(shared(ACCEPTED, "oneOnOne", "initiator", "secondColleague"))
                .contains("have people.secondColleague in them")
                .doesNotContain("have people.initiator in them");
    }

    @Test
    void a_person_who_is_let_into_groups_only_is_named_with_the_kind_of_chat() {
        assertThat(shared(ACCEPTED, "oneOnOne", "initiator", "partner"))
                .contains("have people.partner in them", "ask for a one-on-one chat");
    }

    @Test
    void what_few_accepted_requests_lack_may_be_chance() {
        assertThat(shared(ACCEPTED.subList(0, 2), "oneOnOne", "initiator", "secondColleague"))
                .isEmpty();
    }

    @Test
    void what_was_accepted_once_separates_nothing() {
        assertThat(shared(ACCEPTED, "oneOnOne", "initiator", "colleague")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No licence for people.guest.id|No licence for people.partner.userPrincipalName|true",
                "Trace 7890cf1b-06ec-4c00-9a86-15ccf65814bc|Trace e27e9e4c-8508-4dd9-abcb-933e6b6ff906|true",
                "At 2026-01-01T00:00:00Z in 12 ms|At 2026-02-03T11:05:09.12Z in 9 ms|true",
                "Chat 19:abc_def@unq.gbl.spaces|Chat 19:012@thread.v2|true",
                "Value 'group' is bad|Value 'group' is bad.|false",
                "Property 'topic' is bad|Property 'members' is bad|false",
                "License missing|Policy forbids it|false",
            })
    void answers_are_equal_whatever_ids_times_and_people_they_name(String one, String other, boolean equal) {
        assertThat(AnswerSignature.of(refusal(one)).equals(AnswerSignature.of(refusal(other))))
                .isEqualTo(equal);
    }

    private static List<String> shared(List<Exchange> accepted, String chatType, String... people) {
        List<Exchange> refused = List.of(exchange(403, chatType, people), exchange(403, chatType, people));
        return RequestSeparation.of(
                        refused,
                        Stream.concat(accepted.stream(), refused.stream()).toList(),
                        UnaryOperator.identity())
                .shared();
    }

    private static Exchange refusal(String message) {
        return answered(
                400,
                "{\"chatType\":\"group\"}",
                "{\"error\":{\"code\":\"BadRequest\",\"message\":\"" + message + "\"}}");
    }

    private static Exchange exchange(int status, String chatType, String... people) {
        String members = Stream.of(people)
                .map(MEMBER::formatted)
                .reduce((one, other) -> one + "," + other)
                .orElse("");
        return answered(status, "{\"chatType\":\"%s\",\"members\":[%s]}".formatted(chatType, members), "{}");
    }

    private static Exchange answered(int status, String request, String answer) {
        return new Exchange(
                1,
                Optional.of("credentials.default"),
                "POST",
                URI.create("https://graph.microsoft.com/v1.0/chats"),
                new Headers(List.of()),
                Optional.of(request),
                status,
                new Headers(List.of()),
                answer.getBytes(StandardCharsets.UTF_8),
                Instant.EPOCH,
                Duration.ZERO,
                List.of());
    }
}
