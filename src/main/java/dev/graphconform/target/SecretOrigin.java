package dev.graphconform.target;

/**
 * Where a secret comes from, for messages.
 *
 * @param what for instance {@code token} or {@code client secret}
 * @param place the place in the target file: file, line, column and key
 * @param source the source, for instance {@code the token file reader.jwt}
 */
record SecretOrigin(String what, String place, String source) {
    /** The error that the secret cannot be told from other texts; with the ways out for mocks, which take any token. */
    TargetFileException refused(String reason) {
        String real = what.equals("token") ? "put a real token there" : "take another " + what;
        return new TargetFileException(
                place + ": the " + what + " of " + source + " " + reason + ", so it could not be told from the kit's"
                        + " own words in the results; " + real + ", or, for a mock that looks at no token, write token:"
                        + " generated, and for one that compares it with a word that is no secret, token: {plain:"
                        + " WORD}");
    }
}
