package dev.graphconform.target;

import dev.graphconform.settings.KeyAdvice;
import dev.graphconform.settings.SettingsFile;
import dev.graphconform.settings.SettingsKind;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Reads and checks target files. */
public final class TargetFile {
    private static final Set<String> LATER_CREDENTIALS =
            Set.of("clientSecret", "certificate", "federatedToken", "deviceCode", "azureCli", "command");
    private static final Set<String> LATER_KEYS = Set.of("authority", "caCertificate");
    private static final String CREDENTIALS = "/credentials";

    private static final SettingsFile FORM = new SettingsFile(
            new SettingsKind(
                    "target file",
                    "--target",
                    "/schemas/target.schema.json",
                    "name, cloud or serviceRoot, credentials and people",
                    "name: contoso-test",
                    Optional.of(CREDENTIALS),
                    TargetFile::advice),
            MeaningFindings::of,
            TargetFault::new);

    private TargetFile() {}

    /**
     * Reads a target file; tokens are not fetched yet.
     *
     * @throws TargetFault if the file cannot be used; the message has a line for each thing that is wrong
     */
    public static Target read(Path file) {
        return read(file, Environment.ofProcess());
    }

    /**
     * Reads a target file whose tokens may come from the given variables.
     *
     * @throws TargetFault if the file cannot be used; the message has a line for each thing that is wrong
     */
    public static Target read(Path file, Environment environment) {
        return new TargetReader(FORM.read(file), file, environment).read();
    }

    private static Optional<KeyAdvice> advice(String owner, String key) {
        if (LATER_CREDENTIALS.contains(key) && owner.startsWith(CREDENTIALS + "/")) {
            return Optional.of(new KeyAdvice(
                    "this version takes tokens from env or file only; write token: {env: NAME} or token: {file: PATH}",
                    Set.of(owner, owner + "/token")));
        }
        return LATER_KEYS.contains(key) && owner.isEmpty()
                ? Optional.of(new KeyAdvice("this version does not know this key yet; take it out", Set.of()))
                : Optional.empty();
    }
}
