package dev.graphconform.judgement;

import static dev.graphconform.judgement.RecordedAnswer.ADELE;
import static dev.graphconform.judgement.RecordedAnswer.ALEX;
import static dev.graphconform.judgement.RecordedAnswer.LYNNE;
import static dev.graphconform.judgement.RecordedAnswer.PAIR;
import static dev.graphconform.judgement.RecordedAnswer.THREAD;
import static dev.graphconform.judgement.RecordedAnswer.chat;
import static dev.graphconform.judgement.RecordedAnswer.group;
import static dev.graphconform.judgement.RecordedAnswer.pair;
import static dev.graphconform.judgement.RecordedAnswer.read;
import static dev.graphconform.judgement.RecordedAnswer.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PairQuestionsTest {
    private static final String OTHER = "19:" + LYNNE + "_" + ADELE + "@unq.gbl.spaces";

    @Test
    void the_same_two_people_in_any_order_and_letter_case_have_one_chat() {
        Judged judged = Judged.of(
                pair(1),
                pair(2).asking(request("oneOnOne", "", ALEX.toUpperCase(Locale.ROOT), ADELE))
                        .answered(201, chat("oneOnOne", OTHER, "null")));

        assertThat(judged.names("one-on-one-unique"))
                .containsExactly("exchange 2 of chrome.har: a one-on-one chat of " + ALEX.toUpperCase(Locale.ROOT)
                        + " and " + ADELE + ", asked for before in exchange 1 of chrome.har");
        assertThat(judged.failures())
                .containsExactly("one-on-one-unique by same-chat: expected the existing chat " + PAIR
                        + ", was another chat, " + OTHER);
    }

    @Test
    void a_repeat_that_is_refused_to_the_same_token_is_blamed() {
        assertThat(Judged.of(pair(1), pair(2).refused(409)).failures())
                .containsExactly("one-on-one-unique by repeat-accepted: expected the existing chat " + PAIR
                        + ", was 409 BadRequest: This is refused.");
        assertThat(Judged.of(pair(1), pair(2).sentWith("token-2").refused(409)).failures())
                .isEmpty();
        assertThat(Judged.of(pair(1), pair(2).refused(403)).failures()).isEmpty();
    }

    @Test
    void another_pair_has_another_chat() {
        assertThat(Judged.of(pair(1), pair(2).asking(request("oneOnOne", "", ADELE, LYNNE)))
                        .failures())
                .containsExactly(
                        "one-on-one-unique by other-chat: expected another chat than " + PAIR + ", was the same chat");
    }

    @Test
    void a_name_is_compared_with_an_id_only_where_the_recording_tells_whose_it_is() {
        RecordedAnswer byName = pair(2).asking(request("oneOnOne", "", ADELE, "alex@contoso.com"))
                .answered(201, chat("oneOnOne", OTHER, "null"));
        RecordedAnswer members = read(3, "/chats/" + PAIR + "/members", """
                {"value": [{"userId": "%s", "email": "Alex@contoso.com", "roles": ["owner"]},
                           {"userId": "%s", "email": "", "roles": ["Owner"]}]}""".formatted(ALEX, ADELE));

        assertThat(Judged.of(pair(1), byName).asked()).doesNotContain("one-on-one-unique");
        assertThat(Judged.of(pair(1), byName, members).failures())
                .containsExactly("one-on-one-unique by same-chat: expected the existing chat " + PAIR
                        + ", was another chat, " + OTHER);
    }

    @Test
    void recordings_of_mocks_are_apart() {
        String mock = "http://127.0.0.1:8080/v1.0/chats";
        RecordedAnswer other = pair(2).answered(201, chat("oneOnOne", OTHER, "null"));

        assertThat(Judged.of(pair(1).to(mock).in("monday.har"), other.to(mock).in("tuesday.har"))
                        .asked())
                .doesNotContain("one-on-one-unique");
    }

    @Test
    void the_versions_of_a_service_have_the_same_chats() {
        String beta = "https://graph.microsoft.com/beta";
        RecordedAnswer other = pair(3).answered(201, chat("oneOnOne", OTHER, "null"));
        RecordedAnswer deletion = read(2, "", "").to(beta + "/chats/" + PAIR).by("DELETE");

        assertThat(Judged.of(pair(1), other.to(beta + "/chats")).failures())
                .contains("one-on-one-unique by same-chat: expected the existing chat " + PAIR + ", was another chat, "
                        + OTHER);
        assertThat(Judged.of(
                                pair(1),
                                deletion.answered(204, ""),
                                pair(3).answered(201, chat("oneOnOne", OTHER, "null")))
                        .failures())
                .isEmpty();
        assertThat(Judged.of(pair(1), pair(2).to(beta + "/chats").refused(409)).failures())
                .isEmpty();
    }

    @Test
    void a_pair_found_again_was_not_touched_as_far_as_is_known() {
        String answer = chat("oneOnOne", PAIR, "null");
        String touched = answer.replace("lastUpdatedDateTime\": \"2026", "lastUpdatedDateTime\": \"2027");
        String replaced = answer.replace("createdDateTime\": \"2026", "createdDateTime\": \"2025");
        String later = "2026-11-30T11:01:00Z";
        RecordedAnswer app = read(2, "/users/1/chats/" + PAIR + "/installedApps", "")
                .by("POST")
                .answered(201, "");

        assertThat(Judged.of(pair(1), pair(2).answered(201, touched)).failures())
                .singleElement()
                .asString()
                .startsWith("one-on-one-unique by times-untouched: expected lastUpdatedDateTime untouched");
        assertThat(Judged.of(pair(1), pair(2).answered(201, touched).at(later)).failures())
                .isEmpty();
        assertThat(Judged.of(pair(1), app, pair(3).answered(201, touched).at("2026-11-30T10:01:30Z"))
                        .failures())
                .isEmpty();
        assertThat(Judged.of(pair(1), pair(2).answered(201, replaced).at(later)).failures())
                .singleElement()
                .asString()
                .startsWith("one-on-one-unique by times-untouched: expected createdDateTime untouched");
        assertThat(Judged.of(
                                pair(1),
                                pair(2).answered(201, chat("oneOnOne", OTHER, "null"))
                                        .at(later))
                        .failures())
                .hasSize(1);
    }

    @Test
    void the_chats_of_another_tenant_are_others() {
        assertThat(Judged.of(pair(1).answered(201, inTenant("a", PAIR)), pair(2).answered(201, inTenant("A", OTHER)))
                        .failures())
                .hasSize(1);
        RecordedAnswer elsewhere = pair(2).sentWith("token-2").answered(201, inTenant("b", OTHER));
        assertThat(Judged.of(pair(1).answered(201, inTenant("a", PAIR)), elsewhere)
                        .failures())
                .isEmpty();
    }

    private static String inTenant(String tenant, String id) {
        return chat("oneOnOne", id, "null").replaceFirst("\\{", "{\"tenantId\": \"" + tenant + "\", ");
    }

    @Test
    void an_exact_copy_is_one_exchange_where_no_id_tells_it() {
        RecordedAnswer made = group(1, "Launch").requestId("").at("2026-11-30T10:01:00Z");
        RecordedAnswer again = group(1, "Launch").requestId("").at("2026-11-30T10:01:00.001Z");

        assertThat(Judged.of(made, made).asked()).doesNotContain("group-always-new");
        assertThat(Judged.of(made, again).failures())
                .contains(
                        "group-always-new by other-chat: expected another chat than " + THREAD + ", was the same chat");
    }

    @Test
    void after_a_deletion_a_pair_may_have_another_chat() {
        assertThat(Judged.of(
                                pair(1),
                                read(2, "/chats/" + PAIR, "").by("DELETE").answered(204, ""),
                                pair(3).answered(201, chat("oneOnOne", OTHER, "null")))
                        .failures())
                .isEmpty();
    }

    @Test
    void a_repeated_group_is_another_chat_unless_the_exchange_is_recorded_twice() {
        assertThat(Judged.of(group(1, "Launch"), group(2, "Launch")).failures())
                .containsExactly(
                        "group-always-new by other-chat: expected another chat than " + THREAD + ", was the same chat");
        String id = "5c1d3a0e-0000-4000-8000-000000000001";
        assertThat(Judged.of(
                                group(1, "Launch").requestId(id),
                                group(2, "Launch").requestId(id).in("again.har"))
                        .failures())
                .isEmpty();
    }

    @Test
    void other_people_with_another_topic_are_another_group() {
        assertThat(Judged.of(group(1, "Launch"), group(2, "").asking(request("group", "", ADELE, ALEX)))
                        .failures())
                .containsExactly(
                        "chat-created by other-chat: expected another chat than " + THREAD + ", was the same chat");
    }
}
