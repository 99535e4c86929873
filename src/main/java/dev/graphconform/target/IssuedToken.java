package dev.graphconform.target;

import java.time.Instant;
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
        PastedToken.mistakeIn(text).ifPresent(mistake -> {
            throw new TargetFileException(place + ": " + source + " " + mistake);
        });
        return of(Secret.of(text.strip()));
    }

    boolean isExpired(Instant now) {
        return expiresAt.filter(expiry -> !expiry.isAfter(now)).isPresent();
    }
}
