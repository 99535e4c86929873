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
 * Reads and checks a file that people wrote.
 *
 * @param kind what it is
 * @param meaning finds what is wrong beyond what a schema can say
 * @param fault makes the fault of a file that cannot be used, from its message and its cause, which may be null
 */
public record ConfigFile(
        ConfigFileKind kind,
        Function<ConfigDocument, List<ConfigError>> meaning,
        BiFunction<String, Throwable, ? extends ConfigException> fault) {

    /**
     * The document, in which nothing was found wrong.
     *
     * @throws ConfigException if the file cannot be used; the message has a line for each thing that is wrong
     */
    public ConfigDocument read(Path file) {
        List<ConfigError> configErrors = new ArrayList<>();
        Optional<ConfigDocument> parsed = ConfigDocument.parse(text(file), kind, configErrors);
        parsed.ifPresent(document -> {
            List<ConfigError> form = ConfigSchemaErrors.of(document, kind);
            configErrors.addAll(form);
            // an entry with secrets whose form is wrong needs no second word about its meaning
            meaning.apply(document).stream()
                    .filter(configError ->
                            form.stream().noneMatch(formal -> kind.isOneSecretEntry(formal, configError)))
                    .forEach(configErrors::add);
        });
        if (!configErrors.isEmpty()) {
            throw fault.apply(
                    configErrors.stream()
                            .sorted(ConfigError.BY_PLACE)
                            .map(configError -> configError.line(file.toString()))
                            .distinct()
                            .collect(Collectors.joining("\n")),
                    null);
        }
        return parsed.orElseThrow();
    }

    private String text(Path file) {
        String named = "the " + kind.name() + " " + file;
        if (!Files.exists(file)) {
            throw fault.apply(named + " does not exist; give the path of a YAML file to " + kind.option(), null);
        }
        if (Files.isDirectory(file)) {
            throw fault.apply(named + " is a directory; name the YAML file itself", null);
        }
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw fault.apply(named + " is not UTF-8 text; save it as UTF-8", otherEncoding);
        } catch (IOException unreadable) {
            throw fault.apply(named + " cannot be read; check its permissions", unreadable);
        }
    }
}
