package dev.graphconform.ledger;

import dev.graphconform.ledger.CleanUp.CleanUpTarget;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The run and the target that a ledger belongs to.
 *
 * @param runId the run
 * @param serviceRoot the target, without version
 * @param apiVersion {@code v1.0} or {@code beta}
 * @param tenantId the tenant, as far as the token tells; a hint
 * @param initiator the object id of the initiator
 * @param begun when the run began, by the local clock: what was there before is not the run's
 */
public record LedgerOwner(
        String runId,
        String serviceRoot,
        String apiVersion,
        Optional<String> tenantId,
        String initiator,
        Instant begun) {

    private static final int MARKER_DIGITS = 12;

    /**
     * The text that the topics of this run contain, so that its chats can be recognized. It has no colon: Update chat
     * forbids it in topics.
     */
    public String marker() {
        String plain = runId.replace("-", "");
        return "test run " + plain.substring(0, Math.min(MARKER_DIGITS, plain.length()));
    }

    /** In what the ledger's target and this one differ, for people; empty when they are one. */
    Optional<String> difference(CleanUpTarget other) {
        return difference("service root", serviceRoot, other.serviceRoot())
                .or(() -> tenantId.flatMap(
                        mine -> other.tenantId().flatMap(theirs -> difference("tenant", mine, theirs))))
                .or(() -> difference("initiator", initiator, other.initiator()));
    }

    private static Optional<String> difference(String what, String mine, String other) {
        return mine.equalsIgnoreCase(other)
                ? Optional.empty()
                : Optional.of("its " + what + " is " + mine + ", that of the target file is " + other);
    }

    /** The names by which a request may call a person, each with the person's id. */
    static Map<String, String> aliases(Map<String, ? extends Collection<String>> namesById) {
        Map<String, String> ids = new java.util.HashMap<>();
        namesById.forEach((id, names) ->
                names.forEach(name -> ids.put(name.toLowerCase(Locale.ROOT), id.toLowerCase(Locale.ROOT))));
        return Map.copyOf(ids);
    }
}
