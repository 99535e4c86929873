package dev.graphconform.judgement;

import static dev.graphconform.judgement.RecordedAnswer.ADELE;
import static dev.graphconform.judgement.RecordedAnswer.ALEX;
import static dev.graphconform.judgement.RecordedAnswer.LYNNE;
import static dev.graphconform.judgement.RecordedAnswer.group;
import static dev.graphconform.judgement.RecordedAnswer.pair;
import static dev.graphconform.judgement.RecordedAnswer.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalQuestionsTest {
    private static final String ALLOWED = request("oneOnOne", "", ADELE, ALEX);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "topic-group-only; \"oneOnOne\"; \"oneOnOne\", \"topic\": \"Lunch\"",
                "chat-type-required; \"chatType\": \"oneOnOne\",; ",
                "chat-type-required; \"oneOnOne\"; null",
                "chat-type-values; oneOnOne; meeting",
                "chat-type-values; \"oneOnOne\"; 1",
                "member-role-values; [\"owner\"]; [\"member\"]",
                "member-role-required; [\"owner\"]; []",
                "member-odata-type; \"@odata.type\": \"#microsoft.graph.aadUserConversationMember\",; ",
                "member-bind-required; user@odata.bind; @odata.id",
                "bad-request-refused; {\"@odata.type\"; {\"odata.type\"",
                "members-distinct; 82af01c5-f7cc-4a2e-a728-3a5df21afd9d; 8B081EF6-4792-4DEF-B2C9-C363A1BF41D5",
                "body-json-chat; {\"chatType\"; {chatType"
            })
    void a_request_that_breaks_a_rule_is_to_be_refused(String rule, String right, String wrong) {
        String spoiled = ALLOWED.replace(right, wrong == null ? "" : wrong);
        if (rule.equals("member-bind-required")) {
            spoiled = ALLOWED.replaceAll(",\\s*\"user@odata.bind\": \"[^\"]*\"", "");
        }

        assertThat(Judged.of(pair(1).asking(spoiled)).failures())
                .as(spoiled)
                .anyMatch(failure ->
                        failure.startsWith(rule + " by refused: expected a refusal") && failure.endsWith("was 201"));
        Judged refused = Judged.of(pair(1), pair(2).asking(spoiled).refused(400));
        assertThat(refused.failures()).isEmpty();
        assertThat(refused.undecided()).isEmpty();
        assertThat(refused.asked()).contains(rule);
    }

    @Test
    void a_list_of_three_or_one_is_no_one_on_one_chat() {
        for (String body : List.of(request("oneOnOne", "", ADELE, ALEX, LYNNE), request("oneOnOne", "", ADELE))) {
            assertThat(Judged.of(pair(1).asking(body)).failures())
                    .containsExactly("one-on-one-two-members by refused: expected a refusal (any 4xx but 401, 404, 405,"
                            + " 406, 408, 410, 429), was 201");
        }
    }

    @Test
    void a_request_without_members_is_to_be_refused() {
        assertThat(Judged.of(group(1, "").asking("{\"chatType\": \"group\", \"members\": []}"))
                        .failures())
                .singleElement()
                .asString()
                .startsWith("members-required by refused");
    }

    @Test
    void another_media_type_is_to_be_refused_and_a_missing_one_only_where_the_recording_shows_others() {
        assertThat(Judged.of(pair(1).declaredAs("text/plain")).failures())
                .containsExactly("content-type-required by refused: expected a refusal with 400 or 415, was 201");
        assertThat(Judged.of(pair(1), pair(2).declaredAs("")).failures())
                .containsExactly("content-type-required by refused: expected a refusal with 400 or 415, was 201");
        assertThat(Judged.of(pair(1).declaredAs("")).failures()).isEmpty();
    }

    @Test
    void a_request_without_a_token_is_to_be_refused_where_the_recording_shows_tokens() {
        assertThat(Judged.of(pair(1), pair(2).sentWith("")).failures())
                .containsExactly("authorization-required by refused: expected a refusal with 401, was 201");
        assertThat(Judged.of(pair(1).sentWith("")).failures()).isEmpty();
        assertThat(Judged.of(pair(1), pair(2).sentWith("").refused(400)).failures())
                .containsExactly("authorization-required by refused: expected a refusal with 401, was"
                        + " 400 BadRequest: This is refused.");
    }

    @Test
    void a_request_without_a_token_is_left_open_where_something_else_may_tell_who_asks() {
        for (String header : List.of("Cookie", "X-Session", "X-Company-Ticket")) {
            assertThat(Judged.of(pair(1), pair(2).sentWith("").requestHeader(header, "x"))
                            .asked())
                    .as(header)
                    .doesNotContain("authorization-required");
        }
        assertThat(Judged.of(pair(1), pair(2).sentWith("").requestHeader("User-Agent", "x"))
                        .failures())
                .hasSize(1);
        assertThat(Judged.of(
                                pair(1),
                                pair(2).sentWith("").to("https://app.contoso.com/graph/v1.0/chats"),
                                pair(3).sentWith("").to("http://graph.microsoft.com/v1.0/chats"))
                        .asked())
                .doesNotContain("authorization-required");
    }

    @Test
    void a_request_that_prefers_another_answer_is_left_open() {
        assertThat(Judged.of(pair(1).requestHeader("prefer", "return=minimal").answered(204, ""))
                        .asked())
                .containsExactly("request-id");
        assertThat(Judged.of(pair(1).requestHeader("Prefer", "wait=1").answered(500, "{}"))
                        .failures())
                .singleElement()
                .asString()
                .startsWith("never-server-error");
    }

    @Test
    void a_refusal_says_something_beside_an_accepted_request_of_the_same_token_only() {
        RecordedAnswer faulty =
                pair(2).asking(request("oneOnOne", "Lunch", ADELE, ALEX)).refused(400);

        assertThat(Judged.of(pair(1).sentWith("token-2"), faulty).undecided())
                .containsExactly(
                        "topic-group-only: left out: POST https://graph.microsoft.com/v1.0/chats was answered 400"
                                + " BadRequest: This is refused., and the recordings show no accepted request of the"
                                + " same token, so that it says nothing of this one");
    }

    @Test
    void a_server_error_in_the_place_of_a_refusal_is_blamed() {
        assertThat(Judged.of(pair(1), pair(2).asking("[]").answered(500, "{}")).failures())
                .containsExactly("body-json-chat by refused-not-failed: expected a refusal with 400, was 500");
        assertThat(Judged.of(pair(1), pair(2).answered(500, "{}")).failures())
                .containsExactly("never-server-error by not-failed: expected an accepted request (2xx) or a refusal"
                        + " (4xx), was 500");
    }

    @Test
    void a_gateway_is_not_the_service() {
        assertThat(Judged.of(pair(1), pair(2).asking("[]").answered(502, "<html/>"))
                        .failures())
                .isEmpty();
    }

    @Test
    void what_the_page_says_nothing_of_is_left_open() {
        for (String odd : List.of(
                ALLOWED.replace("{\"chatType\"", "{\"colour\": 1, \"chatType\""),
                ALLOWED.replace("oneOnOne", "ONEONONE"),
                ALLOWED.replace("[\"owner\"]", "[\"Owner\"]"),
                ALLOWED.replace("{\"chatType\"", "{\"installedApps\": [], \"chatType\""),
                request("oneOnOne", "Lunch", ADELE, ALEX, LYNNE))) {
            assertThat(Judged.of(pair(1).asking(odd)).asked())
                    .as(odd)
                    .containsExactly("request-id", "never-server-error");
        }
        assertThat(Judged.of(pair(1).to(RecordedAnswer.ROOT + "/chats?$select=id"))
                        .asked())
                .containsExactly("request-id", "never-server-error");
    }
}
