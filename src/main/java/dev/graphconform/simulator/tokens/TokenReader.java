package dev.graphconform.simulator.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.graphconform.simulator.directory.Directory;
import dev.graphconform.simulator.protocol.IncomingRequest;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the Authorization header of requests. */
public final class TokenReader {

    private static final String SCHEME = "Bearer";

    private final TokenKey key;
    private final Directory directory;
    /** Tokens whose signature was found right once; it stays right, and the same few tokens come with every request. */
    private final Map<String, JWTClaimsSet> trusted = new ConcurrentHashMap<>();

    /** A reader of tokens that were signed with a key. */
    public TokenReader(TokenKey key, Directory directory) {
        this.key = key;
        this.directory = directory;
    }

    /** What a request presents. */
    public PresentedToken read(IncomingRequest request) {
        List<String> headers = request.headers().all("Authorization");
        if (headers.isEmpty() || headers.get(0).isBlank()) {
            return PresentedToken.nothing();
        }
        String header = headers.get(0).strip();
        int blank = header.indexOf(' ');
        if (!header.substring(0, blank < 0 ? header.length() : blank).equalsIgnoreCase(SCHEME)) {
            return PresentedToken.otherScheme();
        }
        return blank < 0
                ? PresentedToken.nothing()
                : parsed(header.substring(blank).strip(), request.serviceRoot());
    }

    private PresentedToken parsed(String text, String serviceRoot) {
        JWTClaimsSet known = trusted.get(text);
        if (known != null) {
            return presented(known, true, serviceRoot);
        }
        try {
            SignedJWT token = SignedJWT.parse(text);
            JWTClaimsSet claims = token.getJWTClaimsSet();
            boolean signed = signed(token);
            if (signed) {
                trusted.put(text, claims);
            }
            return presented(claims, signed, serviceRoot);
        } catch (ParseException noToken) {
            return PresentedToken.junk();
        }
    }

    private PresentedToken presented(JWTClaimsSet claims, boolean signed, String serviceRoot) {
        return new PresentedToken(
                false,
                true,
                true,
                signed,
                current(claims, Date.from(Instant.now())),
                claims.getAudience().stream()
                        .anyMatch(audience -> Claims.AUDIENCES.contains(audience) || audience.equals(serviceRoot)),
                Claims.callerIn(claims, directory));
    }

    private boolean signed(SignedJWT token) {
        try {
            return token.verify(new MACVerifier(key.bytes()));
        } catch (JOSEException otherAlgorithm) {
            return false;
        }
    }

    private static boolean current(JWTClaimsSet claims, Date now) {
        Date from = claims.getNotBeforeTime();
        Date until = claims.getExpirationTime();
        return until != null && now.before(until) && (from == null || !now.before(from));
    }
}
