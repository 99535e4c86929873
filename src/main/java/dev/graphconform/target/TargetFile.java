package dev.graphconform.target;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads and checks target files. */
public final class TargetFile {
    private TargetFile() {}

    /**
     * Reads a target file; tokens are not fetched yet. Those that would have to be asked for at an authority cannot be had.
     *
     * @throws TargetFault if the file cannot be used; the message has a line for each thing that is wrong
     */
    public static Target read(Path file) {
        return read(file, Environment.ofProcess());
    }

    /**
     * Reads a target file whose tokens may come from the given variables. Those that would have to be asked for at an authority cannot be had.
     *
     * @throws TargetFault if the file cannot be used; the message has a line for each thing that is wrong
     */
    public static Target read(Path file, Environment environment) {
        return read(file, environment, SignIn.NONE);
    }

    /**
     * Reads a target file whose tokens may come from the given variables, or from an authority; they are not fetched yet.
     *
     * @throws TargetFault if the file cannot be used; the message has a line for each thing that is wrong
     */
    public static Target read(Path file, Environment environment, SignIn signIn) {
        List<Finding> findings = new ArrayList<>();
        Optional<TargetDocument> parsed = TargetDocument.parse(text(file), findings);
        parsed.ifPresent(document -> {
            List<Finding> form = SchemaFindings.of(document);
            findings.addAll(form);
            // a credential whose form is wrong needs no second word about its meaning
            MeaningFindings.of(document).stream()
                    .filter(finding -> form.stream().noneMatch(finding::isOfSameCredential))
                    .forEach(findings::add);
        });
        if (!findings.isEmpty()) {
            throw new TargetFault(findings.stream()
                    .sorted(Finding.BY_PLACE)
                    .map(finding -> finding.line(file.toString()))
                    .distinct()
                    .collect(Collectors.joining("\n")));
        }
        return new TargetReader(parsed.orElseThrow(), file, environment, signIn).read();
    }

    private static String text(Path file) {
        if (!Files.exists(file)) {
            throw new TargetFault("the target file " + file + " does not exist; give the path of a YAML file to --target");
        }
        if (Files.isDirectory(file)) {
            throw new TargetFault("the target file " + file + " is a directory; name the YAML file itself");
        }
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw new TargetFault("the target file " + file + " is not UTF-8 text; save it as UTF-8", otherEncoding);
        } catch (IOException unreadable) {
            throw new TargetFault("the target file " + file + " cannot be read; check its permissions", unreadable);
        }
    }
}
