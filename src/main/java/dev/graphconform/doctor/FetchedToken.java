package dev.graphconform.doctor;

import dev.graphconform.target.Credential;
import dev.graphconform.target.TokenClaims;
import dev.graphconform.target.TokenKind;
import java.util.Optional;
import java.util.Set;

/**
 * A token that was fetched successfully.
 *
 * @param credential its credential
 * @param claims its unverified claims; empty when it is opaque
 * @param foreign whether it is for another service than Graph, on a mock or gateway that may take such tokens: what it
 *     claims of people and permissions then need not mean what Graph's tokens mean by it
 */
record FetchedToken(Credential credential, Optional<TokenClaims> claims, boolean foreign) {
    /** Marks sentences that rest on a claim of a token. */
    static final String BY_ITS_CLAIMS = "by its claims";

    String key() {
        return credential.toString();
    }

    TokenKind kind() {
        return credential.kind();
    }

    /** The permissions that it claims; empty when it has no such claim. */
    Optional<Set<String>> permissions() {
        return ofGraph()
                .filter(known -> known.kind().isPresent())
                .map(known -> kind() == TokenKind.APPLICATION ? known.roles() : known.scopes());
    }

    /** Whether it claims a permission for the operation. */
    boolean claimsPermissionFor(GraphOperation graphOperation) {
        return permissions()
                .filter(claimed -> graphOperation.allowedBy(claimed, kind()))
                .isPresent();
    }

    /** The object id that it claims. */
    Optional<String> objectId() {
        return ofGraph().flatMap(TokenClaims::objectId);
    }

    /** The tenant that it claims. */
    Optional<String> tenantId() {
        return ofGraph().flatMap(TokenClaims::tenantId);
    }

    /** Whether what becomes of it is for the rules to judge: it is not expected to be taken. */
    boolean isJudgedByRules() {
        return is("expired") || is("personal");
    }

    private Optional<TokenClaims> ofGraph() {
        return claims.filter(known -> !foreign);
    }

    /** Whether the credential is this one, by its key below {@code credentials}. */
    boolean is(String key) {
        return credential.key().equals(key);
    }
}
