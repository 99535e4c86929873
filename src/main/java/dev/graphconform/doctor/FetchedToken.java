package dev.graphconform.doctor;

import dev.graphconform.target.Credential;
import dev.graphconform.target.TokenClaims;
import dev.graphconform.target.TokenKind;
import java.util.Optional;
import java.util.Set;

/**
 * A token that could be had.
 *
 * @param credential whose it is
 * @param hints what it says about itself; empty when it is opaque
 */
record FetchedToken(Credential credential, Optional<TokenClaims> hints) {
    /** How messages say that something rests on a claim. */
    static final String BY_ITS_CLAIMS = "by its claims";

    String key() {
        return credential.toString();
    }

    TokenKind kind() {
        return credential.kind();
    }

    /** The permissions it claims; empty when it says nothing of any. */
    Optional<Set<String>> permissions() {
        return hints.filter(known -> known.kind().isPresent())
                .map(known -> kind() == TokenKind.APPLICATION ? known.roles() : known.scopes());
    }

    /** Whether it claims a permission for the call. */
    boolean claims(GraphOperation graphOperation) {
        return permissions()
                .filter(held -> graphOperation.allowedBy(held, kind()))
                .isPresent();
    }

    /** Whom it says it speaks for. */
    Optional<String> objectId() {
        return hints.flatMap(TokenClaims::objectId);
    }

    /** The tenant it names. */
    Optional<String> tenantId() {
        return hints.flatMap(TokenClaims::tenantId);
    }

    /** Whether the credential is this one, by its key below {@code credentials}. */
    boolean is(String key) {
        return credential.key().equals(key);
    }
}
