package dev.graphconform.target;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A way to get a bearer token. The token is fetched when it is first needed, not when the target file is read.
 *
 * @param key the key below {@code credentials} in the target file, for instance {@code leastPrivilege}
 * @param kind delegated or application
 * @param token returns the token; throws {@link TargetFileException} with place and remedy when it cannot be fetched
 * @param tokenRefresh who replaces the token when it expires
 */
public record Credential(String key, TokenKind kind, Supplier<Secret> token, TokenRefresh tokenRefresh) {
    /** A credential with one token that is never replaced. */
    public Credential(String key, TokenKind kind, Supplier<Secret> token) {
        this(key, kind, token, TokenRefresh.NEVER);
    }

    /**
     * The tenant that the token claims; empty when it claims none. A hint only: the claim is not verified.
     *
     * @throws TargetFileException if the token cannot be fetched
     */
    public Optional<String> claimedTenantId() {
        return TokenClaims.in(token.get()).flatMap(TokenClaims::tenantId);
    }

    @Override
    public String toString() {
        return "credentials." + key;
    }

    /** Who replaces a token when it expires. */
    public enum TokenRefresh {
        /** Nobody: it stays as it is, as in an environment variable. */
        NEVER,
        /** Another program, if it keeps the token file fresh. */
        BY_OTHERS,
        /** The kit, which fetches a new one. */
        BY_THE_KIT
    }

    /** The credentials of the people on the documentation page, for a target that knows them (the simulator). */
    @FunctionalInterface
    public interface DocumentedCredentials {
        /**
         * The credential of one person.
         *
         * @param userKey object id or user principal name, as printed on the page
         */
        Credential credentialOf(String userKey);

        /**
         * Whether what is refused as printed is sent once more with the target's own people: a mock that looks at no
         * token cannot know who calls, and may take everybody for the initiator.
         */
        default boolean orOwnPeople() {
            return false;
        }
    }
}
