package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.deviation.ChatMutations.changingExistingChat;
import static dev.graphconform.simulator.deviation.ChatMutations.changingNewChat;
import static dev.graphconform.simulator.deviation.ChatMutations.ignoringExistingChat;
import static dev.graphconform.simulator.deviation.ChatMutations.reusingGroup;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ResponseMutations.changingResponse;
import static dev.graphconform.simulator.deviation.ResponseMutations.editing;

import dev.graphconform.simulator.behavior.Behavior;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.Member;
import dev.graphconform.simulator.drafts.ChatDraft.MemberDraft;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Deviations in returning the one existing chat of two people, and in creating a new chat for each group. */
final class ReuseDeviations {

    private ReuseDeviations() {}

    static List<Deviation> all() {
        return List.of(
                deviation(
                        "one-on-one-unique~forgotten",
                        "every request makes another oneOnOne of the same two",
                        () -> ignoringExistingChat((context, chat) -> true)),
                deviation(
                        "one-on-one-unique~order-matters",
                        "the same two in the other order get another oneOnOne",
                        () -> ignoringExistingChat(ReuseDeviations::otherOrder)),
                deviation(
                        "one-on-one-unique~names-matter",
                        "the same two bound by user principal name get another oneOnOne",
                        () -> ignoringExistingChat((context, chat) -> byName(context))),
                deviation(
                        "one-on-one-unique~second-with-app",
                        "the same two have one oneOnOne with an app and another without",
                        ReuseDeviations::secondWithApp),
                deviation("one-on-one-unique~works-once", "only the first repeat finds the oneOnOne again", () -> {
                    Predicate<Chat> first = Conditions.theFirstOfEach(Chat::id, 1);
                    return ignoringExistingChat((context, chat) -> !first.test(chat));
                }),
                deviation(
                        "one-on-one-unique~last-updated-touched",
                        "a repeat moves lastUpdatedDateTime to now",
                        () -> changingExistingChat(chat -> chat.withTimes(chat.created(), later(chat)))),
                deviation(
                        "one-on-one-unique~both-times-touched",
                        "a repeat moves both times to now",
                        () -> changingExistingChat(chat -> chat.withTimes(later(chat), later(chat)))),
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
                                () -> changingResponse(
                                        Conditions::reused,
                                        response -> ResponseMutations.serverError(response)
                                                .withStatus(409)))
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
                        () -> reusingGroup((context, chat) -> chat.topic().isPresent()
                                && chat.topic().equals(context.knownDraft().topic())
                                && sameMembers(context, chat))),
                deviation(
                                "group-always-new~same-members-found",
                                "a group of the same people is handed back",
                                () -> reusingGroup(ReuseDeviations::sameMembers))
                        .alsoBreaking("topic-returned", "topic-optional"),
                deviation(
                        "group-always-new~only-at-once",
                        "a group of the same people and topic is handed back when it is only a minute old",
                        () -> reusingGroup((context, chat) -> sameMembers(context, chat)
                                && chat.topic().equals(context.knownDraft().topic())
                                && chat.created().isAfter(Instant.now().minus(1, ChronoUnit.MINUTES)))));
    }

    private static Behavior secondWithApp() {
        Set<String> withApp = ConcurrentHashMap.newKeySet();
        return Behavior.sequence(
                changingNewChat((context, chat) -> {
                    if (!context.knownDraft().apps().isEmpty()) {
                        withApp.add(chat.id());
                    }
                    return chat;
                }),
                ignoringExistingChat((context, chat) -> withApp.contains(chat.id())
                        == context.knownDraft().apps().isEmpty()));
    }

    private static boolean otherOrder(RequestContext context, Chat chat) {
        Optional<MemberDraft> first = context.knownDraft().members().stream().findFirst();
        Member stored = chat.members().get(0);
        return first.flatMap(MemberDraft::user)
                .filter(user -> !user.is(stored.user()))
                .isPresent();
    }

    private static boolean byName(RequestContext context) {
        return context.knownDraft().members().stream().anyMatch(MemberDraft::boundByName);
    }

    private static boolean sameMembers(RequestContext context, Chat chat) {
        List<MemberDraft> drafts = context.knownDraft().members();
        return drafts.size() == chat.members().size()
                && drafts.stream()
                        .allMatch(draft -> draft.user().map(chat::lists).orElse(false));
    }

    /** A time that differs from the old one even when both fall into one millisecond. */
    private static Instant later(Chat chat) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return now.isAfter(chat.lastUpdated()) ? now : chat.lastUpdated().plusMillis(1);
    }
}
