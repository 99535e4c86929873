package dev.graphconform.redaction;

import dev.graphconform.target.Secret;
import dev.graphconform.target.SecretRegistry;
import java.util.List;

/**
 * The mask for all secrets that a target's credentials brought so far; grows with them. Safe for use by many threads.
 */
public final class CurrentMask {
    private final SecretRegistry secrets;
    private volatile SecretMask mask = SecretMask.OF_NOTHING;

    /** A mask for these secrets, those that are yet to come as well. */
    public CurrentMask(SecretRegistry secrets) {
        this.secrets = secrets;
    }

    /** The mask for all that are known now. */
    public SecretMask get() {
        SecretMask latest = mask;
        return latest.size() == secrets.size() ? latest : grown();
    }

    private synchronized SecretMask grown() {
        List<Secret> all = secrets.all();
        SecretMask latest = mask;
        if (latest.size() < all.size()) {
            latest = latest.and(all.subList(latest.size(), all.size()));
            mask = latest;
        }
        return latest;
    }
}
