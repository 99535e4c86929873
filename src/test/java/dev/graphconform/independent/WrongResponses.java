package dev.graphconform.independent;

import static dev.graphconform.independent.IndependentDeviation.CONSENTED;
import static dev.graphconform.independent.IndependentDeviation.FEDERATED;
import static dev.graphconform.independent.IndependentDeviation.PAIR;
import static dev.graphconform.independent.IndependentDeviation.UPN;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A server that does the right thing and says it wrong, or keeps something else than it was given. */
final class WrongResponses {
    private WrongResponses() {}

    static List<IndependentDeviation> all() {
        return List.of(
                IndependentDeviation.of("an existing chat is answered 200", reusedAs(200), "chat-created")
                        // their pair has a chat before the run
                        .alsoBreaking(PAIR, UPN),
                IndependentDeviation.of(
                        "an application's group is answered 200",
                        ServerBehavior.saying((independentCall, independentReply) -> {
                            if (independentCall.creates()
                                    && independentReply.status == 201
                                    && independentCall.group()
                                    && applications(independentCall)) {
                                independentReply.status = 200;
                            }
                        }),
                        "chat-created"),
                IndependentDeviation.of(
                                "the topic is normalised to NFC",
                                topic(text -> Normalizer.normalize(text, Normalizer.Form.NFC)),
                                "topic-returned")
                        .andNothingElse(),
                IndependentDeviation.of(
                        "whoever the other person is, the chat is the same",
                        created(independentCall -> !independentCall.group(), reply -> reply.json.put("id", "19:one")),
                        "one-on-one-unique"),
                IndependentDeviation.of(
                        "whatever a group is, it is the same",
                        created(IndependentCall::group, reply -> reply.json.put("id", "19:group")),
                        "chat-created"),
                IndependentDeviation.of(
                        "a group of two comes with a page",
                        created(
                                independentCall -> independentCall.group()
                                        && independentCall
                                                        .json()
                                                        .path("members")
                                                        .size()
                                                == 2,
                                reply -> reply.text = "<html>Created</html>"),
                        "member-bound-by-id"),
                IndependentDeviation.of("the topic is trimmed", topic(String::strip), "topic-returned"),
                IndependentDeviation.of(
                        "the topic is cut after 240 characters",
                        topic(text -> text.length() > 240 ? text.substring(0, 240) : text),
                        "topic-returned"),
                IndependentDeviation.of(
                        "the topic's escapes are undone", topic(text -> text.replace("&amp;", "&")), "topic-returned"),
                IndependentDeviation.of(
                        "a group without topic has an empty one",
                        ServerBehavior.making((independentChat, independentCall) -> {
                            if (independentChat.group && independentChat.topic == null) {
                                independentChat.topic = "";
                            }
                        }),
                        "topic-optional"),
                IndependentDeviation.of(
                                "a topic is said back rightly but kept without characters beyond 16 bits",
                                ServerBehavior.saying((independentCall, independentReply) -> {
                                    if (independentCall.method().equals("GET")
                                            && independentReply.json != null
                                            && independentReply
                                                    .json
                                                    .path("topic")
                                                    .isString()) {
                                        independentReply.json.put(
                                                "topic",
                                                independentReply
                                                        .json
                                                        .path("topic")
                                                        .asString()
                                                        .replaceAll("[^\\x{0000}-\\x{FFFF}]", "?"));
                                    }
                                }),
                                "chat-readable")
                        .andNothingElse(),
                IndependentDeviation.of(
                                "the second time of a group without topic has no zone",
                                ServerBehavior.saying((independentCall, independentReply) -> {
                                    if (independentCall.creates()
                                            && independentReply.status == 201
                                            && independentCall.group()
                                            && !independentCall.json().has("topic")) {
                                        independentReply.json.put(
                                                "lastUpdatedDateTime",
                                                independentReply
                                                        .json
                                                        .path("lastUpdatedDateTime")
                                                        .asString("")
                                                        .replace("Z", ""));
                                    }
                                }),
                                "times-utc")
                        .leavingUndecided("times-equal-when-new"),
                IndependentDeviation.of(
                        "an application is told the time of another zone",
                        ServerBehavior.saying((independentCall, independentReply) -> {
                            if (independentCall.creates()
                                    && independentReply.status == 201
                                    && applications(independentCall)) {
                                independentReply.json.put(
                                        "createdDateTime",
                                        independentReply
                                                .json
                                                .path("createdDateTime")
                                                .asString("")
                                                .replace("Z", "+00:00"));
                            }
                        }),
                        "times-utc"),
                IndependentDeviation.of(
                        "a group without topic names the context of a list",
                        ServerBehavior.saying((independentCall, independentReply) -> {
                            if (independentCall.creates()
                                    && independentReply.status == 201
                                    && independentCall.group()
                                    && !independentCall.json().has("topic")) {
                                independentReply.json.put(
                                        "@odata.context",
                                        independentReply
                                                .json
                                                .path("@odata.context")
                                                .asString("")
                                                .replace("/$entity", ""));
                            }
                        }),
                        "chat-context"),
                IndependentDeviation.of(
                                "request-id is missing on refusals",
                                ServerBehavior.saying((independentCall, independentReply) -> {
                                    if (independentReply.refusal()) {
                                        independentReply.headers.remove("request-id");
                                    }
                                }),
                                "request-id")
                        .andNothingElse(),
                IndependentDeviation.of(
                        "request-id is missing when a media type is refused",
                        ServerBehavior.saying((independentCall, independentReply) -> {
                            if (independentReply.refusal()
                                    && !independentCall
                                            .header("content-type")
                                            .orElse("")
                                            .startsWith("application/json")) {
                                independentReply.headers.remove("request-id");
                            }
                        }),
                        "request-id"),
                IndependentDeviation.of(
                        "innerError speaks of another request when permission is missing",
                        ServerBehavior.saying((independentCall, independentReply) -> {
                            if (independentCall.creates()
                                    && independentReply.status == 403
                                    && independentReply
                                            .json
                                            .path("error")
                                            .path("innerError")
                                            .isObject()) {
                                independentReply
                                        .json
                                        .withObject("/error/innerError")
                                        .put("request-id", UUID.randomUUID().toString());
                            }
                        }),
                        "request-id"),
                IndependentDeviation.of(
                        "client-request-id does not come back with a group",
                        ServerBehavior.saying((independentCall, independentReply) -> {
                            if (independentCall.creates()
                                    && independentReply.status == 201
                                    && independentCall.group()) {
                                independentReply.headers.put(
                                        "client-request-id", independentReply.headers.get("request-id"));
                            }
                        }),
                        "client-request-id"),
                IndependentDeviation.of(
                        "a personal account is refused with a page",
                        ServerBehavior.saying((independentCall, independentReply) -> {
                            if (independentCall.creates()
                                    && independentReply.status == 403
                                    && independentCall
                                            .header("authorization")
                                            .orElse("")
                                            .endsWith(token("personal"))) {
                                independentReply.headers.put("Content-Type", "text/html; charset=utf-8");
                                independentReply.text = "<!doctype html><title>403</title><p>Not for you";
                            }
                        }),
                        "error-envelope"),
                IndependentDeviation.of(
                        "the refusal of an unknown user has an empty code",
                        ServerBehavior.saying((independentCall, independentReply) -> {
                            if (independentCall.creates() && independentReply.status == 404) {
                                independentReply.json.withObject("/error").put("code", "");
                            }
                        }),
                        "error-envelope"),
                IndependentDeviation.of(
                                "a missing role in a group is a 500 in the envelope",
                                ServerBehavior.saying((independentCall, independentReply) -> {
                                    if (independentCall.group()
                                            && independentReply.json != null
                                            && independentReply
                                                    .json
                                                    .path("error")
                                                    .path("message")
                                                    .asString("")
                                                    .endsWith("ROLE_MISSING")) {
                                        independentReply.status = 500;
                                        independentReply
                                                .json
                                                .withObject("/error")
                                                .put("code", "InternalServerError");
                                    }
                                }),
                                "member-role-required")
                        .andNothingElse(),
                IndependentDeviation.of(
                        "an expired token is forbidden instead of unauthorized",
                        ServerBehavior.saying((independentCall, independentReply) -> {
                            if (independentReply.status == 401
                                    && independentCall
                                            .header("authorization")
                                            .orElse("")
                                            .endsWith(token("expired"))) {
                                independentReply.status = 403;
                            }
                        }),
                        "authorization-required"),
                IndependentDeviation.of(
                                "the app with consent is accepted without a Location",
                                ServerBehavior.saying((independentCall, independentReply) -> {
                                    if (independentReply.status == 202 && consented(independentCall)) {
                                        independentReply.headers.remove("Location");
                                    }
                                }),
                                "apps-consent-accepted")
                        .alsoBreaking(CONSENTED)
                        .leavingUndecided(
                                "operation-readable",
                                "operation-ends",
                                "operation-type",
                                "operation-targets-chat",
                                "app-installed",
                                "apps-location-operation",
                                "never-server-error"),
                IndependentDeviation.of(
                                "an existing chat of a partner comes back as a group",
                                ServerBehavior.saying((independentCall, independentReply) -> {
                                    if (independentCall.creates()
                                            && independentReply.status == 201
                                            && independentCall.pair()
                                            && independentCall.members().anyMatch(member -> member.has("tenantId"))) {
                                        independentReply.json.put("chatType", "group");
                                    }
                                }),
                                "chat-type-returned")
                        .alsoBreaking(FEDERATED));
    }

    private static ServerBehavior reusedAs(int status) {
        return new ServerBehavior() {
            private final ThreadLocal<Boolean> reused = ThreadLocal.withInitial(() -> false);

            @Override
            public Optional<IndependentChat> existing(
                    Optional<IndependentChat> found, IndependentCall independentCall) {
                reused.set(found.isPresent());
                return found;
            }

            @Override
            public void says(IndependentCall independentCall, IndependentReply independentReply) {
                if (independentReply.status == 201 && reused.get()) {
                    independentReply.status = status;
                }
                reused.set(false);
            }
        };
    }

    private static ServerBehavior created(Predicate<IndependentCall> calls, Consumer<IndependentReply> bend) {
        return ServerBehavior.saying((independentCall, independentReply) -> {
            if (independentCall.creates() && independentReply.status == 201 && calls.test(independentCall)) {
                bend.accept(independentReply);
            }
        });
    }

    private static ServerBehavior topic(java.util.function.UnaryOperator<String> bend) {
        return ServerBehavior.making((independentChat, independentCall) ->
                independentChat.topic = independentChat.topic == null ? null : bend.apply(independentChat.topic));
    }

    static boolean applications(IndependentCall independentCall) {
        return independentCall.header("authorization").orElse("").endsWith(token("application"));
    }

    static boolean consented(IndependentCall independentCall) {
        return independentCall.json().path("installedApps").toString().contains(IndependentDirectory.CONSENTED_APP);
    }

    static String token(String credential) {
        return new IndependentDirectory().tokens().get(credential);
    }
}
