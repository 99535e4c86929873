package dev.graphconform.doctor;

import dev.graphconform.target.Credential;
import dev.graphconform.target.Target;
import dev.graphconform.target.TargetFileException;
import dev.graphconform.target.TokenClaims;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fetches the tokens of credentials. */
final class TokenFetcher {
    private static final String OF_AUTHORITY = ": the authority ";

    private final Diagnosis diagnosis;
    private final Map<Credential, TargetFileException> missing = new LinkedHashMap<>();

    TokenFetcher(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
    }

    /** Fetches the tokens of these credentials; failures are kept for {@link #reportMissing}. */
    List<FetchedToken> fetch(Target target, Collection<Credential> credentials) {
        List<FetchedToken> fetched = new ArrayList<>();
        for (Credential credential : credentials) {
            try {
                Optional<TokenClaims> claims = TokenClaims.in(credential.token().get());
                fetched.add(new FetchedToken(
                        credential,
                        claims,
                        claims.filter(known -> GraphAudience.isForeign(target, known))
                                .isPresent()));
            } catch (TargetFileException failure) {
                missing.put(credential, failure);
            }
        }
        return fetched;
    }

    /**
     * Reports why tokens could not be fetched: once for each reason, since several may come from one authority.
     *
     * @param unreachable the service root if it could not be reached, which is reported already; an authority at the
     *     same address is not reported again
     */
    void reportMissing(Optional<URI> unreachable) {
        Map<String, String> reported = new HashMap<>();
        unreachable.ifPresent(root -> reported.put(root.toString(), ReachabilityCheck.THE_TARGET));
        missing.forEach((credential, failure) -> {
            String message = failure.getMessage();
            int authority = message.indexOf(OF_AUTHORITY);
            String reason = authority < 0 ? message : message.substring(authority + OF_AUTHORITY.length());
            String earlier = reported.getOrDefault(reason.split(" ", 2)[0], reported.get(reason));
            if (authority >= 0 && earlier != null) {
                diagnosis.notChecked(
                        credential.toString(),
                        "its token cannot be had, for the same reason that was told of " + earlier);
            } else {
                reported.put(reason, credential.toString());
                diagnosis.fault(credential.toString(), failure);
            }
        });
    }
}
