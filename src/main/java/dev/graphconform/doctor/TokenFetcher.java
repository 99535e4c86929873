package dev.graphconform.doctor;

import dev.graphconform.target.Credential;
import dev.graphconform.target.Target;
import dev.graphconform.target.TargetFileException;
import dev.graphconform.target.TokenClaims;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gets the token of every credential, those included that no planned rule needs. */
final class TokenFetcher {
    private static final String OF_AUTHORITY = ": the authority ";

    private final Diagnosis diagnosis;
    private final Map<Credential, TargetFileException> missing = new LinkedHashMap<>();

    TokenFetcher(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
    }

    /** Those that could be had, in the order of the file. */
    List<FetchedToken> of(Target target) {
        List<FetchedToken> held = new ArrayList<>();
        for (Credential credential : target.credentials().values()) {
            try {
                held.add(new FetchedToken(
                        credential, TokenClaims.in(credential.token().get())));
            } catch (TargetFileException fault) {
                missing.put(credential, fault);
            }
        }
        return held;
    }

    /**
     * Tells why the others could not be had: once for each reason, since several may be asked of one authority.
     *
     * @param unreachable a target that could not be reached, and was told about; an authority at the same address needs
     *     no second word
     */
    void tell(Optional<URI> unreachable) {
        Map<String, String> told = new HashMap<>();
        unreachable.ifPresent(root -> told.put(root.toString(), ReachabilityCheck.THE_TARGET));
        missing.forEach((credential, fault) -> {
            String message = fault.getMessage();
            int authority = message.indexOf(OF_AUTHORITY);
            String reason = authority < 0 ? message : message.substring(authority + OF_AUTHORITY.length());
            String earlier = told.getOrDefault(reason.split(" ", 2)[0], told.get(reason));
            if (authority >= 0 && earlier != null) {
                diagnosis.notChecked(
                        credential.toString(),
                        "its token cannot be had, for the same reason that was told of " + earlier);
            } else {
                told.put(reason, credential.toString());
                diagnosis.fault(credential.toString(), fault);
            }
        });
    }
}
