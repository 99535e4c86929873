package dev.graphconform.target;

import java.time.Instant;
import java.util.Optional;

/**
 * A token as its source gave it.
 *
 * @param token the token
 * @param expiresAt when its time is over, as far as the source or the token itself tells
 */
public record IssuedToken(Secret token, Optional<Instant> expiresAt) {
    /** A token that may tell its own end; an opaque one does not. */
    public static IssuedToken of(Secret token) {
        return new IssuedToken(token, TokenHints.in(token).flatMap(TokenHints::expiresAt));
    }

    boolean over(Instant now) {
        return expiresAt.filter(end -> !end.isAfter(now)).isPresent();
    }
}
