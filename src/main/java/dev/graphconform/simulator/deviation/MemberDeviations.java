package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.behavior.RefusalReason.CALLER_LISTED;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_BIND_ADDRESS;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_BIND_PRESENT;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_KNOWN;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_TYPE_PRESENT;
import static dev.graphconform.simulator.deviation.AffectedRules.ACCEPTANCE;
import static dev.graphconform.simulator.deviation.AffectedRules.EXAMPLES_BY_ID;
import static dev.graphconform.simulator.deviation.AffectedRules.NAMES_EXAMPLE;
import static dev.graphconform.simulator.deviation.ChatMutations.changingNewChat;
import static dev.graphconform.simulator.deviation.ChatMutations.ignoringExistingChat;
import static dev.graphconform.simulator.deviation.Conditions.anyMember;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ValidationMutations.as;
import static dev.graphconform.simulator.deviation.ValidationMutations.asServerError;
import static dev.graphconform.simulator.deviation.ValidationMutations.changingRefusal;
import static dev.graphconform.simulator.deviation.ValidationMutations.refusing;
import static dev.graphconform.simulator.deviation.ValidationMutations.skipping;

import dev.graphconform.simulator.behavior.Behavior;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.Member;
import dev.graphconform.simulator.directory.SamplePeople;
import dev.graphconform.simulator.drafts.BindAddress;
import dev.graphconform.simulator.drafts.ChatDraft.MemberDraft;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.List;
import java.util.function.Predicate;

/** Deviations in how a member of the request is validated and resolved to a user. */
final class MemberDeviations {

    private static final Predicate<RequestContext> BY_NAME = anyMember(MemberDraft::boundByName);
    private static final Predicate<RequestContext> UNBOUND =
            anyMember(member -> member.property(MemberDraft.BIND).isMissingNode());
    private static final Predicate<RequestContext> FIRST_TYPED = context -> context.draft()
            .filter(draft -> !draft.members().get(0).property("@odata.type").isMissingNode())
            .isPresent();
    private static final Predicate<RequestContext> UNKNOWN_NAME =
            anyMember(member -> member.user().isEmpty() && member.boundByName());

    private static final Predicate<RequestContext> ENCODED = anyMember(
            member -> member.property(MemberDraft.BIND).stringValue("").contains("%"));
    private static final Predicate<RequestContext> QUOTED =
            anyMember(member -> bound(member, address -> address.key().contains("'")));
    private static final Predicate<RequestContext> GUEST_BY_NAME =
            anyMember(member -> Conditions.guest(member) && member.boundByName());

    private static final Refusal NOT_FOUND = Refusal.notFound("Failed to find users with user principal name");
    private static final Refusal OTHER_ROOT =
            Refusal.badRequest("The address in 'user@odata.bind' is on an unknown host.");

    private MemberDeviations() {}

    static List<Deviation> all() {
        return List.of(
                deviation(
                        "member-odata-type~optional",
                        "a member without @odata.type is taken",
                        () -> skipping(MEMBER_TYPE_PRESENT)),
                deviation(
                        "member-odata-type~first-only",
                        "only the first member has to have an @odata.type",
                        () -> skipping(FIRST_TYPED, MEMBER_TYPE_PRESENT)),
                deviation(
                        "member-odata-type~server-error",
                        "a member without @odata.type gets 500",
                        () -> changingRefusal(asServerError(), MEMBER_TYPE_PRESENT)),
                deviation(
                        "member-bind-required~left-out",
                        "a member without a bind is left out silently",
                        () -> skipping(UNBOUND, MEMBER_BIND_PRESENT, CALLER_LISTED)),
                deviation(
                        "member-bind-required~groups-unchecked",
                        "a member without a bind is left out of groups silently",
                        () -> skipping(UNBOUND.and(Conditions::creatingGroup), MEMBER_BIND_PRESENT, CALLER_LISTED)),
                deviation(
                        "member-bind-required~server-error",
                        "a member without a bind gets 500",
                        () -> changingRefusal(asServerError(), MEMBER_BIND_PRESENT)),
                deviation(
                        "member-known~left-out", "an unknown user is left out silently", () -> skipping(MEMBER_KNOWN)),
                deviation(
                        "member-known~names-unchecked",
                        "an unknown user principal name is left out silently",
                        () -> skipping(UNKNOWN_NAME, MEMBER_KNOWN)),
                deviation(
                        "member-known~ids-unchecked",
                        "an unknown user id is left out silently",
                        () -> skipping(UNKNOWN_NAME.negate(), MEMBER_KNOWN)),
                deviation(
                        "member-known~conflict",
                        "an unknown user gets 409",
                        () -> changingRefusal(as(409, "Conflict"), MEMBER_KNOWN)),
                deviation(
                        "member-known~server-error",
                        "an unknown user gets 500",
                        () -> changingRefusal(asServerError(), MEMBER_KNOWN)),
                deviation(
                                "member-bound-by-id~unknown",
                                "no user is found by id any more, only by name",
                                () -> refusing(MEMBER_KNOWN, BY_NAME.negate(), NOT_FOUND))
                        .alsoBreaking(ACCEPTANCE)
                        .alsoBreaking(EXAMPLES_BY_ID),
                deviation(
                                "member-bound-by-id~documented-root-refused",
                                "a user is found below the service's own root only, not below the one that is printed",
                                () -> refusing(
                                        MEMBER_BIND_ADDRESS,
                                        anyMember(member -> bound(member, BindAddress::documented)),
                                        OTHER_ROOT))
                        .alsoBreaking("member-bound-by-upn", "external-has-owner-role", NAMES_EXAMPLE)
                        .alsoBreaking(ACCEPTANCE)
                        .alsoBreaking(EXAMPLES_BY_ID),
                deviation(
                                "member-bound-by-id~own-root-refused",
                                "a user is found below the printed root only, not below the service's own",
                                () -> refusing(
                                        MEMBER_BIND_ADDRESS,
                                        anyMember(member -> bound(member, address -> !address.documented())),
                                        OTHER_ROOT))
                        .alsoBreaking("member-bound-by-upn", "external-has-owner-role")
                        .alsoBreaking(ACCEPTANCE),
                deviation(
                                "member-bound-by-id~misread",
                                "a user bound by id in a group of two is somebody else",
                                () -> changingNewChat((context, chat) -> misread(context, chat, BY_NAME.negate())))
                        .alsoBreaking("members-all-added"),
                deviation(
                                "member-bound-by-id~misread-in-pairs",
                                "a user bound by id in a oneOnOne is somebody else",
                                () -> changingNewChat((context, chat) ->
                                        BY_NAME.test(context) || Conditions.group(chat) ? chat : swapped(chat)))
                        .alsoBreaking("members-all-added", "member-bound-by-upn", "apps-location-operation"),
                deviation(
                                "member-bound-by-upn~unknown",
                                "no user is found by user principal name",
                                () -> refusing(MEMBER_KNOWN, BY_NAME, NOT_FOUND))
                        .alsoBreaking("one-on-one-unique", "external-has-owner-role", NAMES_EXAMPLE),
                deviation(
                                "member-bound-by-upn~not-in-groups",
                                "no user is found by user principal name for a group",
                                () -> refusing(MEMBER_KNOWN, BY_NAME.and(Conditions::creatingGroup), NOT_FOUND))
                        .alsoBreaking("external-has-owner-role"),
                deviation(
                        "member-bound-by-upn~misread",
                        "a user bound by name in a group of two is somebody else",
                        () -> changingNewChat((context, chat) -> misread(context, chat, BY_NAME))),
                deviation(
                                "member-bound-by-upn~misread-in-pairs",
                                "a user bound by name in a oneOnOne is somebody else",
                                () -> Behavior.sequence(
                                        changingNewChat(
                                                (context, chat) -> BY_NAME.test(context) && Conditions.oneOnOne(chat)
                                                        ? swapped(chat)
                                                        : chat),
                                        ignoringExistingChat((context, chat) -> BY_NAME.test(context))))
                        .alsoBreaking("one-on-one-unique", "members-all-added", "member-bound-by-id"),
                deviation(
                                "member-bound-by-upn~server-error",
                                "a user bound by name gets 500",
                                () -> refusing(
                                        MEMBER_KNOWN,
                                        BY_NAME,
                                        Refusal.of(500, "InternalServerError", "Failed to execute request.")))
                        .alsoBreaking("one-on-one-unique", "external-has-owner-role", NAMES_EXAMPLE),
                deviation(
                        "member-bound-by-upn~keys-not-decoded",
                        "no user is found by a key that is percent-encoded",
                        () -> refusing(MEMBER_KNOWN, ENCODED, NOT_FOUND)),
                deviation(
                        "member-bound-by-upn~quotes-not-undoubled",
                        "no user is found by a key with a doubled quote",
                        () -> refusing(MEMBER_KNOWN, QUOTED, NOT_FOUND)),
                deviation(
                        "member-bound-by-upn~guests-left-out",
                        "a guest bound by name is left out silently",
                        () -> changingNewChat(
                                (context, chat) -> GUEST_BY_NAME.test(context) ? guestless(chat) : chat)));
    }

    private static boolean bound(MemberDraft member, Predicate<BindAddress> like) {
        return member.address().filter(like).isPresent();
    }

    private static Chat misread(RequestContext context, Chat chat, Predicate<RequestContext> when) {
        return Conditions.group(chat) && chat.members().size() == 2 && when.test(context) ? swapped(chat) : chat;
    }

    private static Chat guestless(Chat chat) {
        return chat.withMembers(
                chat.members().stream().filter(member -> !member.user().guest()).toList());
    }

    /** The second of two is taken for the administrator. */
    private static Chat swapped(Chat chat) {
        if (chat.members().size() != 2) {
            return chat;
        }
        Member second = chat.members().get(1);
        return chat.withMembers(List.of(chat.members().get(0), new Member(SamplePeople.ADMINISTRATOR, second.roles())));
    }
}
