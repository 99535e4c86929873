package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.behavior.RefusalReason.APPS_LIST;
import static dev.graphconform.simulator.behavior.RefusalReason.APP_CONSENT;
import static dev.graphconform.simulator.behavior.RefusalReason.APP_PROPERTIES_DECLARED;
import static dev.graphconform.simulator.behavior.RefusalReason.BODY_NAMES_DISTINCT;
import static dev.graphconform.simulator.behavior.RefusalReason.BODY_SIZE;
import static dev.graphconform.simulator.behavior.RefusalReason.GUEST_ROLE;
import static dev.graphconform.simulator.behavior.RefusalReason.MEDIA_TYPE_JSON;
import static dev.graphconform.simulator.behavior.RefusalReason.MEDIA_TYPE_PRESENT;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_KNOWN;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_PROPERTIES_DECLARED;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_ROLES_KNOWN;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_ROLE_SINGLE;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_TENANT_TEXT;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_TYPE_KNOWN;
import static dev.graphconform.simulator.behavior.RefusalReason.PERMISSION;
import static dev.graphconform.simulator.behavior.RefusalReason.PROPERTIES_DECLARED;
import static dev.graphconform.simulator.behavior.RefusalReason.TOPIC_CHARACTERS;
import static dev.graphconform.simulator.behavior.RefusalReason.TOPIC_LENGTH;
import static dev.graphconform.simulator.behavior.RefusalReason.TOPIC_TEXT;
import static dev.graphconform.simulator.behavior.RefusalReason.WORK_OR_SCHOOL_ACCOUNT;
import static dev.graphconform.simulator.deviation.ChatMutations.changingNewChat;
import static dev.graphconform.simulator.deviation.Conditions.anyMember;
import static dev.graphconform.simulator.deviation.Conditions.memberProperty;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ResponseMutations.editing;
import static dev.graphconform.simulator.deviation.ValidationMutations.as;
import static dev.graphconform.simulator.deviation.ValidationMutations.changingRefusal;
import static dev.graphconform.simulator.deviation.ValidationMutations.refusing;
import static dev.graphconform.simulator.deviation.ValidationMutations.skipping;

import dev.graphconform.simulator.behavior.Behavior;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.drafts.ChatDraft.MemberDraft;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Liberties in refusals: another form, another status where several are known, and another decision on odd requests for
 * which no page says what the service does.
 */
final class RefusalLiberties {
    private static final int LARGE = 500_000;

    private RefusalLiberties() {}

    static List<Deviation> all() {
        return List.of(
                code(
                        "liberty~code-lower-camel",
                        "error codes begin with a small letter",
                        code -> code.substring(0, 1).toLowerCase(Locale.ROOT).concat(code.substring(1))),
                code("liberty~code-upper-case", "error codes are in upper case", code -> code.toUpperCase(Locale.ROOT)),
                error(
                        "liberty~message-in-german",
                        "error messages are in German",
                        error -> error.put("message", "Die Anfrage konnte nicht ausgef\u00fchrt werden.")),
                error(
                        "liberty~inner-error-missing",
                        "refusals have no innerError",
                        error -> error.remove("innerError")),
                error(
                        "liberty~inner-error-lower-case",
                        "the property is spelled innererror",
                        error -> error.set("innererror", error.remove("innerError"))),
                inner(
                        "liberty~inner-error-more",
                        "innerError has more members",
                        inner -> inner.put("code", "1")
                                .put("message", "AclCheckFailed")
                                .put("status", "400")
                                .putArray("details")
                                .add("x")),
                inner("liberty~inner-error-fewer", "innerError holds the date only", inner -> inner.retain("date")),
                inner(
                        "liberty~inner-error-nested",
                        "innerError holds another one, where the ids are",
                        RefusalLiberties::nest),
                inner(
                        "liberty~inner-error-date-with-zone",
                        "the date of a refusal ends in Z",
                        inner -> inner.put(
                                "date", inner.path("date").stringValue("").concat("Z"))),
                inner(
                        "liberty~inner-error-date-with-fraction",
                        "the date of a refusal has a fraction and no zone",
                        inner -> inner.put(
                                "date", inner.path("date").stringValue("").concat(".1234567"))),
                error(
                        "liberty~target-and-details",
                        "refusals name a target and details",
                        error -> error.put("target", "members")
                                .putArray("details")
                                .addObject()
                                .put("code", "Invalid")
                                .put("message", "Invalid")
                                .putNull("target")),
                deviation(
                        "liberty~missing-media-type-415",
                        "a missing Content-Type gets 415",
                        () -> changingRefusal(as(415, "UnsupportedMediaType"), MEDIA_TYPE_PRESENT)),
                deviation(
                        "liberty~other-media-type-400",
                        "another media type gets 400",
                        () -> changingRefusal(as(400, "BadRequest"), MEDIA_TYPE_JSON)),
                deviation(
                        "liberty~personal-account-401",
                        "a personal account gets 401",
                        () -> changingRefusal(
                                Conditions::creating, as(401, "InvalidAuthenticationToken"), WORK_OR_SCHOOL_ACCOUNT)),
                deviation(
                        "liberty~missing-permission-401",
                        "a token without permission gets 401",
                        () -> changingRefusal(Conditions::creating, as(401, "Unauthorized"), PERMISSION)),
                error("liberty~message-empty", "the message of a refusal is empty", error -> error.put("message", "")),
                deviation(
                        "liberty~unknown-user-400",
                        "an unknown user gets 400",
                        () -> changingRefusal(as(400, "BadRequest"), MEMBER_KNOWN)),
                deviation(
                        "liberty~unknown-user-403",
                        "an unknown user gets 403",
                        () -> changingRefusal(as(403, "Forbidden"), MEMBER_KNOWN)),
                deviation(
                        "liberty~unknown-user-404",
                        "an unknown user gets 404",
                        () -> changingRefusal(as(404, "NotFound"), MEMBER_KNOWN)),
                deviation(
                        "liberty~guest-as-owner-left-out",
                        "an in-tenant guest sent as an owner is silently not added",
                        () -> Behavior.sequence(
                                skipping(GUEST_ROLE), changingNewChat(RefusalLiberties::withoutGuestOwners))),
                deviation(
                        "liberty~unknown-properties-ignored",
                        "unknown properties are ignored",
                        () -> skipping(
                                anyMember(member -> member.json().has("odata.type"))
                                        .negate(),
                                PROPERTIES_DECLARED,
                                MEMBER_PROPERTIES_DECLARED,
                                APP_PROPERTIES_DECLARED)),
                deviation(
                        "liberty~long-topics-taken",
                        "topics of any length and with any character are taken",
                        () -> skipping(TOPIC_LENGTH, TOPIC_CHARACTERS)),
                deviation(
                        "liberty~both-roles-taken",
                        "a member may be owner and guest",
                        () -> skipping(MEMBER_ROLE_SINGLE)),
                deviation(
                        "liberty~roles-in-capitals-taken",
                        "roles are taken in any letter case",
                        () -> skipping(anyMember(member -> member.roles().contains("OWNER")), MEMBER_ROLES_KNOWN)),
                deviation(
                        "liberty~odd-optional-ignored",
                        "a topic, a tenant or apps of the wrong form are ignored",
                        () -> skipping(TOPIC_TEXT, MEMBER_TENANT_TEXT, APPS_LIST)),
                deviation(
                        "liberty~consent-unchecked",
                        "the consent to an app's permissions is not looked at",
                        () -> skipping(APP_CONSENT)),
                deviation(
                        "liberty~abstract-type-taken",
                        "the type that all members have is taken for a member's",
                        () -> skipping(
                                memberProperty(
                                        "@odata.type",
                                        type -> type.stringValue("").endsWith(".conversationMember")),
                                MEMBER_TYPE_KNOWN)),
                deviation(
                        "liberty~names-twice-taken",
                        "of a property given twice the last one counts",
                        () -> skipping(BODY_NAMES_DISTINCT)),
                deviation(
                        "liberty~large-body-413",
                        "a body of half a million bytes gets 413",
                        () -> refusing(
                                BODY_SIZE,
                                context -> context.request().body().bytes().length > LARGE,
                                Refusal.of(413, "RequestEntityTooLarge", "The request is too large."))));
    }

    private static Chat withoutGuestOwners(RequestContext context, Chat chat) {
        return chat.withMembers(chat.members().stream()
                .filter(member -> context.knownDraft().members().stream()
                        .noneMatch((MemberDraft draft) -> Conditions.guest(draft)
                                && !draft.asks("guest")
                                && draft.user().orElseThrow().is(member.user())))
                .toList());
    }

    private static Deviation code(String id, String line, UnaryOperator<String> otherwise) {
        return error(
                id,
                line,
                error -> error.put("code", otherwise.apply(error.path("code").stringValue("x"))));
    }

    private static Deviation error(String id, String line, Consumer<ObjectNode> edit) {
        return deviation(id, line, () -> editing(Conditions::refused, json -> edit.accept(json.withObject("error"))));
    }

    private static Deviation inner(String id, String line, Consumer<ObjectNode> edit) {
        return error(id, line, error -> edit.accept(error.withObject("innerError")));
    }

    private static void nest(ObjectNode inner) {
        ObjectNode copy = inner.deepCopy();
        inner.removeAll();
        inner.put("code", "generalException");
        inner.set("innerError", copy);
    }
}
