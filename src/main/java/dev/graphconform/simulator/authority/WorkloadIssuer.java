package dev.graphconform.simulator.authority;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** The issuer of the federated tokens of a cluster or pipeline, which the registered applications trust. */
final class WorkloadIssuer {

    private static final String ISSUER = "https://workloads.contoso.test";
    private static final String SUBJECT = "system:serviceaccount:conform:tests";
    private static final String AUDIENCE = "api://AzureADTokenExchange";

    private final byte[] key = new byte[32];

    WorkloadIssuer() {
        new SecureRandom().nextBytes(key);
    }

    /** A token that is good for a time. */
    String token(Duration lifetime) {
        SignedJWT token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .subject(SUBJECT)
                        .audience(AUDIENCE)
                        .expirationTime(Date.from(Instant.now().plus(lifetime)))
                        .build());
        try {
            token.sign(new MACSigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("HS256 with a key of 32 bytes must work", impossible);
        }
        return token.serialize();
    }

    void demand(SignedJWT token) throws TokenRequestException, ParseException {
        JWTClaimsSet claims = token.getJWTClaimsSet();
        if (!ISSUER.equals(claims.getIssuer())
                || !SUBJECT.equals(claims.getSubject())
                || !claims.getAudience().contains(AUDIENCE)) {
            throw TokenRequestException.invalidClient(
                    700213, "No matching federated identity record found for presented assertion.");
        }
        try {
            if (!token.verify(new MACVerifier(key))) {
                throw TokenRequestException.invalidClient(
                        700211, "No matching federated identity record found for presented assertion issuer.");
            }
        } catch (JOSEException otherAlgorithm) {
            throw TokenRequestException.invalidClient(
                    700211, "No matching federated identity record found for presented assertion issuer.");
        }
    }
}
