package dev.graphconform.target;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a token is to be found. */
sealed interface TokenSource {
    /**
     * Fetches the token.
     *
     * @param place where the target file names this source, for messages: file, line, column and key
     * @throws TargetFault if there is none, or none that could be sent in a header
     */
    Secret fetch(String place);

    /** A token in an environment variable. */
    record Variable(String name, Environment environment) implements TokenSource {
        @Override
        public Secret fetch(String place) {
            String where = "environment variable " + name;
            String value = environment
                    .variable(name)
                    .orElseThrow(() -> new TargetFault(place + ": the " + where
                            + " is not set; set it to the token, or take the credential out of the target file"));
            return BearerToken.of(value, place, "the " + where);
        }
    }

    /** A token in a file. */
    record TokenFile(Path path) implements TokenSource {
        @Override
        public Secret fetch(String place) {
            if (Files.isDirectory(path)) {
                throw new TargetFault(place + ": the token file " + path + " is a directory; name the file itself");
            }
            if (!Files.exists(path)) {
                throw new TargetFault(place + ": the token file " + path
                        + " does not exist; write the token into it, or take the credential out of the target file");
            }
            try {
                // one byte a character, so that anything beyond ASCII is seen and refused, whatever its encoding
                String value = Files.readString(path, StandardCharsets.ISO_8859_1);
                return BearerToken.of(value, place, "the token file " + path);
            } catch (IOException unreadable) {
                throw new TargetFault(place + ": the token file " + path + " cannot be read; check its permissions", unreadable);
            }
        }
    }
}
