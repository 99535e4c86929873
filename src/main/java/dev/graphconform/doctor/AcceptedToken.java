package dev.graphconform.doctor;

import dev.graphconform.target.TokenClaims;
import java.util.List;
import java.util.Optional;

/**
 * A token that the target did not refuse.
 *
 * @param token the token
 * @param acceptance how the target responded to it
 * @param confirmedIdentity the signed-in person as the target reports it; empty when it does not
 */
record AcceptedToken(FetchedToken token, TokenAcceptance acceptance, Optional<Identity> confirmedIdentity) {
    /** Credentials by key, in the order in which their tokens are preferred for look-ups. */
    private static final List<String> PREFERRED = List.of("default", "reader", "cleaner", "application");

    /** The token to send a look-up with: the first that claims a permission for it, or else the first of all. */
    static Optional<FetchedToken> choose(List<AcceptedToken> accepted, GraphOperation graphOperation) {
        return preferred(accepted).stream()
                .filter(token -> token.claimsPermissionFor(graphOperation))
                .findFirst()
                .or(() -> first(accepted));
    }

    /** The token for a look-up that needs no permission; empty when no token was accepted. */
    static Optional<FetchedToken> first(List<AcceptedToken> accepted) {
        return preferred(accepted).stream().findFirst();
    }

    /** Whether look-ups would be sent with it if the target took it. */
    static boolean isForLookUps(FetchedToken token) {
        return PREFERRED.stream().anyMatch(token::is);
    }

    private static List<FetchedToken> preferred(List<AcceptedToken> accepted) {
        return PREFERRED.stream()
                .flatMap(key -> accepted.stream().map(AcceptedToken::token).filter(token -> token.is(key)))
                .toList();
    }

    /** The signed-in person: as the target reports it, else as the token claims. */
    Optional<Identity> identity() {
        return confirmedIdentity.or(this::claimedIdentity);
    }

    /** The same, but as the token claims where that is the person who is looked for: a mock may answer anything. */
    Optional<Identity> identityOf(String expectedId) {
        return claimedIdentity()
                .filter(claimed -> claimed.id().equalsIgnoreCase(expectedId))
                .or(this::identity);
    }

    private Optional<Identity> claimedIdentity() {
        return token.objectId()
                .map(id -> new Identity(
                        id,
                        token.claims().flatMap(TokenClaims::userPrincipalName).orElse(""),
                        false));
    }

    /** How a target responds to a token that it does not refuse. */
    enum TokenAcceptance {
        /** With 200 and what was asked for, or with 403 and an error, as to a caller that it knows. */
        ACCEPTED,
        /** With no response, or with another, as mocks do that do not serve the request. */
        UNKNOWN
    }

    /**
     * A person.
     *
     * @param id the object id
     * @param userPrincipalName the sign-in name; empty when it is not known
     * @param confirmed whether the target says so, not only the token
     */
    record Identity(String id, String userPrincipalName, boolean confirmed) {
        /** Name and id, and the source if that is a claim. */
        String phrase() {
            return (userPrincipalName.isEmpty() ? id : userPrincipalName + ", id " + id) + source();
        }

        /** The name, or else the id, and the source if that is a claim. */
        String name() {
            return (userPrincipalName.isEmpty() ? id : userPrincipalName) + source();
        }

        private String source() {
            return confirmed ? "" : " (" + FetchedToken.BY_ITS_CLAIMS + ")";
        }

        /**
         * Whether it may be the person that a target file names so. By a sign-in name only the target can tell: a token
         * may claim another one ({@code preferred_username}).
         */
        boolean mayBe(String idOrName) {
            return id.equalsIgnoreCase(idOrName)
                    || idOrName.contains("@")
                            && (!confirmed
                                    || userPrincipalName.isEmpty()
                                    || userPrincipalName.equalsIgnoreCase(idOrName));
        }
    }
}
