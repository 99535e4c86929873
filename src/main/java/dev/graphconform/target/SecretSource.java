package dev.graphconform.target;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where a secret is to be found: a token, a client secret, a password. */
sealed interface SecretSource {
    /**
     * Reads what is there, as it is.
     *
     * @param place where the target file names this source, for messages: file, line, column and key
     * @throws TargetFileException if there is nothing
     */
    String read(String place);

    /** How messages call what is there, for instance {@code the token file reader.jwt}. */
    String phrase();

    /** An environment variable. */
    record Variable(String what, String name, Environment environment) implements SecretSource {
        @Override
        public String read(String place) {
            return environment
                    .variable(name)
                    .orElseThrow(() -> new TargetFileException(place + ": " + phrase() + " is not set; set it to the "
                            + what + ", or take the credential out of the target file"));
        }

        @Override
        public String phrase() {
            return "the environment variable " + name;
        }
    }

    /** A file. */
    record SecretFile(String what, Path path) implements SecretSource {
        @Override
        public String read(String place) {
            if (Files.isDirectory(path)) {
                throw new TargetFileException(place + ": " + phrase() + " is a directory; name the file itself");
            }
            if (!Files.exists(path)) {
                throw new TargetFileException(place + ": " + phrase() + " does not exist; write the " + what
                        + " into it, or take the credential out of the target file");
            }
            try {
                // one byte a character, so that anything beyond ASCII is seen and refused, whatever its encoding
                return Files.readString(path, StandardCharsets.ISO_8859_1);
            } catch (IOException unreadable) {
                throw new TargetFileException(
                        place + ": " + phrase() + " cannot be read; check its permissions", unreadable);
            }
        }

        @Override
        public String phrase() {
            return "the " + what + " file " + path;
        }
    }

    /** What a program prints. */
    record Command(String what, List<String> words, Path folder) implements SecretSource {
        @Override
        public String read(String place) {
            return new Subprocess(words, folder).output(place + ": " + phrase());
        }

        @Override
        public String phrase() {
            return "the command " + words.get(0);
        }
    }
}
