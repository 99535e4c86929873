package dev.graphconform.target;

import java.util.Optional;

/**
 * Why a token is asked for.
 *
 * @param refused whether the target refused the one before, so that a cached one will not do
 * @param claims what the target wants the fresh one to hold, as JSON, from the challenge that came with the refusal
 *     (Microsoft identity platform, claims challenges); never shown
 */
public record TokenDemand(boolean refused, Optional<String> claims) {
    /** No token yet, or one that is about to expire. */
    public static final TokenDemand USUAL = new TokenDemand(false, Optional.empty());

    /** The target refused the token before. */
    public static TokenDemand afterRefusal(Optional<String> claims) {
        return new TokenDemand(true, claims);
    }

    /** The claims are not shown: they may tell of a tenant's policies. */
    @Override
    public String toString() {
        return refused ? "after a refusal" : "usual";
    }
}
