package dev.graphconform.simulator.creation;

import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.behavior.RequestValidator.ValidationRule;
import dev.graphconform.simulator.directory.Directory;
import dev.graphconform.simulator.directory.DirectoryUser;
import dev.graphconform.simulator.drafts.ChatDraft.MemberDraft;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Create chat, Request body, members: each has the role owner or guest, in-tenant guests guest, external users owner.
 * What happens to both roles at once is written nowhere; here it is refused.
 */
final class RoleRules {

    private static final String NO_ROLE =
            "Each chat member must have at least one role specified. Supported roles are 'owner' and 'guest'.";
    private static final Set<String> ROLES = Set.of("owner", "guest");

    private RoleRules() {}

    /** The rules for roles on their own. */
    static List<ValidationRule> ofWords() {
        return List.of(
                new ValidationRule(
                        RefusalReason.MEMBER_ROLES_LIST,
                        context -> lists(context)
                                        .anyMatch(
                                                roles -> !roles.isArray() && !roles.isNull() && !roles.isMissingNode())
                                ? Optional.of(Refusal.badRequest(NO_ROLE))
                                : Optional.empty()),
                new ValidationRule(
                        RefusalReason.MEMBER_ROLES_PRESENT,
                        context -> lists(context).anyMatch(JsonNode::isEmpty)
                                ? Optional.of(Refusal.badRequest(NO_ROLE))
                                : Optional.empty()),
                new ValidationRule(
                        RefusalReason.MEMBER_ROLES_TEXT,
                        context -> lists(context)
                                .flatMap(JsonNode::valueStream)
                                .filter(role -> !role.isString())
                                .findFirst()
                                .map((JsonNode role) -> Refusal.badRequest(
                                        String.format("The passed-in role '%s' is not supported.", role)))),
                new ValidationRule(
                        RefusalReason.MEMBER_ROLES_KNOWN,
                        context -> context.knownDraft().members().stream()
                                .flatMap(member -> member.roles().stream())
                                .filter(role -> !ROLES.contains(role))
                                .findFirst()
                                .map(role -> Refusal.badRequest(
                                        String.format("The passed-in role '%s' is not supported.", role)))),
                new ValidationRule(
                        RefusalReason.MEMBER_ROLE_SINGLE,
                        context -> context.knownDraft().members().stream()
                                        .anyMatch(member -> member.asks("owner") && member.asks("guest"))
                                ? Optional.of(
                                        Refusal.badRequest("A chat member can not be 'owner' and 'guest' at once."))
                                : Optional.empty()));
    }

    /** The rules for who may have which role. */
    static List<ValidationRule> ofPeople() {
        return List.of(
                // recorded: 403 of the AclCheckFailed family, or left out silently
                new ValidationRule(
                        RefusalReason.GUEST_ROLE,
                        context -> first(
                                        context.knownDraft().members(),
                                        member -> !member.asks("guest"),
                                        DirectoryUser::guest)
                                .map(guest -> Refusal.forbidden("InsufficientPrivileges")
                                        .withInner("code", "1")
                                        .withInner(
                                                "message",
                                                String.format(
                                                        "AclCheckFailed-The in-tenant guest user %s must "
                                                                + "be assigned the guest role.",
                                                        guest.id())))),
                new ValidationRule(
                        RefusalReason.EXTERNAL_ROLE,
                        context -> first(
                                        context.knownDraft().members(),
                                        member -> !member.asks("owner"),
                                        user -> !user.tenantId().equals(Directory.HOME_TENANT))
                                .map(external -> Refusal.badRequest(String.format(
                                        "The out-of-tenant external user %s must be " + "assigned the owner role.",
                                        external.id())))));
    }

    private static Stream<JsonNode> lists(RequestContext context) {
        return context.knownDraft().members().stream().map(member -> member.property("roles"));
    }

    private static Optional<DirectoryUser> first(
            List<MemberDraft> members, Predicate<MemberDraft> asking, Predicate<DirectoryUser> being) {
        return members.stream()
                .filter(asking)
                .flatMap(member -> member.user().stream())
                .filter(being)
                .findFirst();
    }
}
