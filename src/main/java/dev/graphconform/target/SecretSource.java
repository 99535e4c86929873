package dev.graphconform.target;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The source of a secret in the target file: of a token, a client secret or a password. */
sealed interface SecretSource {
    /**
     * Reads the secret as it is.
     *
     * @param place the place in the target file that names this source, for messages: file, line, column and key
     * @throws TargetFileException if it cannot be read
     */
    String read(String place);

    /**
     * The same, for a token.
     *
     * @param demand why it is asked for; a program is told
     */
    default String read(String place, TokenDemand demand) {
        return read(place);
    }

    /** The source in messages, for instance {@code the token file reader.jwt}. */
    String phrase();

    /** An environment variable. */
    record Variable(String what, String name, Environment environment) implements SecretSource {
        @Override
        public String read(String place) {
            return environment
                    .variable(name)
                    .orElseThrow(() -> new TargetFileException(place + ": " + phrase() + " is not set"
                            + environment
                                    .nearestName(name)
                                    .map(near -> " (" + near + " is set: is that the one?)")
                                    .orElse("")
                            + "; set it to the " + what + ", or take the credential out of the target file"));
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
                // one byte a character, so that anything beyond ASCII is found and refused, whatever its encoding
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

    /** The standard output of a program. */
    record Command(String what, List<String> words, Path folder) implements SecretSource {
        /** Set when the target refused the token that the program printed before. */
        private static final String REFUSED = "CONFORM_TOKEN_REFUSED";
        /** What the target wants the fresh token to hold, as JSON; empty when it says nothing of that. */
        private static final String CLAIMS = "CONFORM_TOKEN_CLAIMS";

        @Override
        public String read(String place) {
            return read(place, TokenDemand.USUAL);
        }

        @Override
        public String read(String place, TokenDemand demand) {
            return new Subprocess(words, folder, environment(demand)).output(place + ": " + phrase());
        }

        private static Map<String, String> environment(TokenDemand demand) {
            return demand.refused()
                    ? Map.of(REFUSED, "true", CLAIMS, demand.claims().orElse(""))
                    : Map.of();
        }

        @Override
        public String phrase() {
            return "the command " + words.get(0);
        }
    }
}
