package dev.graphconform.doctor;

import dev.graphconform.target.Credential;
import dev.graphconform.target.TokenHints;
import dev.graphconform.target.TokenKind;
import java.util.Optional;
import java.util.Set;

/**
 * A token that could be had.
 *
 * @param credential whose it is
 * @param hints what it says about itself; empty when it is opaque
 */
record HeldToken(Credential credential, Optional<TokenHints> hints) {
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
    boolean claims(Call call) {
        return permissions().filter(held -> call.allowedBy(held, kind())).isPresent();
    }

    /** Whom it says it speaks for. */
    Optional<String> objectId() {
        return hints.flatMap(TokenHints::objectId);
    }

    /** The tenant it names. */
    Optional<String> tenantId() {
        return hints.flatMap(TokenHints::tenantId);
    }

    /** Whether the credential is this one, by its key below {@code credentials}. */
    boolean is(String key) {
        return credential.key().equals(key);
    }
}
