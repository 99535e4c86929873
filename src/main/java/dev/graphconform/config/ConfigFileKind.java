package dev.graphconform.config;

import java.util.Optional;

/**
 * A kind of file that people write.
 *
 * @param name what people call it, for instance {@code target file}
 * @param option the option that names such a file, for instance {@code --target}
 * @param schema the resource with its schema, the same one that editors complete from
 * @param content what it needs at least, as the end of a sentence
 * @param example its first line, to show what it looks like
 * @param secretPlace the JSON pointer below which no value is ever repeated; empty when every value may be
 * @param advice what to say of an unknown key instead of naming the known ones
 */
public record ConfigFileKind(
        String name,
        String option,
        String schema,
        String content,
        String example,
        Optional<String> secretPlace,
        UnknownKeyHints advice) {

    /** What to say of a key that is deliberately not known. */
    public static UnknownKeyHints noAdvice() {
        return (owner, key, known) -> Optional.empty();
    }

    boolean repeatable(String pointer) {
        return secretPlace.filter(pointer::startsWith).isEmpty();
    }

    /** Whether both findings are about one and the same entry of the secret place. */
    boolean isOneSecretEntry(ConfigError one, ConfigError other) {
        return secretEntry(one)
                .filter(entry -> secretEntry(other).filter(entry::equals).isPresent())
                .isPresent();
    }

    private Optional<String> secretEntry(ConfigError configError) {
        String[] keys = configError.key().split("\\.");
        return keys.length > 1 && !repeatable("/" + keys[0] + "/")
                ? Optional.of(keys[0] + "." + keys[1])
                : Optional.empty();
    }
}
