package dev.graphconform.target;

import java.util.Locale;

/** What may be sent as a bearer token. Messages say what is wrong with it and never repeat any of it. */
final class BearerToken {
    private BearerToken() {}

    static Secret of(String text, String place, String source) {
        String token = text.strip();
        String wrong = place + ": " + source + " ";
        if (token.isEmpty()) {
            throw new TargetFileException(
                    wrong + "is empty; put the token there, or take the credential out of the target file");
        }
        if (token.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
            throw new TargetFileException(wrong + "starts with \"Bearer\"; put the token there alone");
        }
        if (!token.chars().allMatch(character -> character < 0x80)) {
            throw new TargetFileException(
                    wrong + "holds characters that are not ASCII, so it is no token; save the token alone,"
                            + " as plain text without a byte order mark");
        }
        if (token.chars().anyMatch(Character::isWhitespace)) {
            throw new TargetFileException(
                    wrong + "holds white space or a line break inside, so it is no token; put the token"
                            + " there alone, on one line");
        }
        if (token.chars().anyMatch(Character::isISOControl)) {
            throw new TargetFileException(
                    wrong + "holds control characters, so it is no token; put the token there alone, as plain text");
        }
        return Secret.of(token);
    }
}
