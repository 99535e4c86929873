package dev.graphconform.simulator.tokens;

import java.security.SecureRandom;

/** The secret that one simulator signs its tokens with; the tokens of another simulator are junk to it. */
public final class TokenKey {

    private final byte[] secret = new byte[32];

    /** A fresh key. */
    public TokenKey() {
        new SecureRandom().nextBytes(secret);
    }

    byte[] bytes() {
        return secret.clone();
    }
}
