package dev.graphconform.doctor;

import dev.graphconform.doctor.LookupResult.Answered;
import dev.graphconform.doctor.LookupResult.Unanswered;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Look-ups that told nothing, by the reason: what one reason hides is one finding. */
final class SkippedLookups {
    private static final int FORBIDDEN = 403;

    private final GraphOperation graphOperation;
    private final FetchedToken asking;
    private final Map<String, List<String>> byReason = new LinkedHashMap<>();

    SkippedLookups(GraphOperation graphOperation, FetchedToken asking) {
        this.graphOperation = graphOperation;
        this.asking = asking;
    }

    /** Notes that a look-up about this key, which nothing could be read from, told nothing. */
    void add(String key, LookupResult lookupResult) {
        add(key, reason(lookupResult));
    }

    void add(String key, String reason) {
        byReason.computeIfAbsent(reason, unused -> new ArrayList<>()).add(key);
    }

    void tell(Diagnosis diagnosis) {
        byReason.forEach((reason, keys) -> diagnosis.notChecked(keys.get(0), reason + alike(keys)));
    }

    /** That the same is to be said of the other keys. */
    static String alike(List<String> keys) {
        return keys.size() == 1 ? "" : "; the same is true of " + String.join(", ", keys.subList(1, keys.size()));
    }

    private String reason(LookupResult lookupResult) {
        if (lookupResult instanceof Unanswered unanswered) {
            return unanswered.reason();
        }
        Answered answer = (Answered) lookupResult;
        return answer.status() == FORBIDDEN
                ? asking.key() + " may not do this (" + FORBIDDEN + "): " + graphOperation.phrase() + " takes "
                        + graphOperation.least(asking.kind()) + ", or a wider permission"
                : graphOperation.phrase() + " was answered " + answer.summary();
    }
}
