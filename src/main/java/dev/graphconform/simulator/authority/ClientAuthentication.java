package dev.graphconform.simulator.authority;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Set;

/**
 * Authenticates an application by its secret, by an assertion signed with its certificate, or by a token of the
 * workload issuer.
 */
final class ClientAuthentication {

    private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Set<JWSAlgorithm> OF_CERTIFICATES = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256);

    private final WorkloadIssuer workloads;

    ClientAuthentication(WorkloadIssuer workloads) {
        this.workloads = workloads;
    }

    void demand(RegisteredApplication application, FormFields form, String tokenEndpoint) throws TokenRequestException {
        if (!form.value("client_secret").isEmpty()) {
            if (!application.secret().equals(form.value("client_secret"))) {
                throw TokenRequestException.invalidClient(
                        7000215,
                        String.format(
                                "Invalid client secret provided. Ensure the secret being sent in the request is"
                                        + " the client secret value, not the client secret ID, for a secret added "
                                        + "to app '%s'.",
                                application.clientId()));
            }
            return;
        }
        if (!JWT_BEARER.equals(form.value("client_assertion_type"))) {
            throw TokenRequestException.invalidClient(
                    7000218,
                    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");
        }
        try {
            SignedJWT assertion = SignedJWT.parse(form.needed("client_assertion"));
            JWTClaimsSet claims = assertion.getJWTClaimsSet();
            if (application.clientId().equalsIgnoreCase(claims.getIssuer())) {
                demandOwn(application, assertion, tokenEndpoint);
            } else {
                workloads.demand(assertion);
            }
            if (claims.getExpirationTime() == null || !Date.from(Instant.now()).before(claims.getExpirationTime())) {
                throw TokenRequestException.invalidClient(
                        700024, "Client assertion is not within its valid time range.");
            }
        } catch (ParseException noToken) {
            throw TokenRequestException.invalidClient(50027, "JWT token is invalid or malformed.");
        }
    }

    private static void demandOwn(RegisteredApplication application, SignedJWT assertion, String tokenEndpoint)
            throws TokenRequestException, ParseException {
        RSAPublicKey key =
                (RSAPublicKey) application.certificate().get().certificate().getPublicKey();
        JWTClaimsSet claims = assertion.getJWTClaimsSet();
        try {
            if (!OF_CERTIFICATES.contains(assertion.getHeader().getAlgorithm())
                    || !assertion.verify(new RSASSAVerifier(key))) {
                throw TokenRequestException.invalidClient(700027, "Client assertion failed signature validation.");
            }
        } catch (JOSEException otherAlgorithm) {
            throw TokenRequestException.invalidClient(700027, "Client assertion failed signature validation.");
        }
        if (!application.clientId().equalsIgnoreCase(claims.getSubject())
                || !claims.getAudience().contains(tokenEndpoint)) {
            throw TokenRequestException.invalidClient(
                    700023, "Client assertion audience claim does not match Realm issuer.");
        }
    }
}
