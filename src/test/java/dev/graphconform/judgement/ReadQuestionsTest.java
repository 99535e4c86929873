package dev.graphconform.judgement;

import static dev.graphconform.judgement.RecordedAnswer.ADELE;
import static dev.graphconform.judgement.RecordedAnswer.ALEX;
import static dev.graphconform.judgement.RecordedAnswer.LYNNE;
import static dev.graphconform.judgement.RecordedAnswer.THREAD;
import static dev.graphconform.judgement.RecordedAnswer.chat;
import static dev.graphconform.judgement.RecordedAnswer.error;
import static dev.graphconform.judgement.RecordedAnswer.group;
import static dev.graphconform.judgement.RecordedAnswer.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadQuestionsTest {
    private static final String MADE = "2026-11-30T10:01:00Z";
    private static final String SOON = "2026-11-30T10:01:01Z";
    private static final String LATER = "2026-11-30T10:01:40Z";
    private static final String HOURS_LATER = "2026-11-30T14:00:00Z";

    @Test
    void a_chat_read_back_is_the_chat_created() {
        Judged same = Judged.of(made(), chatRead(2, "\"Launch\"").at(SOON));
        assertThat(same.names("chat-readable"))
                .containsExactly("exchange 1 of chrome.har: a group of 3 with a topic, read back");
        assertThat(same.failures()).isEmpty();
        assertThat(Judged.of(made(), chatRead(2, "\"launch\"").at(LATER)).failures())
                .containsExactly("chat-readable by read-topic: expected as in the answer to the create request,"
                        + " \"Launch\", was \"launch\"");
    }

    @Test
    void a_read_that_may_only_be_early_says_nothing_and_a_right_one_is_enough() {
        Judged early = Judged.of(made(), chatRead(2, "null").at(SOON));
        assertThat(early.failures()).isEmpty();
        assertThat(early.undecided())
                .containsExactly(
                        "chat-readable: left out: exchange 2 of chrome.har does not show the chat as it was asked"
                                + " for, 1000 ms after it was, and the recordings show no later read; a service may"
                                + " take longer");
        Judged late = Judged.of(
                made(), chatRead(2, "null").at(SOON), chatRead(3, "\"Launch\"").at(LATER));
        assertThat(late.failures()).isEmpty();
        assertThat(late.undecided()).isEmpty();
    }

    @Test
    void a_chat_that_is_not_visible_yet_or_may_not_be_read_is_not_asked_for() {
        for (int status : new int[] {401, 403, 404, 429, 502}) {
            assertThat(Judged.of(made(), chatRead(2, "null").answered(status, error("NotFound", "No.")))
                            .asked())
                    .as("%s", status)
                    .doesNotContain("chat-readable");
        }
    }

    @Test
    void what_was_renamed_since_is_not_compared() {
        RecordedAnswer renamed = chatRead(3, "\"Lunch\"").at(LATER);
        RecordedAnswer patch = chatRead(2, "null").by("PATCH").answered(204, "").at(SOON);

        assertThat(Judged.of(made(), patch, renamed).failures()).isEmpty();
        String elsewhere = chat("group", THREAD, "\"Lunch\"")
                .replace("\"lastUpdatedDateTime\": \"2026-11-30T10:01", "\"lastUpdatedDateTime\": \"2026-11-30T12:01");
        assertThat(Judged.of(made(), chatRead(2, "").answered(200, elsewhere).at(HOURS_LATER))
                        .failures())
                .isEmpty();
        assertThat(Judged.of(made(), chatRead(2, "").answered(200, elsewhere).at(LATER))
                        .failures())
                .isEmpty();
    }

    @Test
    void the_members_read_back_are_the_people_listed() {
        assertThat(Judged.of(made(), membersRead(2, ADELE, ALEX, LYNNE).at(SOON))
                        .failures())
                .isEmpty();
        assertThat(Judged.of(made(), membersRead(2, ADELE, ALEX).at(LATER)).failures())
                .containsExactly(
                        "members-all-added by members-exact: expected exactly the 3 people listed, with the roles sent,"
                                + " was " + LYNNE + " is not a member",
                        "member-bound-by-id by person-is-member: expected " + LYNNE
                                + " among the members, was members without that person");
        assertThat(Judged.of(made(), membersRead(2, ADELE, ALEX).at(HOURS_LATER))
                        .asked())
                .doesNotContain("members-all-added");
    }

    @Test
    void that_fewer_members_were_read_than_asked_for_is_seen_though_nobody_knows_who_is_missing() {
        RecordedAnswer byName =
                made().asking(RecordedAnswer.request("group", "Launch", ADELE, ALEX, "lynne@contoso.com"));
        RecordedAnswer two = membersRead(2, ADELE, ALEX);
        String shown = addressed(members(ADELE, ALEX));

        assertThat(Judged.of(byName, two.answered(200, shown).at(LATER)).failures())
                .containsExactly("members-all-added by members-exact: expected the 3 people listed, was fewer members,"
                        + " 2 in all");
        assertThat(Judged.of(byName, two.answered(200, shown).at(SOON)).failures())
                .as("a service may take longer")
                .isEmpty();
        assertThat(Judged.of(byName, two.answered(200, members(ADELE, ALEX)).at(LATER))
                        .asked())
                .as("no address is shown: one of them may be the one")
                .doesNotContain("members-all-added");
        assertThat(Judged.of(
                                byName,
                                membersRead(2, ADELE, ALEX, LYNNE)
                                        .answered(
                                                200,
                                                addressed(members(ADELE, ALEX, "c0ffee11-5d2a-4b7c-9e31-7f1a2b3c4d5e")))
                                        .at(LATER))
                        .asked())
                .as("as many as were asked for, and nobody knows who is who")
                .doesNotContain("members-all-added");
        assertThat(Judged.of(
                                byName,
                                two.answered(200, shown).at(SOON),
                                membersRead(3, ADELE, ALEX, LYNNE).at(LATER))
                        .failures())
                .isEmpty();
    }

    /** With an address beside each id. */
    private static String addressed(String members) {
        return members.replaceAll("\"userId\": \"(.{8})", "\"email\": \"$1@contoso.com\", \"userId\": \"$1");
    }

    @Test
    void members_that_were_added_or_removed_since_are_not_compared() {
        RecordedAnswer added = read(2, "/chats/" + THREAD + "/members", "{}")
                .by("POST")
                .answered(201, "{}")
                .at(SOON);
        assertThat(Judged.of(
                                made(),
                                added,
                                membersRead(3, ADELE, ALEX, LYNNE, "c0ffee11-5d2a-4b7c-9e31-7f1a2b3c4d5e")
                                        .at(LATER))
                        .asked())
                .doesNotContain("members-all-added");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1.0/chats/{chat}/members/add",
                "beta/chats/{chat}/members",
                "v1.0/users/adele@contoso.com/chats/{chat}/members",
                "v1.0/users('adele@contoso.com')/chats('{chat}')/members",
                "beta/me/chats/{chat}/members/MCMj",
                "v1.0/me/chats/{chat}/removeSomebody"
            })
    void members_changed_by_whatever_path_are_not_compared(String path) {
        RecordedAnswer change = read(2, "", "")
                .to("https://graph.microsoft.com/" + path.replace("{chat}", THREAD))
                .by(path.endsWith("MCMj") ? "DELETE" : "POST")
                .answered(204, "")
                .at(SOON);

        assertThat(Judged.of(made(), membersRead(3, ADELE, ALEX).at(LATER)).failures())
                .isNotEmpty();
        Judged changed = Judged.of(made(), change, membersRead(3, ADELE, ALEX).at(LATER));
        assertThat(changed.failures()).isEmpty();
        assertThat(changed.asked()).doesNotContain("members-all-added");
    }

    @Test
    void pages_are_put_together_and_a_part_of_them_is_not_judged() {
        String next = RecordedAnswer.ROOT + "/chats/" + THREAD + "/members?$skiptoken=2";
        RecordedAnswer first = membersRead(2, ADELE).at(SOON);
        String page =
                "{\"@odata.nextLink\": \"" + next + "\", " + members(ADELE).substring(1);

        assertThat(Judged.of(made(), first.answered(200, page)).asked()).doesNotContain("members-all-added");
        assertThat(Judged.of(
                                made(),
                                membersRead(2, ADELE).answered(200, page).at(SOON),
                                membersRead(3, ALEX, LYNNE).to(next).at(LATER))
                        .failures())
                .isEmpty();
        assertThat(Judged.of(
                                made(),
                                membersRead(2, ADELE)
                                        .to(RecordedAnswer.ROOT + "/chats/" + THREAD + "/members?$filter=x")
                                        .at(LATER))
                        .asked())
                .doesNotContain("members-all-added");
    }

    private static RecordedAnswer made() {
        return group(1, "Launch").at(MADE);
    }

    private static RecordedAnswer chatRead(int number, String topic) {
        return read(number, "/chats/" + THREAD, chat("group", THREAD, topic));
    }

    private static RecordedAnswer membersRead(int number, String... ids) {
        return read(number, "/chats/" + THREAD + "/members", members(ids));
    }

    private static String members(String... ids) {
        List<String> members = Stream.of(ids)
                .map("{\"userId\": \"%s\", \"roles\": [\"owner\"]}"::formatted)
                .toList();
        return members.stream().collect(Collectors.joining(", ", "{\"value\": [", "]}"));
    }
}
