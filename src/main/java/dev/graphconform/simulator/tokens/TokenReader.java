package dev.graphconform.simulator.tokens;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.graphconform.simulator.directory.Directory;
import dev.graphconform.simulator.protocol.IncomingRequest;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads and verifies the token in the Authorization header. Thread-safe. */
public final class TokenReader {

    private static final String SCHEME = "Bearer";

    private final TokenIssuer issuer;
    private final Directory directory;
    private final Optional<Caller> bearerOfAny;
    /** Tokens whose signature was found right once; it stays right, and the same few tokens come with every request. */
    private final Map<String, JWTClaimsSet> verified = new ConcurrentHashMap<>();

    /**
     * A reader that trusts the tokens of one issuer and finds their owners in a directory.
     *
     * @param bearerOfAny who a caller is whose token is of no such issuer, or is none; nobody, when that is refused
     */
    public TokenReader(TokenIssuer issuer, Directory directory, Optional<Caller> bearerOfAny) {
        this.issuer = issuer;
        this.directory = directory;
        this.bearerOfAny = bearerOfAny;
    }

    /** Reads the token of a request. */
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
        JWTClaimsSet known = verified.get(text);
        if (known != null) {
            return presented(known, true, serviceRoot);
        }
        try {
            SignedJWT token = SignedJWT.parse(text);
            JWTClaimsSet claims = token.getJWTClaimsSet();
            boolean signed = issuer.issued(token);
            if (signed) {
                verified.put(text, claims);
            }
            return signed || bearerOfAny.isEmpty()
                    ? presented(claims, signed, serviceRoot)
                    : PresentedToken.of(bearerOfAny);
        } catch (ParseException noToken) {
            return bearerOfAny.isEmpty() ? PresentedToken.junk() : PresentedToken.of(bearerOfAny);
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

    private static boolean current(JWTClaimsSet claims, Date now) {
        Date from = claims.getNotBeforeTime();
        Date until = claims.getExpirationTime();
        return until != null && now.before(until) && (from == null || !now.before(from));
    }

    /**
     * The token in the Authorization header of a request. Only the first error shows: what cannot be checked counts as
     * good, so that a deviation can ignore each error by itself.
     *
     * @param missing no header, or an empty one
     * @param bearer whether the scheme is Bearer
     * @param readable whether the value is a signed JSON Web Token
     * @param signed whether its signature is this simulator's
     * @param current whether its time has come and not passed
     * @param forGraph whether it is meant for Microsoft Graph
     * @param caller the caller that it names, as far as it can be read
     */
    public record PresentedToken(
            boolean missing,
            boolean bearer,
            boolean readable,
            boolean signed,
            boolean current,
            boolean forGraph,
            Optional<Caller> caller) {

        static PresentedToken nothing() {
            return new PresentedToken(true, true, true, true, true, true, Optional.empty());
        }

        static PresentedToken of(Optional<Caller> caller) {
            return new PresentedToken(false, true, true, true, true, true, caller);
        }

        static PresentedToken otherScheme() {
            return new PresentedToken(false, false, true, true, true, true, Optional.empty());
        }

        static PresentedToken junk() {
            return new PresentedToken(false, true, false, true, true, true, Optional.empty());
        }
    }
}
