package dev.graphconform.target;

import java.util.Optional;
import java.util.Set;
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
    /** A refusal of one of these, with 401 too, is what a rule asks about. */
    private static final Set<String> TO_BE_REFUSED =
            Set.of("expired", "personal", "withoutPermission", "applicationWithoutPermission");

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

    /** Whether it is there to be refused. */
    public boolean isToBeRefused() {
        return TO_BE_REFUSED.contains(key);
    }

    /**
     * The token in place of one that the target refused: fetched anew where that is possible, else the same.
     *
     * @param claims what the target wants the fresh one to hold, as JSON; empty when it does not say
     * @throws TargetFileException if it cannot be fetched
     */
    public Secret renewed(Secret refused, Optional<String> claims) {
        return token instanceof RenewableToken renewable ? renewable.renewed(refused, claims) : token.get();
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
        BY_THE_KIT,
        /** The kit, which makes up another one. */
        MADE_UP
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
