package dev.graphconform.simulator.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.graphconform.simulator.directory.DirectoryUser;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;

/** Issues the tokens of one simulator, signed with a key of its own. */
public final class TokenIssuer {

    /** Long enough for a simulator that runs beside a team's tests all day. */
    private static final Duration LIFETIME = Duration.ofHours(24);

    private static final Duration LONG_AGO = Duration.ofDays(2);

    private final byte[] key = new byte[32];

    /** An issuer with a fresh key. */
    public TokenIssuer() {
        new SecureRandom().nextBytes(key);
    }

    /** Whether a token was signed with the key of this issuer; the tokens of another simulator are not. */
    boolean issued(SignedJWT token) {
        try {
            return token.verify(new MACVerifier(key));
        } catch (JOSEException otherAlgorithm) {
            return false;
        }
    }

    /** A token that is good for a day from now. */
    public String valid(Caller caller) {
        return issue(caller, Instant.now());
    }

    /** A token whose day was over yesterday. */
    public String expired(Caller caller) {
        return issue(caller, Instant.now().minus(LONG_AGO));
    }

    /**
     * A token that is good for a time from now. No two are the same: {@code uti} tells them apart (Microsoft identity
     * platform, access token claims reference).
     *
     * @param audience the service that it is for
     * @param clientId the application that asked for it
     */
    public String lasting(Caller caller, Duration lifetime, String audience, String clientId) {
        return signed(
                Claims.of(caller)
                        .audience(audience)
                        .claim("appid", clientId)
                        .claim("uti", UUID.randomUUID().toString()),
                Instant.now(),
                lifetime);
    }

    /** A token that tells an application who has signed in, and is good for nothing else. */
    public String identity(DirectoryUser user, Duration lifetime, String clientId) {
        return signed(
                Claims.of(Caller.delegated(user, Set.of()))
                        .audience(clientId)
                        .claim("scp", null)
                        .claim("preferred_username", user.userPrincipalName()),
                Instant.now(),
                lifetime);
    }

    private String issue(Caller caller, Instant from) {
        return signed(Claims.of(caller), from, LIFETIME);
    }

    private String signed(JWTClaimsSet.Builder claims, Instant from, Duration lifetime) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(JOSEObjectType.JWT)
                        .keyID("simulator")
                        .build(),
                claims.issueTime(Date.from(from))
                        .notBeforeTime(Date.from(from.minusSeconds(60)))
                        .expirationTime(Date.from(from.plus(lifetime)))
                        .build());
        try {
            token.sign(new MACSigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("HS256 with a key of 32 bytes must work", impossible);
        }
        return token.serialize();
    }
}
