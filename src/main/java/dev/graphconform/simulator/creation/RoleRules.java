package dev.graphconform.simulator.creation;

import dev.graphconform.simulator.conduct.Check;
import dev.graphconform.simulator.conduct.Rule;
import dev.graphconform.simulator.conduct.Situation;
import dev.graphconform.simulator.directory.Directory;
import dev.graphconform.simulator.directory.Person;
import dev.graphconform.simulator.drafts.MemberDraft;
import dev.graphconform.simulator.graph.Refusal;
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

    private static final Set<String> ROLES = Set.of("owner", "guest");

    private RoleRules() {
    }

    /** The rules for roles on their own. */
    static List<Rule> ofWords() {
        return List.of(
                new Rule(Check.MEMBER_ROLES_LIST, situation -> lists(situation)
                        .anyMatch(roles -> !roles.isArray() && !roles.isNull() && !roles.isMissingNode())
                        ? Optional.of(Refusal.badRequest("The property 'roles' of a member must be a list."))
                        : Optional.empty()),
                new Rule(Check.MEMBER_ROLES_PRESENT, situation -> lists(situation).anyMatch(JsonNode::isEmpty)
                        ? Optional.of(Refusal.badRequest("Each chat member must have at least one role specified. "
                                + "Supported roles are 'owner' and 'guest'.")) : Optional.empty()),
                new Rule(Check.MEMBER_ROLES_TEXT, situation -> lists(situation).flatMap(JsonNode::valueStream)
                        .filter(role -> !role.isString()).findFirst().map((JsonNode role) -> Refusal.badRequest(
                                String.format("A role must be a string, not %s.", role)))),
                new Rule(Check.MEMBER_ROLES_KNOWN, situation -> situation.knownDraft().members().stream()
                        .flatMap(member -> member.roles().stream()).filter(role -> !ROLES.contains(role)).findFirst()
                        .map(role -> Refusal.badRequest(
                                String.format("The passed-in role '%s' is not supported.", role)))),
                new Rule(Check.MEMBER_ROLE_SINGLE, situation -> situation.knownDraft().members().stream()
                        .anyMatch(member -> member.asks("owner") && member.asks("guest"))
                        ? Optional.of(Refusal.badRequest("A chat member can not be 'owner' and 'guest' at once."))
                        : Optional.empty()));
    }

    /** The rules for who may have which role. */
    static List<Rule> ofPeople() {
        return List.of(
                // recorded: 403 of the AclCheckFailed family, or left out silently
                new Rule(Check.GUEST_ROLE, situation -> first(situation.knownDraft().members(),
                        member -> !member.asks("guest"), Person::guest)
                        .map(guest -> Refusal.forbidden("InsufficientPrivileges").withInner("code", "1")
                                .withInner("message", String.format("AclCheckFailed-The in-tenant guest user %s must "
                                        + "be assigned the guest role.", guest.id())))),
                new Rule(Check.EXTERNAL_ROLE, situation -> first(situation.knownDraft().members(),
                        member -> !member.asks("owner"), person -> !person.tenantId().equals(Directory.HOME_TENANT))
                        .map(external -> Refusal.badRequest(String.format("The out-of-tenant external user %s must be "
                                + "assigned the owner role.", external.id())))));
    }

    private static Stream<JsonNode> lists(Situation situation) {
        return situation.knownDraft().members().stream().map(member -> member.property("roles"));
    }

    private static Optional<Person> first(
            List<MemberDraft> members, Predicate<MemberDraft> asking, Predicate<Person> being) {
        return members.stream().filter(asking).flatMap(member -> member.person().stream()).filter(being).findFirst();
    }
}
