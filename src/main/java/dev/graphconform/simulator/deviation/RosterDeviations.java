package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.deviation.ChatMutations.changingMembers;
import static dev.graphconform.simulator.deviation.ChatMutations.changingNewChat;
import static dev.graphconform.simulator.deviation.Conditions.reading;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ResponseMutations.changingResponse;
import static dev.graphconform.simulator.deviation.ResponseMutations.editing;

import dev.graphconform.simulator.behavior.Behavior;
import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.chats.Member;
import dev.graphconform.simulator.directory.Directory;
import dev.graphconform.simulator.directory.DirectoryUser;
import dev.graphconform.simulator.directory.SamplePeople;
import dev.graphconform.simulator.drafts.ChatDraft.MemberDraft;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Deviations in which members a chat gets, and in how its members are listed. */
final class RosterDeviations {

    private static final Member STRANGER = new Member(SamplePeople.ADMINISTRATOR, List.of("owner"));

    /** Rules whose checks read the members of a larger group back, too. */
    private static final List<String> READ_BACK =
            List.of("guest-has-guest-role", "member-bound-by-id", "member-bound-by-upn");

    private RosterDeviations() {}

    static List<Deviation> all() {
        return List.of(
                deviation(
                                "members-all-added~last-lost",
                                "the last member of a larger group is silently not added",
                                () -> changingMembers(
                                        Conditions::largeGroup, members -> members.subList(0, members.size() - 1)))
                        .alsoBreaking(READ_BACK),
                deviation(
                                "members-all-added~guest-lost",
                                "guests are silently not added",
                                () -> leavingOut(member -> member.user().guest()))
                        .alsoBreaking("guest-has-guest-role", "member-bound-by-id", "member-bound-by-upn"),
                deviation(
                        "members-all-added~partner-lost",
                        "people of other tenants are silently not added to groups",
                        () -> leavingOut(member -> !member.user().tenantId().equals(Directory.HOME_TENANT))),
                deviation(
                                "members-all-added~by-name-lost",
                                "people bound by user principal name are silently not added to groups",
                                () -> changingNewChat((context, chat) -> Conditions.group(chat)
                                        ? chat.withMembers(chat.members().stream()
                                                .filter(member -> !boundByName(context, member.user()))
                                                .toList())
                                        : chat))
                        .alsoBreaking("member-bound-by-upn"),
                deviation(
                        "members-all-added~stranger-added",
                        "somebody whom nobody listed is added to groups",
                        () -> changingMembers(
                                Conditions::group,
                                members -> Stream.concat(members.stream(), Stream.of(STRANGER))
                                        .toList())),
                deviation(
                                "members-all-added~last-replaced",
                                "the last member of a larger group is somebody else",
                                () -> changingMembers(Conditions::largeGroup, RosterDeviations::lastReplaced))
                        .alsoBreaking(READ_BACK),
                deviation(
                        "members-all-added~caller-hidden",
                        "the caller is missing when members are read back",
                        () -> changingResponse(reading(Resource.MEMBERS), RosterDeviations::withoutCaller)),
                deviation(
                                "members-all-added~second-page-lost",
                                "only two members can be read back, without a next page",
                                () -> editing(reading(Resource.MEMBERS), RosterDeviations::firstTwo))
                        .alsoBreaking(READ_BACK),
                deviation(
                        "members-all-added~listed-twice",
                        "the first member is read back twice",
                        () -> editing(
                                reading(Resource.MEMBERS),
                                list -> list.withArray("value")
                                        .add(list.path("value").path(0)))),
                deviation(
                                "members-all-added~all-owners",
                                "everybody is read back as an owner",
                                () -> editing(reading(Resource.MEMBERS), list -> roles(list, "owner")))
                        .alsoBreaking("guest-has-guest-role"));
    }

    private static Behavior leavingOut(Predicate<Member> who) {
        return changingMembers(
                Conditions::group,
                members -> members.stream().filter(who.negate()).toList());
    }

    private static boolean boundByName(RequestContext context, DirectoryUser user) {
        return context.knownDraft().members().stream()
                .filter(MemberDraft::boundByName)
                .anyMatch(member -> member.user().map(user::is).orElse(false));
    }

    private static List<Member> lastReplaced(List<Member> members) {
        List<Member> replaced = new ArrayList<>(members);
        replaced.set(members.size() - 1, STRANGER);
        return replaced;
    }

    private static OutgoingResponse withoutCaller(HandledRequest handled, OutgoingResponse response) {
        return handled.context()
                .knownCaller()
                .user()
                .map(caller -> response.editing(list -> list.withArray("value")
                        .removeIf(
                                member -> member.path("userId").stringValue("").equalsIgnoreCase(caller.id()))))
                .orElse(response);
    }

    private static void firstTwo(ObjectNode list) {
        ArrayNode values = list.withArray("value");
        while (values.size() > 2) {
            values.remove(values.size() - 1);
        }
        list.put("@odata.count", values.size());
    }

    private static void roles(ObjectNode list, String role) {
        list.withArray("value")
                .forEach(member -> ((ObjectNode) member).putArray("roles").add(role));
    }
}
