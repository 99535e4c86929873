package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.behavior.RefusalReason.CALLER_LISTED;
import static dev.graphconform.simulator.behavior.RefusalReason.GROUP_SIZE;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBERS_DISTINCT;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBERS_NOT_EMPTY;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBERS_PRESENT;
import static dev.graphconform.simulator.behavior.RefusalReason.ONE_ON_ONE_SIZE;
import static dev.graphconform.simulator.deviation.ChatMutations.changingMembers;
import static dev.graphconform.simulator.deviation.ChatMutations.changingNewChat;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ValidationMutations.asServerError;
import static dev.graphconform.simulator.deviation.ValidationMutations.changingRefusal;
import static dev.graphconform.simulator.deviation.ValidationMutations.skipping;

import dev.graphconform.simulator.behavior.Behavior;
import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.Chat.ChatType;
import dev.graphconform.simulator.chats.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Deviations in which member lists are accepted: who has to be on the list, and how many. */
final class MemberListDeviations {

    /** What else would refuse a chat without members. */
    private static final RefusalReason[] NOBODY = {
        MEMBERS_PRESENT, MEMBERS_NOT_EMPTY, ONE_ON_ONE_SIZE, GROUP_SIZE, CALLER_LISTED
    };

    private static final Predicate<RequestContext> MISSING = Conditions.property("members", JsonNode::isMissingNode);
    private static final Predicate<RequestContext> NULL = Conditions.property("members", JsonNode::isNull);
    private static final Predicate<RequestContext> EMPTY =
            Conditions.property("members", members -> members.isArray() && members.isEmpty());
    private static final Predicate<RequestContext> ALONE =
            Conditions.property("members", members -> members.size() == 1);

    private MemberListDeviations() {}

    static List<Deviation> all() {
        return List.of(
                deviation(
                        "members-required~missing-accepted",
                        "a chat without members is created",
                        () -> skipping(MISSING, NOBODY)),
                deviation(
                        "members-required~null-accepted",
                        "a chat whose members are null is created",
                        () -> skipping(NULL, NOBODY)),
                deviation(
                        "members-required~empty-accepted",
                        "a chat with an empty list of members is created",
                        () -> skipping(EMPTY, NOBODY)),
                deviation(
                        "members-required~missing-is-server-error",
                        "a chat without members gets 500",
                        () -> changingRefusal(asServerError(), MEMBERS_PRESENT)),
                deviation(
                        "members-include-initiator~unchecked",
                        "the caller need not be on the list",
                        () -> skipping(CALLER_LISTED)),
                deviation(
                        "members-include-initiator~groups-unchecked",
                        "the caller need not be on the list of a group",
                        () -> skipping(Conditions::creatingGroup, CALLER_LISTED)),
                deviation(
                        "members-include-initiator~pairs-unchecked",
                        "the caller need not be one of the two of a oneOnOne",
                        () -> skipping(Conditions::creatingOneOnOne, CALLER_LISTED)),
                deviation(
                        "members-include-initiator~unchecked-with-apps",
                        "the caller need not be on the list of a request with an app",
                        () -> skipping(Conditions.property("installedApps", JsonNode::isArray), CALLER_LISTED)),
                deviation(
                        "members-include-initiator~unchecked-with-partners",
                        "the caller need not be on a list with people of other tenants",
                        () -> skipping(Conditions.anyMember(Conditions::partner), CALLER_LISTED)),
                deviation(
                        "members-include-initiator~added-silently",
                        "the caller is added to the list when missing",
                        () -> Behavior.sequence(
                                skipping(CALLER_LISTED), changingNewChat(MemberListDeviations::withCaller))),
                deviation(
                        "members-include-initiator~only-once",
                        "the second list without the caller is taken",
                        () -> skipping(Conditions.afterTheFirst(), CALLER_LISTED)),
                deviation(
                        "members-include-initiator~server-error",
                        "a list without the caller gets 500",
                        () -> changingRefusal(asServerError(), CALLER_LISTED)),
                deviation(
                        "members-distinct~accepted", "a person may be listed twice", () -> skipping(MEMBERS_DISTINCT)),
                deviation(
                        "members-distinct~merged",
                        "a person who is listed twice is added once",
                        () -> Behavior.sequence(
                                skipping(MEMBERS_DISTINCT),
                                changingMembers(chat -> true, MemberListDeviations::merged))),
                deviation(
                        "members-distinct~groups-unchecked",
                        "a person may be listed twice in a group",
                        () -> skipping(Conditions::creatingGroup, MEMBERS_DISTINCT)),
                deviation(
                        "members-distinct~server-error",
                        "a person listed twice gets 500",
                        () -> changingRefusal(asServerError(), MEMBERS_DISTINCT)),
                deviation(
                        "one-on-one-two-members~one-accepted",
                        "a oneOnOne of one is created",
                        () -> skipping(ALONE.and(Conditions::creatingOneOnOne), ONE_ON_ONE_SIZE, GROUP_SIZE)),
                deviation(
                        "one-on-one-two-members~three-accepted",
                        "a oneOnOne of three is created",
                        () -> skipping(ALONE.negate(), ONE_ON_ONE_SIZE)),
                deviation(
                        "one-on-one-two-members~three-make-a-group",
                        "a oneOnOne of three becomes a group",
                        () -> Behavior.sequence(
                                skipping(ALONE.negate(), ONE_ON_ONE_SIZE),
                                changingNewChat(
                                        chat -> Conditions.oneOnOne(chat)
                                                && chat.members().size() > 2,
                                        chat -> chat.withType(ChatType.GROUP)))),
                deviation(
                        "one-on-one-two-members~three-is-server-error",
                        "a oneOnOne of three gets 500",
                        () -> changingRefusal(ALONE.negate(), asServerError(), ONE_ON_ONE_SIZE)));
    }

    private static Chat withCaller(RequestContext context, Chat chat) {
        return context.knownCaller()
                .user()
                .filter(caller -> !chat.lists(caller))
                .map(caller -> chat.withMembers(
                        Stream.concat(chat.members().stream(), Stream.of(new Member(caller, List.of("owner"))))
                                .toList()))
                .orElse(chat);
    }

    private static List<Member> merged(List<Member> members) {
        Map<String, Member> byId = members.stream()
                .collect(Collectors.toMap(member -> member.user().id(), Function.identity(), (first, second) -> first));
        List<Member> once = new ArrayList<>(members);
        once.removeIf(member -> byId.remove(member.user().id()) == null);
        return once;
    }
}
