package dev.graphconform.target;

/** Where the keys of a target stand, for messages. */
@FunctionalInterface
public interface KeyLocations {
    /** Of a target that was not read from a file. */
    KeyLocations NONE = key -> key;

    /**
     * The place of a key as messages begin with it, for instance {@code contoso.yaml:9:3: people.guest}. A key that the
     * file does not have is placed where its nearest owner stands.
     *
     * @param key dotted, for instance {@code people.guest.id}
     */
    String of(String key);
}
