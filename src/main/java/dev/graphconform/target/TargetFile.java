package dev.graphconform.target;

import dev.graphconform.config.ConfigFile;
import dev.graphconform.config.ConfigFileKind;
import java.nio.file.Path;
import java.util.Optional;

/** Reads and checks target files. */
public final class TargetFile {
    private static final ConfigFile FORM = new ConfigFile(
            new ConfigFileKind(
                    "target file",
                    "--target",
                    "/schemas/target.schema.json",
                    "name, cloud or serviceRoot, credentials and people",
                    "name: contoso-test",
                    Optional.of("/credentials"),
                    new CredentialHints()),
            TargetFileValidator::of,
            TargetFileException::new);

    private TargetFile() {}

    /**
     * Reads a target file; tokens are not fetched yet.
     *
     * @throws TargetFileException if the file cannot be used; the message has a line for each thing that is wrong
     */
    public static Target read(Path file) {
        return read(file, Environment.ofProcess());
    }

    /**
     * Reads a target file whose tokens may come from the given variables.
     *
     * @throws TargetFileException if the file cannot be used; the message has a line for each thing that is wrong
     */
    public static Target read(Path file, Environment environment) {
        return read(file, environment, SignIn.NONE);
    }

    /**
     * Reads a target file whose tokens may come from the given variables, or from an authority; they are not fetched
     * yet.
     *
     * @throws TargetFileException if the file cannot be used; the message has a line for each thing that is wrong
     */
    public static Target read(Path file, Environment environment, SignIn signIn) {
        return new TargetReader(FORM.read(file), file, environment, signIn).read();
    }
}
