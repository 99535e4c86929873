package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.behavior.RefusalReason.CHAT_TYPE_PRESENT;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBERS_NOT_EMPTY;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBERS_PRESENT;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_ROLES_PRESENT;
import static dev.graphconform.simulator.behavior.RefusalReason.PERMISSION;
import static dev.graphconform.simulator.behavior.RefusalReason.TOPIC_CHARACTERS;
import static dev.graphconform.simulator.behavior.RefusalReason.TOPIC_GROUP_ONLY;
import static dev.graphconform.simulator.deviation.AffectedRules.GROUP_EXAMPLES;
import static dev.graphconform.simulator.deviation.AffectedRules.NAMES_EXAMPLE;
import static dev.graphconform.simulator.deviation.Conditions.anyMember;
import static dev.graphconform.simulator.deviation.Conditions.chatReturned;
import static dev.graphconform.simulator.deviation.Conditions.forRequest;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ResponseMutations.changingResponse;
import static dev.graphconform.simulator.deviation.ResponseMutations.editing;
import static dev.graphconform.simulator.deviation.ResponseMutations.header;
import static dev.graphconform.simulator.deviation.ResponseMutations.nothing;
import static dev.graphconform.simulator.deviation.ResponseMutations.text;
import static dev.graphconform.simulator.deviation.ValidationMutations.as;
import static dev.graphconform.simulator.deviation.ValidationMutations.changingRefusal;
import static dev.graphconform.simulator.deviation.ValidationMutations.refusing;

import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/**
 * What services made of prepared answers do: one answer for many requests, answers from which nothing can be read, and
 * "not found" for whatever nothing was prepared for. All of them answer the plainest requests as they should.
 */
final class StubDeviations {
    private static final Predicate<RequestContext> QUOTED_TOPIC = context -> context.draft()
            .flatMap(draft -> draft.topic())
            .filter(topic -> topic.contains("\"") || topic.contains("\\"))
            .isPresent();
    private static final Predicate<RequestContext> GUESTS = anyMember(Conditions::guest);
    private static final Predicate<RequestContext> NAMES =
            anyMember(member -> member.boundByName() && !Conditions.partner(member));

    private StubDeviations() {}

    static List<Deviation> all() {
        return List.of(
                deviation(
                                "chat-created~one-group-for-all",
                                "every group comes with the id that the page prints",
                                () -> editing(
                                        answering(Conditions::creatingGroup),
                                        chat -> chat.put("id", "19:1c5b01696d2e4a179c292bc9cf04e63b@thread.v2")))
                        .alsoBreaking("group-always-new"),
                deviation(
                        "one-on-one-unique~one-id-for-all-pairs",
                        "the id of a oneOnOne tells the caller but not the other person",
                        () -> editing(answering(Conditions::creatingOneOnOne), StubDeviations::forgetOther)),
                deviation(
                        "permission-least~no-id",
                        "a delegated token with only Chat.Create gets 201 and a chat without id",
                        () -> editing(answering(AuthorizationDeviations.LEAST), chat -> chat.remove("id"))),
                deviation(
                        "permission-higher~page",
                        "a delegated token with only Chat.ReadWrite gets 201 and an HTML page",
                        () -> changingResponse(
                                answering(AuthorizationDeviations.HIGHER), text("text/html", "<html>Created</html>"))),
                deviation(
                        "topic-returned~quotes-break-json",
                        "a topic with a double quote or a backslash is copied into the body as it is",
                        () -> changingResponse(answering(QUOTED_TOPIC), StubDeviations::unescaped)),
                deviation(
                        "topic-returned~signs-refused",
                        "a topic with a double quote or a backslash gets 400",
                        () -> refusing(
                                TOPIC_CHARACTERS,
                                QUOTED_TOPIC,
                                Refusal.badRequest("The topic contains characters that are not allowed."))),
                deviation(
                        "topic-group-only~method-not-allowed",
                        "a oneOnOne with a topic gets 405",
                        () -> changingRefusal(as(405, "MethodNotAllowed"), TOPIC_GROUP_ONLY)),
                deviation(
                        "chat-type-required~not-found",
                        "a chat without a type gets 404",
                        () -> changingRefusal(as(404, "NotFound"), CHAT_TYPE_PRESENT)),
                deviation(
                                "chat-type-values~applications-always-refused",
                                "an application gets 412 whatever it sends",
                                () -> refusing(
                                        PERMISSION,
                                        Conditions::byApplication,
                                        Refusal.of(412, "PreconditionFailed", "Not supported in this context.")))
                        .alsoBreaking("permission-application"),
                deviation(
                        "members-required~gone",
                        "an empty list of members gets 410",
                        () -> changingRefusal(as(410, "Gone"), MEMBERS_NOT_EMPTY)),
                deviation(
                        "member-role-required~not-acceptable",
                        "a member without a role gets 406",
                        () -> changingRefusal(as(406, "NotAcceptable"), MEMBER_ROLES_PRESENT)),
                deviation(
                                "guest-has-guest-role~nothing-in-it",
                                "a chat with a guest comes as an empty object",
                                () -> editing(answering(GUESTS), ObjectNode::removeAll))
                        .alsoBreaking("member-bound-by-upn", "member-role-values", "members-all-added")
                        .alsoBreaking(GROUP_EXAMPLES.get(1)),
                deviation(
                                "guest-has-guest-role~as-text",
                                "a chat with a guest comes as text/plain",
                                () -> changingResponse(answering(GUESTS), header("Content-Type", "text/plain")))
                        .alsoBreaking("member-bound-by-upn", "member-role-values", "members-all-added")
                        .alsoBreaking(GROUP_EXAMPLES.get(1)),
                deviation(
                                "member-bound-by-upn~no-body",
                                "a chat of people bound by user principal name comes with 201 and no body",
                                () -> changingResponse(answering(NAMES), nothing()))
                        .alsoBreaking("members-all-added", "one-on-one-unique", NAMES_EXAMPLE),
                deviation(
                        "member-known~missing-is-not-found",
                        "a list of members that is missing gets 404, as unknown users do",
                        () -> changingRefusal(as(404, "NotFound"), MEMBERS_PRESENT)));
    }

    private static Predicate<HandledRequest> answering(Predicate<RequestContext> requests) {
        return forRequest(requests).and(handled -> chatReturned(handled));
    }

    private static void forgetOther(ObjectNode chat) {
        chat.put(
                "id",
                chat.path("id").stringValue("").replaceFirst("^19:[^_]*_", "19:00000000-0000-4000-8000-000000000001_"));
    }

    private static OutgoingResponse unescaped(OutgoingResponse response) {
        return text(
                        "application/json",
                        new String(response.content().bytes(), StandardCharsets.UTF_8)
                                .replace("\\\"", "\"")
                                .replace("\\\\", "\\"))
                .apply(response);
    }
}
