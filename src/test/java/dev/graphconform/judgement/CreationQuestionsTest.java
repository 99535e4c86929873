package dev.graphconform.judgement;

import static dev.graphconform.judgement.RecordedAnswer.THREAD;
import static dev.graphconform.judgement.RecordedAnswer.chat;
import static dev.graphconform.judgement.RecordedAnswer.group;
import static dev.graphconform.judgement.RecordedAnswer.pair;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CreationQuestionsTest {

    @Test
    void an_accepted_group_puts_what_its_answer_shows_in_question() {
        Judged judged = Judged.of(group(1, "Launch"));

        assertThat(judged.failures()).isEmpty();
        assertThat(judged.undecided()).isEmpty();
        assertThat(judged.asked())
                .containsExactlyInAnyOrder(
                        "request-id",
                        "never-server-error",
                        "chat-created",
                        "chat-body",
                        "chat-context",
                        "times-utc",
                        "chat-type-returned",
                        "chat-id-form",
                        "times-equal-when-new",
                        "topic-returned",
                        "member-bound-by-id");
        assertThat(judged.names("topic-returned"))
                .containsExactly("exchange 1 of chrome.har: a group of 3 with a topic");
    }

    @Test
    void people_are_called_as_the_request_names_them() {
        assertThat(Judged.of(pair(1)).names("chat-created"))
                .containsExactly("exchange 1 of chrome.har: a one-on-one chat of " + RecordedAnswer.ADELE + " and "
                        + RecordedAnswer.ALEX);
    }

    @Test
    void a_body_that_the_recorder_decoded_is_read_whatever_its_header_says() {
        Judged judged = Judged.of(group(1, "Launch").header("Content-Encoding", "gzip"));

        assertThat(judged.failures()).isEmpty();
        assertThat(judged.undecided()).isEmpty();
    }

    @Test
    void a_client_may_say_that_its_body_is_a_chat() {
        String typed = RecordedAnswer.request("oneOnOne", "", RecordedAnswer.ADELE, RecordedAnswer.ALEX)
                .replaceFirst("\\{", "{\"@odata.type\": \"#microsoft.graph.chat\", ");

        assertThat(Judged.of(pair(1).asking(typed)).asked()).contains("chat-created");
        assertThat(Judged.of(pair(1).asking(typed.replace("graph.chat\"", "graph.team\"")))
                        .asked())
                .doesNotContain("chat-created");
    }

    @Test
    void a_fault_of_an_answer_is_blamed_on_its_rule() {
        assertThat(Judged.of(group(1, "R&D").answered(201, chat("group", THREAD, "\"R&amp;D\"")))
                        .failures())
                .containsExactly("topic-returned by topic-unchanged: expected \"R&D\" (3 characters), was"
                        + " \"R&amp;D\" (7 characters)");
        assertThat(Judged.of(pair(1).answered(200, chat("oneOnOne", RecordedAnswer.PAIR, "null")))
                        .failures())
                .containsExactly("chat-created by status-created: expected 201, was 200");
        assertThat(Judged.of(group(1, "").answered(201, chat("group", THREAD, "\"New group\"")))
                        .failures())
                .containsExactly("topic-optional by topic-null: expected null, was \"New group\" (9 characters)");
    }

    @Test
    void an_allowed_request_that_is_refused_is_undecided_in_its_own_words() {
        String words = "POST https://graph.microsoft.com/v1.0/chats was answered 400 BadRequest: This is refused.,"
                + " though the page allows it: a group of 3 with a topic; whether the people exist and the token may"
                + " ask for it, the recording does not tell";

        assertThat(Judged.of(group(1, "Launch").refused(400)).undecided()).containsExactly("chat-created: " + words);
        assertThat(Judged.of(pair(1), group(2, "Launch").refused(400)).undecided())
                .containsExactly("chat-created: left out beside accepted ones: " + words);
    }

    @Test
    void a_refusal_that_may_be_of_the_token_or_of_people_says_nothing_of_the_request() {
        for (int status : new int[] {401, 403, 404, 429}) {
            Judged judged = Judged.of(group(1, "Launch").refused(status));
            assertThat(judged.asked()).as("%s", status).doesNotContain("chat-created");
            assertThat(judged.failures()).isEmpty();
        }
    }

    @Test
    void what_the_recording_does_not_hold_is_not_asked() {
        assertThat(Judged.of(group(1, "Launch").withoutBody("the exporter wrote none"))
                        .asked())
                .containsExactly("request-id", "chat-created");
    }
}
