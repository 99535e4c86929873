package dev.graphconform.simulator.creation;

import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.behavior.RequestValidator.ValidationRule;
import dev.graphconform.simulator.drafts.ChatDraft.MemberDraft;
import dev.graphconform.simulator.protocol.PublishedRoots;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Create chat, Request body, members: a list of members, each typed and bound to a user (messages as recorded). */
final class MemberShapeRules {

    private static final String TYPE = "#microsoft.graph.aadUserConversationMember";

    /** Ample for an id or a domain name. */
    private static final int LONGEST_TENANT = 255;

    private MemberShapeRules() {}

    static List<ValidationRule> ofList() {
        return List.of(
                new ValidationRule(
                        RefusalReason.MEMBERS_PRESENT,
                        context -> listed(context)
                                .filter(members -> members.isMissingNode() || members.isNull())
                                .map(none -> Refusal.badRequest("Chat members cannot be null. (Parameter 'Members')"))),
                new ValidationRule(
                        RefusalReason.MEMBERS_LIST,
                        context -> listed(context)
                                .filter(members -> !members.isMissingNode() && !members.isNull() && !members.isArray())
                                .map(other -> Refusal.badRequest("The property 'members' must be a list."))),
                new ValidationRule(
                        RefusalReason.MEMBERS_NOT_EMPTY,
                        context -> listed(context)
                                .filter(members -> members.isArray() && members.isEmpty())
                                .map(empty -> Refusal.badRequest(
                                        context.knownDraft().oneOnOne()
                                                ? "Creation of 'OneOnOne' chat requires 2 members."
                                                : "Chat members cannot be empty. (Parameter 'Members')"))));
    }

    static List<ValidationRule> ofEach() {
        return List.of(
                each(
                        RefusalReason.MEMBER_TYPE_PRESENT,
                        member -> member.property("@odata.type").isMissingNode(),
                        "Provided payload is invalid. Errors - Key - '' , Error - 'An undeclared property 'user' which "
                                + "only has property annotations in the payload but no property value was found in the "
                                + "payload. In OData, only declared navigation properties and declared named "
                                + "streams can be "
                                + "represented as properties without values.'"),
                new ValidationRule(
                        RefusalReason.MEMBER_TYPE_KNOWN,
                        context -> context.knownDraft().members().stream()
                                .map(member -> member.property("@odata.type"))
                                .filter(type -> !type.isMissingNode()
                                        && !type.stringValue("").equals(TYPE))
                                .findFirst()
                                .map(type -> Refusal.badRequest(String.format(
                                        "The provided '%s' for 'odata.type' is not valid for this operation.",
                                        type.stringValue(type.toString()))))),
                each(
                        RefusalReason.MEMBER_BIND_PRESENT,
                        member -> member.property(MemberDraft.BIND).isMissingNode(),
                        "'user@odata.bind' field is missing in the request."),
                each(
                        RefusalReason.MEMBER_BIND_TEXT,
                        member -> !member.property(MemberDraft.BIND).isMissingNode()
                                && !member.property(MemberDraft.BIND).isString(),
                        "A value that is no string is not one of a user in 'user@odata.bind'."),
                new ValidationRule(
                        RefusalReason.MEMBER_BIND_ADDRESS,
                        context -> context.knownDraft().members().stream()
                                .filter(member -> bindsElsewhere(member, context))
                                .findFirst()
                                .map(member -> Refusal.badRequest(String.format(
                                        "The address %s in 'user@odata.bind' is not "
                                                + "one of a user, such as %s/v1.0/users('<id or userPrincipalName>').",
                                        member.property(MemberDraft.BIND), PublishedRoots.DOCUMENTED)))),
                each(
                        RefusalReason.MEMBER_TENANT_TEXT,
                        member -> !member.property("tenantId").isMissingNode()
                                && !member.property("tenantId").isNull()
                                && !member.property("tenantId").isString(),
                        "The property 'tenantId' of a member must be a string."),
                each(
                        RefusalReason.MEMBER_TENANT_LENGTH,
                        member -> member.tenantId()
                                .filter(id -> id.length() > LONGEST_TENANT)
                                .isPresent(),
                        "The property 'tenantId' of a member is too long."));
    }

    /** A service knows the addresses of its own root and of the root that the documentation prints. */
    private static boolean bindsElsewhere(MemberDraft member, RequestContext context) {
        JsonNode sent = member.property(MemberDraft.BIND);
        return sent.isString()
                && member.address()
                        .filter(address -> address.isOf(context.request().serviceRoot()))
                        .isEmpty();
    }

    private static Optional<JsonNode> listed(RequestContext context) {
        return Optional.of(context.knownDraft().property("members"));
    }

    private static ValidationRule each(RefusalReason reason, Predicate<MemberDraft> fault, String message) {
        return new ValidationRule(
                reason,
                context -> context.knownDraft().members().stream().anyMatch(fault)
                        ? Optional.of(Refusal.badRequest(message))
                        : Optional.empty());
    }
}
