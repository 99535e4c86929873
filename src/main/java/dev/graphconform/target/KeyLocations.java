package dev.graphconform.target;

/** Finds the places of keys in a target file, for messages. */
@FunctionalInterface
public interface KeyLocations {
    /** For a target that was not read from a file: the key itself. */
    KeyLocations NONE = key -> key;

    /**
     * The place of a key as messages begin with it, for instance {@code contoso.yaml:9:3: people.guest}. A key that the
     * file does not have is placed at its nearest parent.
     *
     * @param key dotted, for instance {@code people.guest.id}
     */
    String of(String key);
}
