package dev.graphconform.target;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The secrets that were fetched for a target, none of which may appear in any output. Thread-safe. */
public final class SecretRegistry {
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final List<Secret> inOrder = new CopyOnWriteArrayList<>();

    /** Adds a secret, unless it is none; returns whether it is new. */
    public boolean register(Secret secret) {
        if (secret.isPlain() || known.contains(secret.reveal())) {
            return false;
        }
        synchronized (this) {
            // in this order: a thread that finds it in the set finds it in the list too
            return !known.contains(secret.reveal()) && inOrder.add(secret) && known.add(secret.reveal());
        }
    }

    /** Whether the secret was added before. */
    boolean holds(Secret secret) {
        return known.contains(secret.reveal());
    }

    /** The number of secrets, which never decreases. */
    public int size() {
        return inOrder.size();
    }

    /** All secrets so far, in the order of their registration. */
    public List<Secret> all() {
        return List.copyOf(inOrder);
    }
}
