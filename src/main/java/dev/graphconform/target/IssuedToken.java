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
        return new IssuedToken(token, TokenClaims.in(token).flatMap(TokenClaims::expiresAt));
    }

    /** A token of which its source tells the end; what the token itself tells counts when it is earlier. */
    public static IssuedToken until(Secret token, Instant end) {
        return new IssuedToken(
                token, Optional.of(of(token).expiresAt().filter(end::isAfter).orElse(end)));
    }

    boolean over(Instant now) {
        return expiresAt.filter(end -> !end.isAfter(now)).isPresent();
    }
}
