package dev.graphconform.settings;

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
public record SettingsFile(
        SettingsKind kind,
        Function<SettingsDocument, List<Finding>> meaning,
        BiFunction<String, Throwable, ? extends SettingsFault> fault) {

    /**
     * The document, in which nothing was found wrong.
     *
     * @throws SettingsFault if the file cannot be used; the message has a line for each thing that is wrong
     */
    public SettingsDocument read(Path file) {
        List<Finding> findings = new ArrayList<>();
        Optional<SettingsDocument> parsed = SettingsDocument.parse(text(file), kind, findings);
        parsed.ifPresent(document -> {
            List<Finding> form = SchemaFindings.of(document, kind);
            findings.addAll(form);
            // an entry with secrets whose form is wrong needs no second word about its meaning
            meaning.apply(document).stream()
                    .filter(finding -> form.stream().noneMatch(formal -> kind.isOneSecretEntry(formal, finding)))
                    .forEach(findings::add);
        });
        if (!findings.isEmpty()) {
            throw fault.apply(
                    findings.stream()
                            .sorted(Finding.BY_PLACE)
                            .map(finding -> finding.line(file.toString()))
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
