package dev.graphconform.redaction;

import dev.graphconform.target.Secret;
import dev.graphconform.target.SecretRegistry;
import java.util.List;

/** The mask for all secrets in a registry, those that are registered later included. Thread-safe. */
public final class CurrentMask {
    private final SecretRegistry secrets;
    private volatile SecretMask mask = SecretMask.EMPTY;

    /** A mask for these secrets. */
    public CurrentMask(SecretRegistry secrets) {
        this.secrets = secrets;
    }

    /** The mask for all secrets registered so far. */
    public SecretMask get() {
        SecretMask latest = mask;
        return latest.size() == secrets.size() ? latest : extended();
    }

    private synchronized SecretMask extended() {
        List<Secret> all = secrets.all();
        SecretMask latest = mask;
        if (latest.size() < all.size()) {
            latest = latest.and(all.subList(latest.size(), all.size()));
            mask = latest;
        }
        return latest;
    }
}
