package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.Displays.editing;
import static dev.graphconform.simulator.deviation.Displays.showing;
import static dev.graphconform.simulator.deviation.Makings.forgetting;
import static dev.graphconform.simulator.deviation.Makings.regrouping;
import static dev.graphconform.simulator.deviation.Makings.touching;

import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.Member;
import dev.graphconform.simulator.conduct.Situation;
import dev.graphconform.simulator.drafts.MemberDraft;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Faults in finding the one chat of a pair again, and in making groups anew. */
final class ReuseDeviations {

    private ReuseDeviations() {
    }

    static List<Deviation> all() {
        return List.of(
                deviation("one-on-one-unique~forgotten", "every request makes another oneOnOne of the same two",
                        () -> forgetting((situation, chat) -> true)),
                deviation("one-on-one-unique~order-matters", "the same two in the other order get another oneOnOne",
                        () -> forgetting(ReuseDeviations::otherOrder)),
                deviation("one-on-one-unique~names-matter",
                        "the same two bound by user principal name get another oneOnOne",
                        () -> forgetting((situation, chat) -> byName(situation))),
                deviation("one-on-one-unique~works-once", "only the first repeat finds the oneOnOne again",
                        () -> {
                            Predicate<Chat> first = Turns.theFirstOfEach(Chat::id, 1);
                            return forgetting((situation, chat) -> !first.test(chat));
                        }),
                deviation("one-on-one-unique~last-updated-touched", "a repeat moves lastUpdatedDateTime to now",
                        () -> touching(chat -> chat.withTimes(chat.created(), later(chat)))),
                deviation("one-on-one-unique~both-times-touched", "a repeat moves both times to now",
                        () -> touching(chat -> chat.withTimes(later(chat), later(chat)))),
                deviation("one-on-one-unique~other-id-shown", "a repeat shows another id of the same form",
                        () -> editing(When::reused, chat -> chat.put("id", "19:00000000-0000-4000-8000-000000000001_"
                                .concat(chat.path("id").stringValue("").replaceFirst("^.*_", ""))))),
                deviation("one-on-one-unique~conflict", "a repeat gets 409",
                        () -> showing(When::reused, answer -> Displays.broken(answer).withStatus(409)))
                        .alsoBreaking("chat-created", "chat-type-values", "content-type-required",
                                "external-has-owner-role", "member-bound-by-id", "member-bound-by-upn",
                                "member-role-values", "permission-higher", "permission-least"),
                deviation("group-always-new~same-topic-found", "a group of the same topic is handed back",
                        () -> regrouping((situation, chat) -> chat.topic().isPresent()
                                && chat.topic().equals(situation.knownDraft().topic())
                                && sameMembers(situation, chat))),
                deviation("group-always-new~same-members-found", "a group of the same people is handed back",
                        () -> regrouping(ReuseDeviations::sameMembers))
                        .alsoBreaking("topic-returned", "topic-optional"),
                deviation("group-always-new~only-at-once",
                        "a group of the same people and topic is handed back when it is only a minute old",
                        () -> regrouping((situation, chat) -> sameMembers(situation, chat)
                                && chat.topic().equals(situation.knownDraft().topic())
                                && chat.created().isAfter(Instant.now().minus(1, ChronoUnit.MINUTES)))));
    }

    private static boolean otherOrder(Situation situation, Chat chat) {
        Optional<MemberDraft> first = situation.knownDraft().members().stream().findFirst();
        Member stored = chat.members().get(0);
        return first.flatMap(MemberDraft::person).filter(person -> !person.is(stored.person())).isPresent();
    }

    private static boolean byName(Situation situation) {
        return situation.knownDraft().members().stream().anyMatch(MemberDraft::boundByName);
    }

    private static boolean sameMembers(Situation situation, Chat chat) {
        List<MemberDraft> drafts = situation.knownDraft().members();
        return drafts.size() == chat.members().size() && drafts.stream().allMatch(draft ->
                draft.person().map(chat::lists).orElse(false));
    }

    /** A time that differs from the old one even when both fall into one millisecond. */
    private static Instant later(Chat chat) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return now.isAfter(chat.lastUpdated()) ? now : chat.lastUpdated().plusMillis(1);
    }
}
