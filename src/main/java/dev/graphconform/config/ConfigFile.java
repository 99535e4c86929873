package dev.graphconform.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads and checks a config file in YAML.
 *
 * @param kind the kind of file
 * @param validator finds errors that a schema cannot express
 * @param exceptionFactory creates the exception to throw, from its message and its cause, which may be null
 */
public record ConfigFile(
        ConfigFileKind kind,
        Function<ConfigDocument, List<ConfigError>> validator,
        BiFunction<String, Throwable, ? extends ConfigException> exceptionFactory) {

    /**
     * Reads the file.
     *
     * @throws ConfigException if the file cannot be read or has errors; the message has a line for each
     */
    public ConfigDocument read(Path file) {
        return read(text(file), file);
    }

    /**
     * Reads the text of a file.
     *
     * @param file its name in messages
     * @throws ConfigException if it has errors; the message has a line for each
     */
    public ConfigDocument read(String text, Path file) {
        List<ConfigError> errors = new ArrayList<>();
        Optional<ConfigDocument> parsed = ConfigDocument.parse(text, kind, errors);
        parsed.ifPresent(document -> {
            List<ConfigError> schemaErrors = ConfigSchemaErrors.of(document, kind);
            errors.addAll(schemaErrors);
            // an entry with secrets that violates the schema gets no second message
            validator.apply(document).stream()
                    .filter(error ->
                            schemaErrors.stream().noneMatch(schemaError -> kind.isOneSecretEntry(schemaError, error)))
                    .forEach(errors::add);
        });
        if (!errors.isEmpty()) {
            throw exceptionFactory.apply(
                    errors.stream()
                            .sorted(ConfigError.BY_PLACE)
                            .map(error -> error.line(file.toString()))
                            .distinct()
                            .collect(Collectors.joining("\n")),
                    null);
        }
        return parsed.orElseThrow();
    }

    private String text(Path file) {
        String named = "the " + kind.name() + " " + file;
        if (!Files.exists(file)) {
            throw exceptionFactory.apply(
                    named + " does not exist; give the path of a YAML file to " + kind.option(), null);
        }
        if (Files.isDirectory(file)) {
            throw exceptionFactory.apply(named + " is a directory; name the YAML file itself", null);
        }
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw exceptionFactory.apply(named + " is not UTF-8 text; save it as UTF-8", otherEncoding);
        } catch (IOException unreadable) {
            throw exceptionFactory.apply(named + " cannot be read; check its permissions", unreadable);
        }
    }
}
