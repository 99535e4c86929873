package dev.graphconform.simulator.creation;

import dev.graphconform.simulator.conduct.Check;
import dev.graphconform.simulator.conduct.Rule;
import dev.graphconform.simulator.conduct.Situation;
import dev.graphconform.simulator.directory.Person;
import dev.graphconform.simulator.drafts.BindAddress;
import dev.graphconform.simulator.drafts.MemberDraft;
import dev.graphconform.simulator.graph.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Create chat, Request body, members: who must be, may be and cannot be on the list (messages as recorded). */
final class RosterRules {

    private static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private static final String CALLER_MISSING = "The caller must be one of the members specified in request body.";

    private RosterRules() {
    }

    static List<Rule> all() {
        return List.of(
                new Rule(Check.MEMBERS_DISTINCT, situation -> identities(situation).stream().distinct().count()
                        < identities(situation).size()
                        ? Optional.of(Refusal.badRequest("Duplicate chat members is specified in the request body"))
                        : Optional.empty()),
                new Rule(Check.ONE_ON_ONE_SIZE, situation -> situation.knownDraft().oneOnOne()
                        && situation.knownDraft().members().size() != 2
                        ? Optional.of(Refusal.badRequest("Creation of 'OneOnOne' chat requires 2 members."))
                        : Optional.empty()),
                // the chat page says that a roster has at least two people; no page says what create does with fewer
                new Rule(Check.GROUP_SIZE, situation -> situation.knownDraft().members().size() < 2
                        ? Optional.of(Refusal.badRequest("Creation of 'Group' chat requires at least 2 members."))
                        : Optional.empty()),
                // recorded: the alias is not understood here, so the caller seems to be missing
                new Rule(Check.MEMBER_ALIAS, situation -> situation.knownDraft().members().stream()
                        .flatMap(member -> member.address().stream()).filter(address -> address.key().equals("me"))
                        .findFirst().map(alias -> Refusal.badRequest(CALLER_MISSING))),
                new Rule(Check.CALLER_LISTED, situation -> situation.knownCaller().person()
                        .filter(caller -> !lists(situation, caller))
                        .map(caller -> Refusal.badRequest(CALLER_MISSING))),
                new Rule(Check.MEMBER_KNOWN, situation -> situation.knownDraft().members().stream()
                        .filter(member -> member.person().isEmpty()).flatMap(member -> member.address().stream())
                        .findFirst().map(address -> unknown(address.key()))));
    }

    private static boolean lists(Situation situation, Person person) {
        return situation.knownDraft().members().stream().flatMap(member -> member.person().stream())
                .anyMatch(person::is);
    }

    /** One word for each member that can be told apart, the same for the same person by id and by name. */
    private static List<String> identities(Situation situation) {
        return situation.knownDraft().members().stream().flatMap(member -> identity(member).stream())
                .map(identity -> identity.toLowerCase(Locale.ROOT)).toList();
    }

    private static Optional<String> identity(MemberDraft member) {
        return member.person().map(person -> person.tenantId() + "/" + person.id())
                .or(() -> member.address().map(BindAddress::key));
    }

    private static Refusal unknown(String key) {
        if (key.contains("@")) {
            return Refusal.notFound(String.format("Failed to find users with user principal name '%s'", key));
        }
        return GUID.matcher(key).matches()
                ? Refusal.of(403, "OperationFailed", "One or more members cannot be added to the thread roster")
                // what the service says to an id that is none is written nowhere
                : Refusal.badRequest(String.format("The user '%s' is neither an id nor a user principal name.", key));
    }
}
