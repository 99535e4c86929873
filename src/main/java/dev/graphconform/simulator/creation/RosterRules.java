package dev.graphconform.simulator.creation;

import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.behavior.RequestValidator.ValidationRule;
import dev.graphconform.simulator.directory.DirectoryUser;
import dev.graphconform.simulator.drafts.BindAddress;
import dev.graphconform.simulator.drafts.ChatDraft.MemberDraft;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Create chat, Request body, members: who must be, may be and cannot be on the list (messages as recorded). */
final class RosterRules {

    private static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private static final String CALLER_MISSING = "The caller must be one of the members specified in request body.";

    private RosterRules() {}

    static List<ValidationRule> all() {
        return List.of(
                new ValidationRule(
                        RefusalReason.MEMBERS_DISTINCT,
                        context -> identities(context).stream().distinct().count()
                                        < identities(context).size()
                                ? Optional.of(
                                        Refusal.badRequest("Duplicate chat members is specified in the request body"))
                                : Optional.empty()),
                new ValidationRule(
                        RefusalReason.ONE_ON_ONE_SIZE,
                        context -> context.knownDraft().oneOnOne()
                                        && context.knownDraft().members().size() != 2
                                ? Optional.of(Refusal.badRequest("Creation of 'OneOnOne' chat requires 2 members."))
                                : Optional.empty()),
                // the chat page says that a member list has at least two people; no page says what create does with
                // fewer
                new ValidationRule(
                        RefusalReason.GROUP_SIZE,
                        context -> context.knownDraft().members().size() < 2
                                ? Optional.of(
                                        Refusal.badRequest("Creation of 'Group' chat requires at least 2 members."))
                                : Optional.empty()),
                // recorded: the alias is not understood here, so the caller seems to be missing
                new ValidationRule(
                        RefusalReason.MEMBER_ALIAS,
                        context -> context.knownCaller()
                                .user()
                                .filter(caller -> !lists(context, caller) && namesAlias(context))
                                .map(caller -> Refusal.badRequest(CALLER_MISSING))),
                new ValidationRule(
                        RefusalReason.CALLER_LISTED,
                        context -> context.knownCaller()
                                .user()
                                .filter(caller -> !lists(context, caller))
                                .map(caller -> Refusal.badRequest(CALLER_MISSING))),
                new ValidationRule(
                        RefusalReason.MEMBER_KNOWN,
                        context -> context.knownDraft().members().stream()
                                .filter(member -> member.user().isEmpty())
                                .flatMap(member -> member.address().stream())
                                .findFirst()
                                .map(address -> unknown(address.key()))));
    }

    private static boolean namesAlias(RequestContext context) {
        return context.knownDraft().members().stream()
                .flatMap(member -> member.address().stream())
                .anyMatch(address -> address.key().equals("me"));
    }

    private static boolean lists(RequestContext context, DirectoryUser user) {
        return context.knownDraft().members().stream()
                .flatMap(member -> member.user().stream())
                .anyMatch(user::is);
    }

    /** One word for each member that can be told apart, the same for the same person by id and by name. */
    private static List<String> identities(RequestContext context) {
        return context.knownDraft().members().stream()
                .flatMap(member -> identity(member).stream())
                .map(identity -> identity.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Optional<String> identity(MemberDraft member) {
        return member.user()
                .map(user -> user.tenantId() + "/" + user.id())
                .or(() -> member.address().map(BindAddress::key));
    }

    private static Refusal unknown(String key) {
        if (key.contains("@")) {
            return Refusal.notFound(String.format("Failed to find users with user principal name '%s'", key));
        }
        return GUID.matcher(key).matches()
                ? Refusal.of(403, "OperationFailed", "One or more members cannot be added to the thread roster")
                // how the service answers a malformed id is not documented
                : Refusal.badRequest(String.format("The user '%s' is neither an id nor a user principal name.", key));
    }
}
