package dev.graphconform.independent;

import static dev.graphconform.independent.WrongAnswers.applications;
import static dev.graphconform.independent.WrongAnswers.consented;
import static dev.graphconform.independent.WrongAnswers.token;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A server that overlooks something, or does something else than it was asked for. */
final class WrongDeeds {
    private WrongDeeds() {}

    static List<Deviation> all() {
        return List.of(
                Deviation.of("reuse knows one order of members only", Twist.finding((found, call) -> named(first(call), "E7A1C0DE", "D''") ? found : Optional.empty()),
                        "one-on-one-unique").andNothingElse(),
                Deviation.of("reuse moves the second time", Twist.handingBack((room, call) -> room.updated = Rooms.now()), "one-on-one-unique").andNothingElse(),
                Deviation.of("an application is given a new chat for a pair", Twist.finding((found, call) -> applications(call) ? Optional.empty() : found),
                        "one-on-one-unique"),
                Deviation.of("a group with the same topic is handed back", sameGroup(), "group-always-new"),
                Deviation.of("the last member of a group with topic is not added", Twist.making((room, call) -> {
                    if (room.group && room.topic != null && room.seats.size() > 2) {
                        room.seats.remove(room.seats.size() - 1);
                    }
                }), "members-all-added").andNothingElse(),
                Deviation.of("the last member of an application's group is not added", Twist.making((room, call) -> {
                    if (room.group && applications(call) && room.seats.size() > 2) {
                        room.seats.remove(room.seats.size() - 1);
                    }
                }), "members-all-added"),
                Deviation.of("a guest becomes an owner", Twist.making((room, call) -> room.seats.replaceAll(seat ->
                        seat.role().equals("guest") ? new Room.Seat(seat.human(), "owner") : seat)), "members-all-added")
                        .alsoBreaking("guest-has-guest-role"),
                Deviation.of("a user principal name names somebody else in a group", somebodyElse(), "member-bound-by-upn")
                        .alsoBreaking("members-all-added"),
                Deviation.of("a role is asked of all but the last member", Twist.overlooking((reason, call) ->
                        reason == Reason.ROLE_MISSING && call.group() && !last(call).path("roles").isArray()), "member-role-required"),
                Deviation.of("any role will do once a pair has a chat", Twist.overlooking((reason, call) ->
                        reason == Reason.ROLE_OTHER && call.pair()), "member-role-values"),
                Deviation.of("a topic makes it a group", Twist.overlooking((reason, call) ->
                        reason == Reason.CHAT_TYPE_MISSING && call.json().has("topic")), "chat-type-required").andNothingElse(),
                Deviation.of("numbers of chat types are taken for three people", Twist.overlooking((reason, call) ->
                        reason == Reason.CHAT_TYPE_OTHER && call.json().path("chatType").isNumber() && call.members().count() == 3), "chat-type-values"),
                Deviation.of("any media type will do for a group", Twist.overlooking((reason, call) ->
                        reason == Reason.MEDIA_TYPE_OTHER && call.group()), "content-type-required"),
                Deviation.of("people named by principal name need not include the caller", Twist.overlooking((reason, call) ->
                        reason == Reason.CALLER_MISSING && first(call).path("user@odata.bind").asString("").contains("@")), "members-include-initiator"),
                Deviation.of("a junk token seen before is taken", secondTime(), "authorization-required").andNothingElse(),
                Deviation.of("an application needs no permission for a group", Twist.overlooking((reason, call) ->
                        reason == Reason.NO_PERMISSION && call.group() && !call.header("authorization").orElse("").endsWith(token("withoutPermission"))),
                        "permission-missing"),
                Deviation.of("a personal account may ask for a chat that exists", Twist.overlooking((reason, call) ->
                        (reason == Reason.PERSONAL_ACCOUNT || reason == Reason.CALLER_MISSING) && call.pair()
                                && call.header("authorization").orElse("").endsWith(token("personal"))), "permission-personal")
                        .leavingUndecided("error-envelope"),
                Deviation.of("a partner is a guest in groups", Twist.overlooking((reason, call) ->
                        reason == Reason.EXTERNAL_AS_GUEST && call.group()), "external-has-owner-role"),
                Deviation.of("an application may make a guest an owner", Twist.overlooking((reason, call) ->
                        reason == Reason.GUEST_AS_OWNER && applications(call)), "guest-has-guest-role"),
                Deviation.of("a partner's chat has a topic", Twist.overlooking((reason, call) ->
                        reason == Reason.TOPIC_ON_PAIR && call.members().anyMatch(member -> member.has("tenantId"))), "topic-group-only"),
                Deviation.of("two apps are taken for a group", Twist.overlooking((reason, call) ->
                        reason == Reason.TWO_APPS && call.group()), "apps-only-one"),
                Deviation.of("a chat with an app is another pair's", othersChat(call -> call.json().has("installedApps") && !consented(call)), "apps-location-operation").andNothingElse(),
                Deviation.of("a chat with a consented app is another pair's", othersChat(WrongAnswers::consented), "apps-location-operation").andNothingElse(),
                Deviation.of("an operation goes back", operation("inProgress", "notStarted", "succeeded"), "operation-ends").andNothingElse(),
                Deviation.of("an operation is undone after its end", operation("succeeded", "inProgress"), "operation-ends")
                        .leavingUndecided("operation-targets-chat", "app-installed").andNothingElse(),
                Deviation.of("an operation makes a team", Twist.saying((call, reply) -> {
                    if (call.path().contains("operations") && reply.status == 200) {
                        reply.json.put("operationType", "createTeam");
                    }
                }), "operation-type"),
                Deviation.of("an operation points to another chat", Twist.saying((call, reply) -> {
                    if (call.path().contains("operations") && reply.status == 200 && reply.json.path("targetResourceLocation").isString()) {
                        reply.json.put("targetResourceLocation", "/chats('19:00000000000000000000000000000000@thread.v2')");
                    }
                }), "operation-targets-chat"),
                Deviation.of("a consented app is never installed", Twist.installing(job -> !job.app.equalsIgnoreCase(People.CONSENTED_APP)), "app-installed"),
                Deviation.of("chats are made below /me as well", Twist.overlooking((reason, call) -> reason == Reason.METHOD), "create-path-only")
                        .leavingUndecided("error-envelope"));
    }

    /** Who asks for an app of this kind is handed the chat of another pair, the first that anybody was handed. */
    private static Twist othersChat(Predicate<Call> asked) {
        AtomicReference<Room> first = new AtomicReference<>();
        return Twist.finding((found, call) -> {
            found.ifPresent(room -> first.compareAndSet(null, room));
            return asked.test(call) && call.pair() && first.get() != null ? Optional.of(first.get()) : found;
        });
    }

    private static Twist sameGroup() {
        Map<String, Room> rooms = new ConcurrentHashMap<>();
        return new Twist() {
            @Override
            public Optional<Room> existing(Optional<Room> found, Call call) {
                return call.group() ? Optional.ofNullable(rooms.get(key(call))) : found;
            }

            @Override
            public void makes(Room room, Call call) {
                if (call.json().path("topic").isString()) {
                    rooms.put(key(call), room);
                }
            }

            private String key(Call call) {
                return call.json().path("topic").asString("") + call.json().path("members");
            }
        };
    }

    private static Twist somebodyElse() {
        People people = new People();
        return Twist.making((room, call) -> {
            if (room.group && call.members().anyMatch(member -> member.path("user@odata.bind").asString("").contains("kofi_a@"))) {
                room.seats.replaceAll(seat -> seat.human().equals(people.kofi) ? new Room.Seat(people.gus, seat.role()) : seat);
            }
        });
    }

    private static Twist secondTime() {
        AtomicInteger junk = new AtomicInteger();
        return Twist.overlooking((reason, call) -> reason == Reason.BAD_TOKEN && call.header("authorization").orElse("").endsWith("junk")
                && junk.incrementAndGet() > 1);
    }

    /** The states at one look after the other; the last one stays. */
    private static Twist operation(String... states) {
        Map<String, AtomicInteger> looks = new ConcurrentHashMap<>();
        return Twist.saying((call, reply) -> {
            if (call.path().contains("operations") && reply.status == 200) {
                int look = looks.computeIfAbsent(call.path(), path -> new AtomicInteger()).getAndIncrement();
                reply.json.put("status", states[Math.min(look, states.length - 1)]);
            }
        });
    }

    private static JsonNode first(Call call) {
        return call.json().path("members").path(0);
    }

    private static JsonNode last(Call call) {
        return call.json().path("members").path(call.json().path("members").size() - 1);
    }

    private static boolean named(JsonNode member, String... parts) {
        String bind = Call.decoded(member.path("user@odata.bind").asString(""));
        return List.of(parts).stream().anyMatch(bind::contains);
    }
}
