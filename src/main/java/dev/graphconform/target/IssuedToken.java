package dev.graphconform.target;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A token as its source issued it.
 *
 * @param token the token
 * @param expiresAt when it expires, as far as the source or the token itself says
 */
public record IssuedToken(Secret token, Optional<Instant> expiresAt) {
    /** A token whose expiry is read from its claims; an opaque token has none. */
    public static IssuedToken of(Secret token) {
        return new IssuedToken(token, TokenClaims.in(token).flatMap(TokenClaims::expiresAt));
    }

    /** A token whose source names the expiry; the token's own claim counts when it is earlier. */
    public static IssuedToken until(Secret token, Instant expiry) {
        return new IssuedToken(
                token, Optional.of(of(token).expiresAt().filter(expiry::isAfter).orElse(expiry)));
    }

    /**
     * Reads a bearer token from a text. Messages say what is wrong with it and never repeat any of it.
     *
     * @param place where the target file names the source, for messages
     * @param source the source, for messages
     * @throws TargetFileException if the text cannot be sent as a bearer token
     */
    static IssuedToken parse(String text, String place, String source) {
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
        return of(Secret.of(token));
    }

    boolean isExpired(Instant now) {
        return expiresAt.filter(expiry -> !expiry.isAfter(now)).isPresent();
    }
}
