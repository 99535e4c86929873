package dev.graphconform.target;

import dev.graphconform.config.ConfigFile;
import dev.graphconform.config.ConfigFileKind;
import dev.graphconform.config.UnknownKeyHints;
import dev.graphconform.config.UnknownKeyHints.UnknownKeyHint;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads and checks target files. */
public final class TargetFile {
    private static final ConfigFileKind KIND = new ConfigFileKind(
            "target file",
            "--target",
            "/schemas/target.schema.json",
            "name, cloud or serviceRoot, credentials and people",
            "name: contoso-test",
            Optional.of("/credentials"),
            new CredentialHints());
    private static final ConfigFile FORM = new ConfigFile(KIND, TargetFileValidator::of, TargetFileException::new);

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
     * Reads a target file whose tokens may come from the given variables, or from an authority; tokens are not fetched
     * yet.
     *
     * @throws TargetFileException if the file cannot be used; the message has a line for each thing that is wrong
     */
    public static Target read(Path file, Environment environment, SignIn signIn) {
        return new TargetReader(FORM.read(file), file, environment, signIn).read();
    }

    /**
     * Reads the same for a suite that may name nobody: people may be missing in the file.
     *
     * @throws TargetFileException if the file cannot be used; the message has a line for each thing that is wrong
     */
    public static Target readForSuite(Path file, Environment environment, SignIn signIn) {
        ConfigFile form = new ConfigFile(KIND, TargetFileValidator::withoutPeople, TargetFileException::new);
        return new TargetReader(form.read(file), file, environment, signIn).read();
    }

    /**
     * Reads a target file that nobody has written.
     *
     * @throws TargetFileException if it cannot be used; the message has a line for each thing that is wrong
     */
    public static Target read(MadeUpTarget madeUp, Environment environment) {
        Path file = Path.of(madeUp.fileName());
        return new TargetReader(FORM.read(madeUp.text(), file), file, environment, SignIn.NONE).read();
    }

    /** Hints on a method to get tokens that does not exist, or not for the credential. */
    private static final class CredentialHints implements UnknownKeyHints {
        private static final Set<String> PASSWORD_FLOW =
                Set.of("username", "user", "userPassword", "password", "usernamePassword", "userNamePassword", "login");

        @Override
        public Optional<UnknownKeyHint> hint(String owner, String key, List<String> known) {
            if (!owner.matches("/credentials/[^/]+") || !(isMethod(key) || PASSWORD_FLOW.contains(key))) {
                return Optional.empty();
            }
            String sentence = isMethod(key)
                    ? wrongMethod(key, known)
                    : "there is no user name and password flow, which Microsoft refuses for accounts with multifactor "
                            + "authentication;"
                            + " get the token another way, for instance deviceCode";
            return Optional.of(new UnknownKeyHint(sentence, Set.of(owner, owner + "/token")));
        }

        private static boolean isMethod(String key) {
            return Arrays.stream(CredentialMethod.values())
                    .anyMatch(method -> method.word().equals(key));
        }

        /** For a method that exists, but not for this credential. */
        private static String wrongMethod(String method, List<String> known) {
            List<String> methods =
                    known.stream().filter(CredentialHints::isMethod).toList();
            int last = methods.size() - 1;
            String either = last == 0
                    ? methods.get(0)
                    : String.join(", ", methods.subList(0, last)) + " or " + methods.get(last);
            return "the token of this credential cannot be got by " + method + "; write " + either;
        }
    }
}
