package dev.graphconform.config;

import java.util.Optional;

/**
 * A kind of config file, with what is needed to read and check it and to word its error messages.
 *
 * @param name its name in messages, for instance {@code target file}
 * @param option the command-line option that takes such a file, for instance {@code --target}
 * @param schema the class path resource with its JSON Schema
 * @param content the keys it must have, as the end of a sentence
 * @param example a first line, as an example in messages
 * @param secretPointer the JSON pointer below which no value is ever repeated; empty when every value may be
 * @param hints messages for some unknown keys, in place of the list of known ones
 */
public record ConfigFileKind(
        String name,
        String option,
        String schema,
        String content,
        String example,
        Optional<String> secretPointer,
        UnknownKeyHints hints) {

    /** No hints: unknown keys are reported with the known ones. */
    public static UnknownKeyHints noHints() {
        return (owner, key, known) -> Optional.empty();
    }

    /** Whether the value at a JSON pointer may be repeated in messages. */
    boolean repeatable(String pointer) {
        return secretPointer.filter(pointer::startsWith).isEmpty();
    }

    /** Whether both errors concern the same entry below the secret pointer. */
    boolean isOneSecretEntry(ConfigError one, ConfigError other) {
        return secretEntry(one)
                .filter(entry -> secretEntry(other).filter(entry::equals).isPresent())
                .isPresent();
    }

    private Optional<String> secretEntry(ConfigError error) {
        String[] keys = error.key().split("\\.");
        return keys.length > 1 && !repeatable("/" + keys[0] + "/")
                ? Optional.of(keys[0] + "." + keys[1])
                : Optional.empty();
    }
}
