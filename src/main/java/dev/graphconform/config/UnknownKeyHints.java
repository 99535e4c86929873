package dev.graphconform.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Provides messages for unknown keys for which a specific message is better than the list of known keys. */
@FunctionalInterface
public interface UnknownKeyHints {
    /**
     * The hint on an unknown key; empty to report the known keys.
     *
     * @param owner the JSON pointer of the object that holds the key
     * @param key the key
     * @param known the keys that are known there
     */
    Optional<UnknownKeyHint> hint(String owner, String key, List<String> known);

    /**
     * A hint on one unknown key.
     *
     * @param sentence what is wrong and what to do
     * @param explains the JSON pointers that need no further error message
     */
    record UnknownKeyHint(String sentence, Set<String> explains) {}
}
