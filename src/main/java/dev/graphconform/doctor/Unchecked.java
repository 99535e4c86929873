package dev.graphconform.doctor;

import dev.graphconform.doctor.Lookup.Answered;
import dev.graphconform.doctor.Lookup.Unanswered;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Look-ups that told nothing, by the reason: what one reason hides is one finding. */
final class Unchecked {
    private static final int FORBIDDEN = 403;

    private final Call call;
    private final HeldToken asking;
    private final Map<String, List<String>> byReason = new LinkedHashMap<>();

    Unchecked(Call call, HeldToken asking) {
        this.call = call;
        this.asking = asking;
    }

    /** Notes that a look-up about this key, which nothing could be read from, told nothing. */
    void add(String key, Lookup lookup) {
        add(key, reason(lookup));
    }

    void add(String key, String reason) {
        byReason.computeIfAbsent(reason, unused -> new ArrayList<>()).add(key);
    }

    void tell(Chart chart) {
        byReason.forEach((reason, keys) -> chart.notChecked(
                keys.get(0), (keys.size() == 1 ? "" : "and " + String.join(", ", keys.subList(1, keys.size())) + ": ") + reason));
    }

    private String reason(Lookup lookup) {
        if (lookup instanceof Unanswered unanswered) {
            return unanswered.reason();
        }
        Answered answer = (Answered) lookup;
        return answer.status() == FORBIDDEN
                ? asking.key() + " may not do this (" + FORBIDDEN + "): " + call.phrase() + " takes " + call.least(asking.kind()) + ", or a wider permission"
                : call.phrase() + " was answered " + answer.summary();
    }
}
