package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.deviation.ChatMutations.forgetting;
import static dev.graphconform.simulator.deviation.ChatMutations.regrouping;
import static dev.graphconform.simulator.deviation.ChatMutations.touching;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ResponseMutations.editing;
import static dev.graphconform.simulator.deviation.ResponseMutations.showing;

import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.Member;
import dev.graphconform.simulator.drafts.ChatDraft.MemberDraft;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Faults in finding the one chat of a pair again, and in making groups anew. */
final class ReuseDeviations {

    private ReuseDeviations() {}

    static List<Deviation> all() {
        return List.of(
                deviation(
                        "one-on-one-unique~forgotten",
                        "every request makes another oneOnOne of the same two",
                        () -> forgetting((requestContext, chat) -> true)),
                deviation(
                        "one-on-one-unique~order-matters",
                        "the same two in the other order get another oneOnOne",
                        () -> forgetting(ReuseDeviations::otherOrder)),
                deviation(
                        "one-on-one-unique~names-matter",
                        "the same two bound by user principal name get another oneOnOne",
                        () -> forgetting((requestContext, chat) -> byName(requestContext))),
                deviation("one-on-one-unique~works-once", "only the first repeat finds the oneOnOne again", () -> {
                    Predicate<Chat> first = Conditions.theFirstOfEach(Chat::id, 1);
                    return forgetting((requestContext, chat) -> !first.test(chat));
                }),
                deviation(
                        "one-on-one-unique~last-updated-touched",
                        "a repeat moves lastUpdatedDateTime to now",
                        () -> touching(chat -> chat.withTimes(chat.created(), later(chat)))),
                deviation(
                        "one-on-one-unique~both-times-touched",
                        "a repeat moves both times to now",
                        () -> touching(chat -> chat.withTimes(later(chat), later(chat)))),
                deviation(
                        "one-on-one-unique~other-id-shown",
                        "a repeat shows another id of the same form",
                        () -> editing(
                                Conditions::reused,
                                chat -> chat.put(
                                        "id",
                                        "19:00000000-0000-4000-8000-000000000001_"
                                                .concat(chat.path("id")
                                                        .stringValue("")
                                                        .replaceFirst("^.*_", ""))))),
                deviation(
                                "one-on-one-unique~conflict",
                                "a repeat gets 409",
                                () -> showing(
                                        Conditions::reused,
                                        answer ->
                                                ResponseMutations.broken(answer).withStatus(409)))
                        .alsoBreaking(
                                "chat-created",
                                "chat-type-values",
                                "content-type-required",
                                "external-has-owner-role",
                                "member-bound-by-id",
                                "member-bound-by-upn",
                                "member-role-values",
                                "permission-higher",
                                "permission-least"),
                deviation(
                        "group-always-new~same-topic-found",
                        "a group of the same topic is handed back",
                        () -> regrouping((requestContext, chat) -> chat.topic().isPresent()
                                && chat.topic()
                                        .equals(requestContext.knownDraft().topic())
                                && sameMembers(requestContext, chat))),
                deviation(
                                "group-always-new~same-members-found",
                                "a group of the same people is handed back",
                                () -> regrouping(ReuseDeviations::sameMembers))
                        .alsoBreaking("topic-returned", "topic-optional"),
                deviation(
                        "group-always-new~only-at-once",
                        "a group of the same people and topic is handed back when it is only a minute old",
                        () -> regrouping((requestContext, chat) -> sameMembers(requestContext, chat)
                                && chat.topic()
                                        .equals(requestContext.knownDraft().topic())
                                && chat.created().isAfter(Instant.now().minus(1, ChronoUnit.MINUTES)))));
    }

    private static boolean otherOrder(RequestContext requestContext, Chat chat) {
        Optional<MemberDraft> first =
                requestContext.knownDraft().members().stream().findFirst();
        Member stored = chat.members().get(0);
        return first.flatMap(MemberDraft::directoryUser)
                .filter(directoryUser -> !directoryUser.is(stored.directoryUser()))
                .isPresent();
    }

    private static boolean byName(RequestContext requestContext) {
        return requestContext.knownDraft().members().stream().anyMatch(MemberDraft::boundByName);
    }

    private static boolean sameMembers(RequestContext requestContext, Chat chat) {
        List<MemberDraft> drafts = requestContext.knownDraft().members();
        return drafts.size() == chat.members().size()
                && drafts.stream()
                        .allMatch(
                                draft -> draft.directoryUser().map(chat::lists).orElse(false));
    }

    /** A time that differs from the old one even when both fall into one millisecond. */
    private static Instant later(Chat chat) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return now.isAfter(chat.lastUpdated()) ? now : chat.lastUpdated().plusMillis(1);
    }
}
