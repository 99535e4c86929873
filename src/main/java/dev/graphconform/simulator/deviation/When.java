package dev.graphconform.simulator.deviation;

import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.ChatType;
import dev.graphconform.simulator.conduct.Check;
import dev.graphconform.simulator.conduct.Occasion;
import dev.graphconform.simulator.conduct.Outcome;
import dev.graphconform.simulator.conduct.Situation;
import dev.graphconform.simulator.directory.Directory;
import dev.graphconform.simulator.directory.Person;
import dev.graphconform.simulator.drafts.MemberDraft;
import dev.graphconform.simulator.graph.Resource;
import java.util.Arrays;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The situations and occasions that deviations tell apart. */
final class When {

    private When() {
    }

    static boolean always(Occasion occasion) {
        return true;
    }

    static boolean creating(Situation situation) {
        return situation.is("POST", Resource.CHATS);
    }

    static boolean creatingGroup(Situation situation) {
        return creating(situation) && situation.draft().map(draft -> !draft.oneOnOne()).orElse(false);
    }

    static boolean creatingOneOnOne(Situation situation) {
        return creating(situation) && situation.draft().map(draft -> draft.oneOnOne()).orElse(false);
    }

    static boolean byApplication(Situation situation) {
        return creating(situation) && situation.byApplication();
    }

    /** Whether some member of the draft is like this. */
    static Predicate<Situation> anyMember(Predicate<MemberDraft> like) {
        return situation -> situation.draft().filter(draft -> draft.members().stream().anyMatch(like)).isPresent();
    }

    /** Whether a property of the chat is like this. */
    static Predicate<Situation> property(String name, Predicate<JsonNode> like) {
        return situation -> situation.draft().filter(draft -> like.test(draft.property(name))).isPresent();
    }

    /** Whether a property of some member is like this. */
    static Predicate<Situation> memberProperty(String name, Predicate<JsonNode> like) {
        return anyMember(member -> like.test(member.property(name)));
    }

    static boolean guest(MemberDraft member) {
        return member.person().map(Person::guest).orElse(false);
    }

    static boolean partner(MemberDraft member) {
        return member.person().map(person -> !person.tenantId().equals(Directory.HOME_TENANT)).orElse(false);
    }

    static boolean group(Chat chat) {
        return chat.type() == ChatType.GROUP;
    }

    static boolean oneOnOne(Chat chat) {
        return chat.type() == ChatType.ONE_ON_ONE;
    }

    static boolean crowd(Chat chat) {
        return group(chat) && chat.members().size() > 2;
    }

    /** A chat came with 201, new or not. */
    static boolean handedOver(Occasion occasion) {
        return created(occasion) || reused(occasion);
    }

    static boolean created(Occasion occasion) {
        return occasion.came(Outcome.Created.class);
    }

    static boolean reused(Occasion occasion) {
        return occasion.came(Outcome.Reused.class);
    }

    /** A chat is in the body, whether created, handed back or read. */
    static boolean chatShown(Occasion occasion) {
        return handedOver(occasion) || occasion.read(Resource.CHAT);
    }

    static boolean accepted(Occasion occasion) {
        return occasion.came(Outcome.Accepted.class);
    }

    static boolean refused(Occasion occasion) {
        return occasion.came(Outcome.Refused.class);
    }

    static Predicate<Occasion> refusedBy(Check... checks) {
        return occasion -> Arrays.stream(checks).anyMatch(occasion::refusedBy);
    }

    static Predicate<Occasion> reading(Resource resource) {
        return occasion -> occasion.read(resource);
    }

    /** An occasion of a certain situation. */
    static Predicate<Occasion> in(Predicate<Situation> situation) {
        return occasion -> situation.test(occasion.situation());
    }
}
