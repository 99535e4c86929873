package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.deviation.ChatMutations.enrolling;
import static dev.graphconform.simulator.deviation.ChatMutations.making;
import static dev.graphconform.simulator.deviation.Conditions.reading;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ResponseMutations.editing;
import static dev.graphconform.simulator.deviation.ResponseMutations.showing;

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

/** Faults in who ends up in a chat, and how the roster is read back. */
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
                                () -> enrolling(Conditions::crowd, members -> members.subList(0, members.size() - 1)))
                        .alsoBreaking(READ_BACK),
                deviation(
                                "members-all-added~guest-lost",
                                "guests are silently not added",
                                () -> leavingOut(
                                        member -> member.directoryUser().guest()))
                        .alsoBreaking("guest-has-guest-role", "member-bound-by-id"),
                deviation(
                        "members-all-added~partner-lost",
                        "people of other tenants are silently not added to groups",
                        () -> leavingOut(
                                member -> !member.directoryUser().tenantId().equals(Directory.HOME_TENANT))),
                deviation(
                                "members-all-added~by-name-lost",
                                "people bound by user principal name are silently not added to groups",
                                () -> making((requestContext, chat) -> Conditions.group(chat)
                                        ? chat.withMembers(chat.members().stream()
                                                .filter(member -> !boundByName(requestContext, member.directoryUser()))
                                                .toList())
                                        : chat))
                        .alsoBreaking("member-bound-by-upn"),
                deviation(
                        "members-all-added~stranger-added",
                        "somebody whom nobody listed is added to groups",
                        () -> enrolling(
                                Conditions::group,
                                members -> Stream.concat(members.stream(), Stream.of(STRANGER))
                                        .toList())),
                deviation(
                                "members-all-added~last-replaced",
                                "the last member of a larger group is somebody else",
                                () -> enrolling(Conditions::crowd, RosterDeviations::lastReplaced))
                        .alsoBreaking(READ_BACK),
                deviation(
                        "members-all-added~caller-hidden",
                        "the caller is missing when members are read back",
                        () -> showing(reading(Resource.MEMBERS), RosterDeviations::withoutCaller)),
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
        return enrolling(
                Conditions::group,
                members -> members.stream().filter(who.negate()).toList());
    }

    private static boolean boundByName(RequestContext requestContext, DirectoryUser directoryUser) {
        return requestContext.knownDraft().members().stream()
                .filter(MemberDraft::boundByName)
                .anyMatch(
                        member -> member.directoryUser().map(directoryUser::is).orElse(false));
    }

    private static List<Member> lastReplaced(List<Member> members) {
        List<Member> replaced = new ArrayList<>(members);
        replaced.set(members.size() - 1, STRANGER);
        return replaced;
    }

    private static OutgoingResponse withoutCaller(HandledRequest handledRequest, OutgoingResponse answer) {
        return handledRequest
                .requestContext()
                .knownCaller()
                .directoryUser()
                .map(caller -> answer.editing(list -> list.withArray("value")
                        .removeIf(
                                member -> member.path("userId").stringValue("").equalsIgnoreCase(caller.id()))))
                .orElse(answer);
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
