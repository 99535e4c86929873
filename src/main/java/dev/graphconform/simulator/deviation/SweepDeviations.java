package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.behavior.RefusalReason.APPS_LIST;
import static dev.graphconform.simulator.behavior.RefusalReason.APP_BIND;
import static dev.graphconform.simulator.behavior.RefusalReason.APP_OBJECT;
import static dev.graphconform.simulator.behavior.RefusalReason.APP_PROPERTIES_DECLARED;
import static dev.graphconform.simulator.behavior.RefusalReason.BODY_DEPTH;
import static dev.graphconform.simulator.behavior.RefusalReason.BODY_NAMES_DISTINCT;
import static dev.graphconform.simulator.behavior.RefusalReason.BODY_SIZE;
import static dev.graphconform.simulator.behavior.RefusalReason.BODY_UNICODE;
import static dev.graphconform.simulator.behavior.RefusalReason.CALLER_LISTED;
import static dev.graphconform.simulator.behavior.RefusalReason.CHAT_TYPE_KNOWN;
import static dev.graphconform.simulator.behavior.RefusalReason.CHAT_TYPE_TEXT;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBERS_LIST;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_ALIAS;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_BIND_ADDRESS;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_BIND_TEXT;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_KNOWN;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_OBJECT;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_PROPERTIES_DECLARED;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_ROLES_KNOWN;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_ROLES_PRESENT;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_ROLES_TEXT;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_ROLE_SINGLE;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_TENANT_LENGTH;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_TENANT_TEXT;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_TYPE_PRESENT;
import static dev.graphconform.simulator.behavior.RefusalReason.PROPERTIES_DECLARED;
import static dev.graphconform.simulator.behavior.RefusalReason.TOPIC_LENGTH;
import static dev.graphconform.simulator.deviation.Conditions.anyMember;
import static dev.graphconform.simulator.deviation.Conditions.forRequest;
import static dev.graphconform.simulator.deviation.Conditions.memberProperty;
import static dev.graphconform.simulator.deviation.Conditions.property;
import static dev.graphconform.simulator.deviation.Conditions.refusedBy;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ResponseMutations.changingResponse;
import static dev.graphconform.simulator.deviation.ValidationMutations.asServerError;
import static dev.graphconform.simulator.deviation.ValidationMutations.changingRefusal;
import static dev.graphconform.simulator.deviation.ValidationMutations.refusing;
import static dev.graphconform.simulator.deviation.ValidationMutations.skipping;

import dev.graphconform.simulator.behavior.Behavior;
import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Deviations at invalid requests: accepted as if they were valid, or answered with a server error. */
final class SweepDeviations {

    private static final int LARGE = 500_000;
    private static final Refusal BROKEN = Refusal.of(500, "InternalServerError", "Failed to execute request.");
    private static final Predicate<RequestContext> NO_MEMBER =
            anyMember(member -> !member.json().isObject());
    /** What else would refuse a member that is no object. */
    private static final RefusalReason[] MEMBER = {
        MEMBER_OBJECT, MEMBER_TYPE_PRESENT, RefusalReason.MEMBER_BIND_PRESENT, MEMBER_ROLES_PRESENT
    };

    private SweepDeviations() {}

    static List<Deviation> all() {
        return List.of(
                taken(
                        "bad-request-refused~listed-chat-type",
                        "a list with a chat type in it is taken for a group",
                        property("chatType", JsonNode::isArray),
                        CHAT_TYPE_TEXT),
                taken(
                        "bad-request-refused~odd-members-left-out",
                        "a member that is no object is left out silently",
                        NO_MEMBER,
                        MEMBER),
                taken(
                        "bad-request-refused~numbers-for-roles",
                        "a role that is a number is overlooked",
                        anyMember(member -> member.property("roles").path(0).isNumber()),
                        MEMBER_ROLES_TEXT),
                taken(
                        "bad-request-refused~null-user-left-out",
                        "a member whose user is null is left out silently",
                        memberProperty("user@odata.bind", JsonNode::isNull),
                        MEMBER_BIND_TEXT),
                taken(
                        "bad-request-refused~empty-user-left-out",
                        "a member whose user is an empty text is left out silently",
                        memberProperty(
                                "user@odata.bind", bind -> bind.stringValue("x").isEmpty()),
                        MEMBER_BIND_ADDRESS),
                taken(
                        "bad-request-refused~alias-left-out",
                        "the alias me is taken for a member and added as nobody",
                        anyMember(member -> member.address()
                                .filter(user -> user.key().equals("me"))
                                .isPresent()),
                        MEMBER_ALIAS,
                        CALLER_LISTED,
                        MEMBER_KNOWN),
                failing("never-server-error~deep-fails", "a body that is nested too deeply gets 500", BODY_DEPTH),
                failing("bad-request-refused~text-members-fail", "members that are no list get 500", MEMBERS_LIST),
                deviation(
                        "bad-request-refused~null-member-fails",
                        "a member that is null gets 500",
                        () -> changingRefusal(
                                anyMember(member -> member.json().isNull()), asServerError(), MEMBER_OBJECT)),
                failing("never-server-error~tenant-fails", "a tenant that is no text gets 500", MEMBER_TENANT_TEXT),
                failing("never-server-error~app-fails", "an app that is no object gets 500", APP_OBJECT),
                deviation(
                        "never-server-error~app-address-fails",
                        "an app whose address is a number gets 500",
                        () -> changingRefusal(
                                anyApp(app -> app.path("teamsApp@odata.bind").isNumber()), asServerError(), APP_BIND)),
                deviation(
                        "bad-request-refused~chat-in-refusal",
                        "members of the wrong form get 400 and a chat beside the error",
                        () -> changingResponse(
                                refusedBy(MEMBERS_LIST),
                                response -> response.editing(
                                        json -> json.put("id", "19:00000000000040008000000000000001@thread.v2")
                                                .put("chatType", "group")))),
                deviation(
                        "bad-request-refused~location-in-refusal",
                        "a member of the wrong form gets 400 and the Location of a chat",
                        () -> changingResponse(
                                refusedBy(MEMBER_OBJECT),
                                response -> response.withHeader(
                                        "Location",
                                        "https://teamsgraph.teams.microsoft.com/v1.0/chats('19:0@thread.v2')"))),
                failing(
                        "never-server-error~unknown-property",
                        "an unknown property of the chat gets 500",
                        PROPERTIES_DECLARED),
                deviation(
                        "never-server-error~unknown-member-property",
                        "an unknown property of a member gets 500",
                        () -> changingRefusal(
                                anyMember(member ->
                                                member.property("odata.type").isString())
                                        .negate(),
                                asServerError(),
                                MEMBER_PROPERTIES_DECLARED)),
                deviation(
                        "never-server-error~app-without-address",
                        "an app without an address gets 500",
                        () -> changingRefusal(
                                anyApp(app -> app.path("teamsApp@odata.bind").isMissingNode()),
                                asServerError(),
                                APP_BIND)),
                failing(
                        "never-server-error~unknown-app-property",
                        "an unknown property of an app gets 500",
                        APP_PROPERTIES_DECLARED),
                failing("never-server-error~no-unicode", "text that is no Unicode gets 500", BODY_UNICODE),
                failing("never-server-error~name-twice", "a property given twice gets 500", BODY_NAMES_DISTINCT),
                failing("never-server-error~long-topic", "a topic that is too long gets 500", TOPIC_LENGTH),
                failing("never-server-error~long-tenant", "a tenant that is too long gets 500", MEMBER_TENANT_LENGTH),
                failing("never-server-error~both-roles", "both roles at once get 500", MEMBER_ROLE_SINGLE),
                deviation(
                        "never-server-error~chat-type-in-capitals",
                        "a chat type in capitals gets 500",
                        () -> changingRefusal(
                                property(
                                        "chatType", type -> type.stringValue("").equals("GROUP")),
                                asServerError(),
                                CHAT_TYPE_KNOWN)),
                deviation(
                        "never-server-error~role-in-capitals",
                        "a role in capitals gets 500",
                        () -> changingRefusal(
                                anyMember(member -> member.roles().contains("OWNER")),
                                asServerError(),
                                MEMBER_ROLES_KNOWN)),
                deviation(
                        "never-server-error~large",
                        "a body of half a million bytes gets 500",
                        () -> refusing(
                                BODY_SIZE, context -> context.request().body().bytes().length > LARGE, BROKEN)),
                deviation(
                        "never-server-error~invisible-zero",
                        "a topic with the character zero gets 500",
                        () -> refusing(
                                TOPIC_LENGTH,
                                property("topic", topic -> topic.stringValue("").contains("\0")),
                                BROKEN)),
                deviation(
                        "never-server-error~null-apps",
                        "null for the apps gets 500",
                        () -> refusing(APPS_LIST, property("installedApps", JsonNode::isNull), BROKEN)),
                deviation(
                        "never-server-error~hangs-up",
                        "a list of apps that is a text ends the connection without an answer",
                        () -> hangingUp(refusedBy(APPS_LIST))),
                deviation(
                        "never-server-error~hangs-up-on-emoji",
                        "a topic with an emoji ends the connection without an answer",
                        () -> hangingUp(forRequest(property("topic", SweepDeviations::hasEmoji)))),
                deviation(
                        "never-server-error~gateway-each-time",
                        "a list of apps that is a text gets 503 each time, the second time for hours",
                        SweepDeviations::unavailable),
                deviation(
                        "never-server-error~no-apps",
                        "an empty list of apps gets 500",
                        () -> refusing(
                                APPS_LIST,
                                property("installedApps", apps -> apps.isArray() && apps.isEmpty()),
                                BROKEN)));
    }

    private static Behavior hangingUp(Predicate<HandledRequest> when) {
        return changingResponse(when, response -> OutgoingResponse.none());
    }

    private static Behavior unavailable() {
        AtomicInteger asked = new AtomicInteger();
        return changingRefusal(
                refusal -> Refusal.of(503, "ServiceUnavailable", "The service is unavailable.")
                        .withHeader("Retry-After", asked.incrementAndGet() == 1 ? "0" : "3600"),
                APPS_LIST);
    }

    private static boolean hasEmoji(JsonNode topic) {
        return topic.stringValue("").codePoints().anyMatch(Character::isSupplementaryCodePoint);
    }

    private static Predicate<RequestContext> anyApp(Predicate<JsonNode> like) {
        return context ->
                context.draft().stream().flatMap(draft -> draft.apps().stream()).anyMatch(app -> like.test(app.json()));
    }

    private static Deviation taken(String id, String line, Predicate<RequestContext> when, RefusalReason... checks) {
        return deviation(id, line, () -> skipping(when, checks));
    }

    private static Deviation failing(String id, String line, RefusalReason... checks) {
        return deviation(id, line, () -> changingRefusal(asServerError(), checks));
    }
}
