package dev.graphconform.simulator.tokens;

import java.util.Optional;

/**
 * What a request presents in its Authorization header. Only the first fault shows: what cannot be looked at counts as
 * good, so that each fault can be ruled on by itself.
 *
 * @param missing no header, or an empty one
 * @param bearer whether the scheme is Bearer
 * @param readable whether the value is a signed JSON Web Token
 * @param signed whether its signature is this simulator's
 * @param current whether its time has come and not passed
 * @param forGraph whether it is meant for Microsoft Graph
 * @param caller who it speaks for, as far as it can be read
 */
public record PresentedToken(
        boolean missing,
        boolean bearer,
        boolean readable,
        boolean signed,
        boolean current,
        boolean forGraph,
        Optional<Caller> caller) {

    static PresentedToken nothing() {
        return new PresentedToken(true, true, true, true, true, true, Optional.empty());
    }

    static PresentedToken otherScheme() {
        return new PresentedToken(false, false, true, true, true, true, Optional.empty());
    }

    static PresentedToken junk() {
        return new PresentedToken(false, true, false, true, true, true, Optional.empty());
    }
}
