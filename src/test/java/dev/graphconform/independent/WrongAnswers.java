package dev.graphconform.independent;

import static dev.graphconform.independent.Deviation.CONSENTED;
import static dev.graphconform.independent.Deviation.FEDERATED;
import static dev.graphconform.independent.Deviation.PAIR;
import static dev.graphconform.independent.Deviation.UPN;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A server that does the right thing and says it wrong, or keeps something else than it was given. */
final class WrongAnswers {
    private WrongAnswers() {}

    static List<Deviation> all() {
        return List.of(
                Deviation.of("an existing chat is answered 200", reusedAs(200), "chat-created")
                        // their pair has a chat before the run
                        .alsoBreaking(PAIR, UPN),
                Deviation.of("an application's group is answered 200", Twist.saying((call, reply) -> {
                    if (call.creates() && reply.status == 201 && call.group() && applications(call)) {
                        reply.status = 200;
                    }
                }), "chat-created"),
                Deviation.of("the topic is normalised to NFC", topic(text -> Normalizer.normalize(text, Normalizer.Form.NFC)), "topic-returned").andNothingElse(),
                Deviation.of("the topic is trimmed", topic(String::strip), "topic-returned"),
                Deviation.of("the topic is cut after 240 characters", topic(text -> text.length() > 240 ? text.substring(0, 240) : text), "topic-returned"),
                Deviation.of("the topic's escapes are undone", topic(text -> text.replace("&amp;", "&")), "topic-returned"),
                Deviation.of("a group without topic has an empty one", Twist.making((room, call) -> {
                    if (room.group && room.topic == null) {
                        room.topic = "";
                    }
                }), "topic-optional"),
                Deviation.of("a topic is said back rightly but kept without characters beyond 16 bits", Twist.saying((call, reply) -> {
                    if (call.method().equals("GET") && reply.json != null && reply.json.path("topic").isString()) {
                        reply.json.put("topic", reply.json.path("topic").asString().replaceAll("[^\\x{0000}-\\x{FFFF}]", "?"));
                    }
                }), "chat-readable").andNothingElse(),
                Deviation.of("the second time of a group without topic has no zone", Twist.saying((call, reply) -> {
                    if (call.creates() && reply.status == 201 && call.group() && !call.json().has("topic")) {
                        reply.json.put("lastUpdatedDateTime", reply.json.path("lastUpdatedDateTime").asString("").replace("Z", ""));
                    }
                }), "times-utc").leavingUndecided("times-equal-when-new"),
                Deviation.of("an application is told the time of another zone", Twist.saying((call, reply) -> {
                    if (call.creates() && reply.status == 201 && applications(call)) {
                        reply.json.put("createdDateTime", reply.json.path("createdDateTime").asString("").replace("Z", "+00:00"));
                    }
                }), "times-utc"),
                Deviation.of("a group without topic names the context of a list", Twist.saying((call, reply) -> {
                    if (call.creates() && reply.status == 201 && call.group() && !call.json().has("topic")) {
                        reply.json.put("@odata.context", reply.json.path("@odata.context").asString("").replace("/$entity", ""));
                    }
                }), "chat-context"),
                Deviation.of("request-id is missing on refusals", Twist.saying((call, reply) -> {
                    if (reply.refusal()) {
                        reply.headers.remove("request-id");
                    }
                }), "request-id").andNothingElse(),
                Deviation.of("request-id is missing when a media type is refused", Twist.saying((call, reply) -> {
                    if (reply.refusal() && !call.header("content-type").orElse("").startsWith("application/json")) {
                        reply.headers.remove("request-id");
                    }
                }), "request-id"),
                Deviation.of("innerError speaks of another request when permission is missing", Twist.saying((call, reply) -> {
                    if (call.creates() && reply.status == 403 && reply.json.path("error").path("innerError").isObject()) {
                        reply.json.withObject("/error/innerError").put("request-id", UUID.randomUUID().toString());
                    }
                }), "request-id"),
                Deviation.of("client-request-id does not come back with a group", Twist.saying((call, reply) -> {
                    if (call.creates() && reply.status == 201 && call.group()) {
                        reply.headers.put("client-request-id", reply.headers.get("request-id"));
                    }
                }), "client-request-id"),
                Deviation.of("a personal account is refused with a page", Twist.saying((call, reply) -> {
                    if (call.creates() && reply.status == 403 && call.header("authorization").orElse("").endsWith(token("personal"))) {
                        reply.headers.put("Content-Type", "text/html; charset=utf-8");
                        reply.text = "<!doctype html><title>403</title><p>Not for you";
                    }
                }), "error-envelope"),
                Deviation.of("the refusal of an unknown user has an empty code", Twist.saying((call, reply) -> {
                    if (call.creates() && reply.status == 404) {
                        reply.json.withObject("/error").put("code", "");
                    }
                }), "error-envelope"),
                Deviation.of("a missing role in a group is a 500 in the envelope", Twist.saying((call, reply) -> {
                    if (call.group() && reply.json != null && reply.json.path("error").path("message").asString("").endsWith("ROLE_MISSING")) {
                        reply.status = 500;
                        reply.json.withObject("/error").put("code", "InternalServerError");
                    }
                }), "member-role-required").andNothingElse(),
                Deviation.of("an expired token is forbidden instead of unauthorized", Twist.saying((call, reply) -> {
                    if (reply.status == 401 && call.header("authorization").orElse("").endsWith(token("expired"))) {
                        reply.status = 403;
                    }
                }), "authorization-required"),
                Deviation.of("the app with consent is accepted without a Location", Twist.saying((call, reply) -> {
                    if (reply.status == 202 && consented(call)) {
                        reply.headers.remove("Location");
                    }
                }), "apps-consent-accepted")
                        .alsoBreaking(CONSENTED)
                        .leavingUndecided("operation-readable", "operation-ends", "operation-type", "operation-targets-chat", "app-installed",
                                "apps-location-operation", "never-server-error"),
                Deviation.of("an existing chat of a partner comes back as a group", Twist.saying((call, reply) -> {
                    if (call.creates() && reply.status == 201 && call.pair() && call.members().anyMatch(member -> member.has("tenantId"))) {
                        reply.json.put("chatType", "group");
                    }
                }), "chat-type-returned").alsoBreaking(FEDERATED));
    }

    private static Twist reusedAs(int status) {
        return new Twist() {
            private final ThreadLocal<Boolean> reused = ThreadLocal.withInitial(() -> false);

            @Override
            public Optional<Room> existing(Optional<Room> found, Call call) {
                reused.set(found.isPresent());
                return found;
            }

            @Override
            public void says(Call call, Reply reply) {
                if (reply.status == 201 && reused.get()) {
                    reply.status = status;
                }
                reused.set(false);
            }
        };
    }

    private static Twist topic(java.util.function.UnaryOperator<String> bend) {
        return Twist.making((room, call) -> room.topic = room.topic == null ? null : bend.apply(room.topic));
    }

    static boolean applications(Call call) {
        return call.header("authorization").orElse("").endsWith(token("application"));
    }

    static boolean consented(Call call) {
        return call.json().path("installedApps").toString().contains(People.CONSENTED_APP);
    }

    static String token(String credential) {
        return new People().tokens().get(credential);
    }

}
