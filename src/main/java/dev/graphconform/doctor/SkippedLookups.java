package dev.graphconform.doctor;

import dev.graphconform.doctor.LookupResult.Answered;
import dev.graphconform.doctor.LookupResult.Unanswered;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Look-ups without a usable result, grouped by reason: keys with the same reason become one finding. */
final class SkippedLookups {
    private static final int FORBIDDEN = 403;

    private final GraphOperation graphOperation;
    private final FetchedToken token;
    private final Map<String, List<String>> keysByReason = new LinkedHashMap<>();

    /** For look-ups by this operation with this token. */
    SkippedLookups(GraphOperation graphOperation, FetchedToken token) {
        this.graphOperation = graphOperation;
        this.token = token;
    }

    /** Adds a look-up for this key; the reason is read from its result. */
    void add(String key, LookupResult lookupResult) {
        add(key, reason(lookupResult));
    }

    void add(String key, String reason) {
        keysByReason.computeIfAbsent(reason, unused -> new ArrayList<>()).add(key);
    }

    void report(Diagnosis diagnosis) {
        keysByReason.forEach((reason, keys) -> diagnosis.notChecked(keys, reason));
    }

    private String reason(LookupResult lookupResult) {
        if (lookupResult instanceof Unanswered unanswered) {
            return unanswered.reason();
        }
        Answered response = (Answered) lookupResult;
        return response.status() == FORBIDDEN
                ? token.key() + " may not do this (" + FORBIDDEN + "): " + graphOperation.phrase() + " takes "
                        + graphOperation.least(token.kind()) + ", or a wider permission"
                : graphOperation.phrase() + " was answered " + response.summary();
    }
}
