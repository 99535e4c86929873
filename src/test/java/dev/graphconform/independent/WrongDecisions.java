package dev.graphconform.independent;

import static dev.graphconform.independent.WrongResponses.applications;
import static dev.graphconform.independent.WrongResponses.consented;
import static dev.graphconform.independent.WrongResponses.token;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A server that overlooks something, or does something else than it was asked for. */
final class WrongDecisions {
    private WrongDecisions() {}

    static List<IndependentDeviation> all() {
        return List.of(
                IndependentDeviation.of(
                                "reuse knows one order of members only",
                                ServerBehavior.finding((found, independentCall) ->
                                        named(first(independentCall), "E7A1C0DE", "D''") ? found : Optional.empty()),
                                "one-on-one-unique")
                        .andNothingElse(),
                IndependentDeviation.of(
                                "reuse moves the second time",
                                ServerBehavior.handingBack((independentChat, independentCall) ->
                                        independentChat.updated = IndependentChatStore.now()),
                                "one-on-one-unique")
                        .andNothingElse(),
                IndependentDeviation.of(
                        "an application is given a new chat for a pair",
                        ServerBehavior.finding(
                                (found, independentCall) -> applications(independentCall) ? Optional.empty() : found),
                        "one-on-one-unique"),
                IndependentDeviation.of("a group with the same topic is handed back", sameGroup(), "group-always-new"),
                IndependentDeviation.of(
                                "the last member of a group with topic is not added",
                                ServerBehavior.making((independentChat, independentCall) -> {
                                    if (independentChat.group
                                            && independentChat.topic != null
                                            && independentChat.seats.size() > 2) {
                                        independentChat.seats.remove(independentChat.seats.size() - 1);
                                    }
                                }),
                                "members-all-added")
                        .alsoBreaking("guest-has-guest-role", "member-bound-by-upn"),
                IndependentDeviation.of(
                        "the last member of an application's group is not added",
                        ServerBehavior.making((independentChat, independentCall) -> {
                            if (independentChat.group
                                    && applications(independentCall)
                                    && independentChat.seats.size() > 2) {
                                independentChat.seats.remove(independentChat.seats.size() - 1);
                            }
                        }),
                        "members-all-added"),
                IndependentDeviation.of(
                                "a guest becomes an owner",
                                ServerBehavior.making(
                                        (independentChat, independentCall) -> independentChat.seats.replaceAll(
                                                seat -> seat.role().equals("guest")
                                                        ? new IndependentChat.Seat(seat.independentUser(), "owner")
                                                        : seat)),
                                "members-all-added")
                        .alsoBreaking("guest-has-guest-role"),
                IndependentDeviation.of(
                                "a user principal name names somebody else in a group",
                                somebodyElse(),
                                "member-bound-by-upn")
                        .alsoBreaking("members-all-added"),
                IndependentDeviation.of(
                        "a role is asked of all but the last member",
                        ServerBehavior.overlooking((independentRefusal, independentCall) ->
                                independentRefusal == IndependentRefusal.ROLE_MISSING
                                        && independentCall.group()
                                        && !last(independentCall).path("roles").isArray()),
                        "member-role-required"),
                IndependentDeviation.of(
                        "any role will do once a pair has a chat",
                        ServerBehavior.overlooking((independentRefusal, independentCall) ->
                                independentRefusal == IndependentRefusal.ROLE_OTHER && independentCall.pair()),
                        "member-role-values"),
                IndependentDeviation.of(
                                "a topic makes it a group",
                                ServerBehavior.overlooking((independentRefusal, independentCall) ->
                                        independentRefusal == IndependentRefusal.CHAT_TYPE_MISSING
                                                && independentCall.json().has("topic")),
                                "chat-type-required")
                        .andNothingElse(),
                IndependentDeviation.of(
                        "numbers of chat types are taken for three people",
                        ServerBehavior.overlooking((independentRefusal, independentCall) -> independentRefusal
                                        == IndependentRefusal.CHAT_TYPE_OTHER
                                && independentCall.json().path("chatType").isNumber()
                                && independentCall.members().count() == 3),
                        "chat-type-values"),
                IndependentDeviation.of(
                        "any media type will do for a group",
                        ServerBehavior.overlooking((independentRefusal, independentCall) ->
                                independentRefusal == IndependentRefusal.MEDIA_TYPE_OTHER && independentCall.group()),
                        "content-type-required"),
                IndependentDeviation.of(
                        "people named by principal name need not include the caller",
                        ServerBehavior.overlooking((independentRefusal, independentCall) ->
                                independentRefusal == IndependentRefusal.CALLER_MISSING
                                        && first(independentCall)
                                                .path("user@odata.bind")
                                                .asString("")
                                                .contains("@")),
                        "members-include-initiator"),
                IndependentDeviation.of("a junk token seen before is taken", secondTime(), "authorization-required")
                        .andNothingElse(),
                IndependentDeviation.of(
                        "an application needs no permission for a group",
                        ServerBehavior.overlooking((independentRefusal, independentCall) ->
                                independentRefusal == IndependentRefusal.NO_PERMISSION
                                        && independentCall.group()
                                        && !independentCall
                                                .header("authorization")
                                                .orElse("")
                                                .endsWith(token("withoutPermission"))),
                        "permission-missing"),
                IndependentDeviation.of(
                                "a personal account may ask for a chat that exists",
                                ServerBehavior.overlooking((independentRefusal, independentCall) ->
                                        (independentRefusal == IndependentRefusal.PERSONAL_ACCOUNT
                                                        || independentRefusal == IndependentRefusal.CALLER_MISSING)
                                                && independentCall.pair()
                                                && independentCall
                                                        .header("authorization")
                                                        .orElse("")
                                                        .endsWith(token("personal"))),
                                "permission-personal")
                        .leavingUndecided("error-envelope"),
                IndependentDeviation.of(
                        "a partner is a guest in groups",
                        ServerBehavior.overlooking((independentRefusal, independentCall) ->
                                independentRefusal == IndependentRefusal.EXTERNAL_AS_GUEST && independentCall.group()),
                        "external-has-owner-role"),
                IndependentDeviation.of(
                        "an application may make a guest an owner",
                        ServerBehavior.overlooking((independentRefusal, independentCall) ->
                                independentRefusal == IndependentRefusal.GUEST_AS_OWNER
                                        && applications(independentCall)),
                        "guest-has-guest-role"),
                IndependentDeviation.of(
                        "a partner's chat has a topic",
                        ServerBehavior.overlooking((independentRefusal, independentCall) ->
                                independentRefusal == IndependentRefusal.TOPIC_ON_PAIR
                                        && independentCall.members().anyMatch(member -> member.has("tenantId"))),
                        "topic-group-only"),
                IndependentDeviation.of(
                        "two apps are taken for a group",
                        ServerBehavior.overlooking((independentRefusal, independentCall) ->
                                independentRefusal == IndependentRefusal.TWO_APPS && independentCall.group()),
                        "apps-only-one"),
                IndependentDeviation.of(
                                "a chat with an app is another pair's",
                                othersChat(independentCall ->
                                        independentCall.json().has("installedApps") && !consented(independentCall)),
                                "apps-location-operation")
                        .leavingUndecided("one-on-one-unique"),
                IndependentDeviation.of(
                                "a chat with a consented app is another pair's",
                                othersChat(WrongResponses::consented),
                                "apps-location-operation")
                        .andNothingElse(),
                IndependentDeviation.of(
                                "an operation goes back",
                                operation("inProgress", "notStarted", "succeeded"),
                                "operation-ends")
                        .andNothingElse(),
                IndependentDeviation.of(
                                "an operation is undone after its end",
                                operation("succeeded", "inProgress"),
                                "operation-ends")
                        .leavingUndecided("operation-targets-chat", "app-installed")
                        .andNothingElse(),
                IndependentDeviation.of(
                        "an operation makes a team",
                        ServerBehavior.saying((independentCall, independentReply) -> {
                            if (independentCall.path().contains("operations") && independentReply.status == 200) {
                                independentReply.json.put("operationType", "createTeam");
                            }
                        }),
                        "operation-type"),
                IndependentDeviation.of(
                        "an operation points to another chat",
                        ServerBehavior.saying((independentCall, independentReply) -> {
                            if (independentCall.path().contains("operations")
                                    && independentReply.status == 200
                                    && independentReply
                                            .json
                                            .path("targetResourceLocation")
                                            .isString()) {
                                independentReply.json.put(
                                        "targetResourceLocation",
                                        "/chats('19:00000000000000000000000000000000@thread.v2')");
                            }
                        }),
                        "operation-targets-chat"),
                IndependentDeviation.of(
                        "a consented app is never installed",
                        ServerBehavior.installing(independentOperation ->
                                !independentOperation.app.equalsIgnoreCase(IndependentDirectory.CONSENTED_APP)),
                        "app-installed"),
                IndependentDeviation.of(
                                "chats are made below /me as well",
                                ServerBehavior.overlooking((independentRefusal, independentCall) ->
                                        independentRefusal == IndependentRefusal.METHOD),
                                "create-path-only")
                        .leavingUndecided("error-envelope"));
    }

    /** Who asks for an app of this kind is handed the chat of another pair, the first that anybody was handed. */
    private static ServerBehavior othersChat(Predicate<IndependentCall> asked) {
        AtomicReference<IndependentChat> first = new AtomicReference<>();
        return ServerBehavior.finding((found, independentCall) -> {
            found.ifPresent(independentChat -> first.compareAndSet(null, independentChat));
            return asked.test(independentCall) && independentCall.pair() && first.get() != null
                    ? Optional.of(first.get())
                    : found;
        });
    }

    private static ServerBehavior sameGroup() {
        Map<String, IndependentChat> rooms = new ConcurrentHashMap<>();
        return new ServerBehavior() {
            @Override
            public Optional<IndependentChat> existing(
                    Optional<IndependentChat> found, IndependentCall independentCall) {
                return independentCall.group() ? Optional.ofNullable(rooms.get(key(independentCall))) : found;
            }

            @Override
            public void makes(IndependentChat independentChat, IndependentCall independentCall) {
                if (independentCall.json().path("topic").isString()) {
                    rooms.put(key(independentCall), independentChat);
                }
            }

            private String key(IndependentCall independentCall) {
                return independentCall.json().path("topic").asString("")
                        + independentCall.json().path("members");
            }
        };
    }

    private static ServerBehavior somebodyElse() {
        IndependentDirectory independentDirectory = new IndependentDirectory();
        return ServerBehavior.making((independentChat, independentCall) -> {
            if (independentChat.group
                    && independentCall
                            .members()
                            .anyMatch(member ->
                                    member.path("user@odata.bind").asString("").contains("kofi_a@"))) {
                independentChat.seats.replaceAll(seat -> seat.independentUser().equals(independentDirectory.kofi)
                        ? new IndependentChat.Seat(independentDirectory.gus, seat.role())
                        : seat);
            }
        });
    }

    private static ServerBehavior secondTime() {
        AtomicInteger junk = new AtomicInteger();
        return ServerBehavior.overlooking(
                (independentRefusal, independentCall) -> independentRefusal == IndependentRefusal.BAD_TOKEN
                        && independentCall.header("authorization").orElse("").endsWith("junk")
                        && junk.incrementAndGet() > 1);
    }

    /** The states at one look after the other; the last one stays. */
    private static ServerBehavior operation(String... states) {
        Map<String, AtomicInteger> looks = new ConcurrentHashMap<>();
        return ServerBehavior.saying((independentCall, independentReply) -> {
            if (independentCall.path().contains("operations") && independentReply.status == 200) {
                int look = looks.computeIfAbsent(independentCall.path(), path -> new AtomicInteger())
                        .getAndIncrement();
                independentReply.json.put("status", states[Math.min(look, states.length - 1)]);
            }
        });
    }

    private static JsonNode first(IndependentCall independentCall) {
        return independentCall.json().path("members").path(0);
    }

    private static JsonNode last(IndependentCall independentCall) {
        return independentCall
                .json()
                .path("members")
                .path(independentCall.json().path("members").size() - 1);
    }

    private static boolean named(JsonNode member, String... parts) {
        String bind = IndependentCall.decoded(member.path("user@odata.bind").asString(""));
        return List.of(parts).stream().anyMatch(bind::contains);
    }
}
