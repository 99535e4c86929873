package dev.graphconform.doctor;

import dev.graphconform.target.TokenClaims;
import java.util.Optional;

/**
 * A token that the target did not refuse.
 *
 * @param token the token
 * @param tokenReception what the target made of it
 * @param shown whom it speaks for, as the target says; empty when it does not say
 */
record AcceptedToken(FetchedToken token, TokenReception tokenReception, Optional<Identity> shown) {
    /** What a target makes of a token, when it does not refuse it. */
    enum TokenReception {
        /** It answered what a known caller is answered. */
        TAKEN,
        /** It answered something else, as mocks do that do not serve what was asked. */
        NOT_REFUSED,
        /** It told nothing. */
        UNKNOWN
    }

    /** Whom it speaks for: as the target says, else as the token claims. */
    Optional<Identity> identity() {
        return shown.or(() -> token.objectId()
                .map(id -> new Identity(
                        id,
                        token.hints().flatMap(TokenClaims::userPrincipalName).orElse(""),
                        false)));
    }

    /**
     * A person.
     *
     * @param id the object id
     * @param userPrincipalName the sign-in name; empty when it is not known
     * @param proved whether the target says so, not only the token
     */
    record Identity(String id, String userPrincipalName, boolean proved) {
        /** Name and id, and how far that is known. */
        String phrase() {
            return (userPrincipalName.isEmpty() ? id : userPrincipalName + ", id " + id) + source();
        }

        /** The name, or else the id, and how far that is known. */
        String name() {
            return (userPrincipalName.isEmpty() ? id : userPrincipalName) + source();
        }

        private String source() {
            return proved ? "" : " (" + FetchedToken.BY_ITS_CLAIMS + ")";
        }

        boolean is(String otherId) {
            return id.equalsIgnoreCase(otherId);
        }
    }
}
