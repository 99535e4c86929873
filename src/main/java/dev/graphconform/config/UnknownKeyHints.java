package dev.graphconform.config;

import java.util.List;
import java.util.Optional;

/** Knows more of some unknown keys than that they are unknown. */
@FunctionalInterface
public interface UnknownKeyHints {
    /**
     * What to say of an unknown key instead of naming the known ones.
     *
     * @param owner the JSON pointer of the object that holds the key
     * @param key the key
     * @param known the keys that are known there
     */
    Optional<UnknownKeyHint> on(String owner, String key, List<String> known);
}
