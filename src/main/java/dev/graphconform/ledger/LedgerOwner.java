package dev.graphconform.ledger;

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

    /**
     * Holds that the ledger is about this target.
     *
     * @throws LedgerException if it is about another one
     */
    void requireSame(String otherRoot, Optional<String> otherTenant, String otherInitiator) {
        requireSame("service root", serviceRoot, otherRoot);
        if (tenantId.isPresent() && otherTenant.isPresent()) {
            requireSame("tenant", tenantId.get(), otherTenant.get());
        }
        requireSame("initiator", initiator, otherInitiator);
    }

    private static void requireSame(String what, String mine, String other) {
        if (!mine.equalsIgnoreCase(other)) {
            throw new LedgerException("the ledger belongs to another target: its " + what + " is " + mine
                    + ", that of the target file is " + other + "; give the target file that the run had");
        }
    }

    /** The names by which a request may call a person, each with the person's id. */
    static Map<String, String> aliases(Map<String, ? extends Collection<String>> namesById) {
        Map<String, String> ids = new java.util.HashMap<>();
        namesById.forEach((id, names) ->
                names.forEach(name -> ids.put(name.toLowerCase(Locale.ROOT), id.toLowerCase(Locale.ROOT))));
        return Map.copyOf(ids);
    }
}
