package dev.graphconform.doctor;

import dev.graphconform.target.Credential;
import dev.graphconform.target.Target;
import dev.graphconform.target.TargetFault;
import dev.graphconform.target.TokenHints;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gets the token of every credential, those included that no planned rule needs. */
final class TokenCollection {
    private static final String OF_AUTHORITY = ": the authority ";

    private final Chart chart;
    private final Map<Credential, TargetFault> missing = new LinkedHashMap<>();

    TokenCollection(Chart chart) {
        this.chart = chart;
    }

    /** Those that could be had, in the order of the file. */
    List<HeldToken> of(Target target) {
        List<HeldToken> held = new ArrayList<>();
        for (Credential credential : target.credentials().values()) {
            try {
                held.add(new HeldToken(credential, TokenHints.in(credential.token().get())));
            } catch (TargetFault fault) {
                missing.put(credential, fault);
            }
        }
        return held;
    }

    /**
     * Tells why the others could not be had: once for each reason, since several may be asked of one authority.
     *
     * @param unreachable a target that could not be reached, and was told about; an authority at the same address needs no second word
     */
    void tell(Optional<URI> unreachable) {
        Map<String, String> told = new HashMap<>();
        unreachable.ifPresent(root -> told.put(root.toString(), ReachExam.THE_TARGET));
        missing.forEach((credential, fault) -> {
            String message = fault.getMessage();
            int authority = message.indexOf(OF_AUTHORITY);
            String reason = authority < 0 ? message : message.substring(authority + OF_AUTHORITY.length());
            String earlier = told.getOrDefault(reason.split(" ", 2)[0], told.get(reason));
            if (authority >= 0 && earlier != null) {
                chart.notChecked(credential.toString(), "its token cannot be had, for the same reason that was told of " + earlier);
            } else {
                told.put(reason, credential.toString());
                chart.fault(credential.toString(), fault);
            }
        });
    }
}
