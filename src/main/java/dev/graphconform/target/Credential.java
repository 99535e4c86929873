package dev.graphconform.target;

import java.util.function.Supplier;

/**
 * A way to get a bearer token. The token is got when it is first needed, not when the target file is read.
 *
 * @param key the key below {@code credentials} in the target file, for instance {@code leastPrivilege}
 * @param kind delegated or application
 * @param token gives the token; throws {@link TargetFileException} with place and remedy when it cannot be had
 * @param tokenRefresh whether there will be another one when its time is over
 */
public record Credential(String key, TokenKind kind, Supplier<Secret> token, TokenRefresh tokenRefresh) {
    /** A credential with one token, which stays as it is. */
    public Credential(String key, TokenKind kind, Supplier<Secret> token) {
        this(key, kind, token, TokenRefresh.NEVER);
    }

    @Override
    public String toString() {
        return "credentials." + key;
    }
}
