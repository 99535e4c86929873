package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.behavior.RefusalReason.EXTERNAL_ROLE;
import static dev.graphconform.simulator.behavior.RefusalReason.GUEST_ROLE;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_PROPERTIES_DECLARED;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_ROLES_KNOWN;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_ROLES_PRESENT;
import static dev.graphconform.simulator.deviation.ChatMutations.changingMembers;
import static dev.graphconform.simulator.deviation.Conditions.anyMember;
import static dev.graphconform.simulator.deviation.Conditions.memberProperty;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ValidationMutations.asServerError;
import static dev.graphconform.simulator.deviation.ValidationMutations.changingRefusal;
import static dev.graphconform.simulator.deviation.ValidationMutations.refusing;
import static dev.graphconform.simulator.deviation.ValidationMutations.skipping;

import dev.graphconform.simulator.behavior.Behavior;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.chats.Member;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Deviations in how the roles of members are validated, stored and returned. */
final class RoleDeviations {

    private static final String GUEST_EXAMPLE = "example-create_chat_group_with_guest_user";
    private static final String FEDERATED_EXAMPLE = "example-create_chat_oneOnOne_federated_e5";
    private static final Predicate<RequestContext> MISSING = memberProperty("roles", JsonNode::isMissingNode);
    private static final Predicate<RequestContext> FIRST_HAS_ONE = context -> context.draft()
            .filter(draft -> !draft.members().get(0).property("roles").isEmpty())
            .isPresent();
    private static final Predicate<RequestContext> FIRST_IS_GOOD = context -> context.draft()
            .filter(draft ->
                    Set.of("owner", "guest").containsAll(draft.members().get(0).roles()))
            .isPresent();

    /** Nobody knows what the service makes of a right word in capitals, so that is no case of an unknown role. */
    private static final Predicate<RequestContext> STRANGE = anyMember(member -> member.roles().stream()
            .anyMatch(role -> !role.equalsIgnoreCase("owner") && !role.equalsIgnoreCase("guest")));

    private RoleDeviations() {}

    static List<Deviation> all() {
        return List.of(
                deviation(
                        "member-role-required~optional",
                        "a member may be without a role",
                        () -> skipping(MEMBER_ROLES_PRESENT)),
                deviation(
                        "member-role-required~missing-accepted",
                        "a member may be without the property roles",
                        () -> skipping(MISSING, MEMBER_ROLES_PRESENT)),
                deviation(
                        "member-role-required~empty-accepted",
                        "a member may have an empty list of roles",
                        () -> skipping(MISSING.negate(), MEMBER_ROLES_PRESENT)),
                deviation(
                        "member-role-required~first-only",
                        "only the first member has to have a role",
                        () -> skipping(FIRST_HAS_ONE, MEMBER_ROLES_PRESENT)),
                deviation(
                        "member-role-required~server-error",
                        "a member without a role gets 500",
                        () -> changingRefusal(asServerError(), MEMBER_ROLES_PRESENT)),
                deviation("member-role-values~any-word", "any word is a role", () -> skipping(MEMBER_ROLES_KNOWN)),
                deviation(
                        "member-role-values~member-accepted",
                        "member is a role",
                        () -> skipping(anyMember(member -> member.roles().contains("member")), MEMBER_ROLES_KNOWN)),
                deviation(
                        "member-role-values~first-only",
                        "only the roles of the first member are looked at",
                        () -> skipping(FIRST_IS_GOOD, MEMBER_ROLES_KNOWN)),
                deviation(
                        "member-role-values~server-error",
                        "an unknown role gets 500",
                        () -> changingRefusal(STRANGE, asServerError(), MEMBER_ROLES_KNOWN)),
                deviation(
                                "member-role-values~owners-only",
                                "the role guest is refused",
                                () -> refusing(
                                        MEMBER_ROLES_KNOWN,
                                        anyMember(member -> member.asks("guest")),
                                        Refusal.badRequest("The passed-in role 'guest' is not supported.")))
                        .alsoBreaking("guest-has-guest-role", GUEST_EXAMPLE),
                deviation(
                        "guest-has-guest-role~owner-accepted",
                        "an in-tenant guest may be an owner",
                        () -> skipping(GUEST_ROLE)),
                deviation(
                        "guest-has-guest-role~owner-turned-guest",
                        "an in-tenant guest sent as an owner is added all the same, as a guest",
                        () -> Behavior.sequence(
                                skipping(GUEST_ROLE),
                                changingMembers(
                                        chat -> true,
                                        members -> members.stream()
                                                .map(RoleDeviations::asGuest)
                                                .toList()))),
                deviation(
                        "guest-has-guest-role~server-error",
                        "an in-tenant guest sent as an owner gets 500",
                        () -> changingRefusal(asServerError(), GUEST_ROLE)),
                deviation(
                                "guest-has-guest-role~refused",
                                "an in-tenant guest is refused as a guest, too",
                                () -> refusing(
                                        GUEST_ROLE,
                                        anyMember(Conditions::guest),
                                        Refusal.forbidden("InsufficientPrivileges")))
                        .alsoBreaking("member-role-values", GUEST_EXAMPLE),
                deviation(
                                "guest-has-guest-role~added-as-owner",
                                "an in-tenant guest sent as a guest becomes an owner",
                                () -> changingMembers(
                                        Conditions::group,
                                        members -> members.stream()
                                                .map(member -> member.user().guest()
                                                        ? member.withRoles(List.of("owner"))
                                                        : member)
                                                .toList()))
                        .alsoBreaking("members-all-added"),
                deviation(
                        "external-has-owner-role~guest-accepted",
                        "a person of another tenant may be a guest",
                        () -> skipping(EXTERNAL_ROLE)),
                deviation(
                        "external-has-owner-role~guest-accepted-in-pairs",
                        "a person of another tenant may be a guest in a oneOnOne",
                        () -> skipping(Conditions::creatingOneOnOne, EXTERNAL_ROLE)),
                deviation(
                        "external-has-owner-role~server-error",
                        "a person of another tenant sent as a guest gets 500",
                        () -> changingRefusal(asServerError(), EXTERNAL_ROLE)),
                deviation(
                                "external-has-owner-role~owner-refused",
                                "a person of another tenant is refused as an owner",
                                () -> refusing(
                                        EXTERNAL_ROLE,
                                        anyMember(Conditions::partner),
                                        Refusal.forbidden("External users are not allowed.")))
                        .alsoBreaking(FEDERATED_EXAMPLE),
                deviation(
                                "external-has-owner-role~tenant-undeclared",
                                "the property tenantId of a member is refused",
                                () -> refusing(
                                        MEMBER_PROPERTIES_DECLARED,
                                        memberProperty("tenantId", JsonNode::isString),
                                        Refusal.badRequest("The property 'tenantId' does not exist on type.")))
                        .alsoBreaking(FEDERATED_EXAMPLE));
    }

    private static Member asGuest(Member member) {
        return member.user().guest() ? member.withRoles(List.of("guest")) : member;
    }
}
