package dev.graphconform.target;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Every secret that was got for a target since its file was read: what must not be found in any output. Safe for use by
 * many threads.
 */
public final class SecretRegistry {
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final List<Secret> inOrder = new CopyOnWriteArrayList<>();

    /** From now on this secret is looked for; says whether it was not known yet. */
    public boolean note(Secret secret) {
        if (known.contains(secret.reveal())) {
            return false;
        }
        synchronized (this) {
            // in this order: whoever hears that it is known finds it in the list
            return !known.contains(secret.reveal()) && inOrder.add(secret) && known.add(secret.reveal());
        }
    }

    /** How many there are; they only ever become more. */
    public int size() {
        return inOrder.size();
    }

    /** All secrets noted so far, in the order they came. */
    public List<Secret> all() {
        return List.copyOf(inOrder);
    }
}
