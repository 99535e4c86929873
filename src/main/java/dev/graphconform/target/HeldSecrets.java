package dev.graphconform.target;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Every secret that was got for a target since its file was read: what must not be found in any output. Safe for use by many threads. */
public final class HeldSecrets {
    private final Map<String, Secret> byText = new ConcurrentHashMap<>();

    /** From now on this secret is looked for; says whether it was not known yet. */
    public boolean note(Secret secret) {
        return byText.putIfAbsent(secret.reveal(), secret) == null;
    }

    /** All secrets noted so far. */
    public List<Secret> all() {
        return List.copyOf(byText.values());
    }
}
