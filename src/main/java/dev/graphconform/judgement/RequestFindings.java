package dev.graphconform.judgement;

import dev.graphconform.check.RefusalKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is found in a request while it is read: rules that it breaks, and what the page says nothing of. */
final class RequestFindings {
    private final Map<String, RequestReading.FaultyRequest> faults = new LinkedHashMap<>();
    private Optional<String> oddity = Optional.empty();

    /** It breaks a rule. */
    void breaks(String rule, RefusalKind refusalKind, String what) {
        faults.putIfAbsent(rule, new RequestReading.FaultyRequest(rule, refusalKind, what));
    }

    /** It breaks a rule; any refusal is right. */
    void breaks(String rule, String what) {
        breaks(rule, RefusalKind.ANY, what);
    }

    /** It has the wrong form, of which no rule of its own speaks. */
    void misshapen(String what) {
        breaks("bad-request-refused", what);
    }

    /** Nobody says what becomes of it. */
    void odd(String why) {
        oddity = oddity.isPresent() ? oddity : Optional.of(why);
    }

    /** What the request is, if it is not the allowed one that reading it gave. */
    Optional<RequestReading> reading() {
        if (oddity.isPresent()) {
            return oddity.map(why -> new RequestReading.OpenRequest("a request with " + why));
        }
        if (faults.size() > 1) {
            return Optional.of(new RequestReading.OpenRequest("a request that breaks several rules"));
        }
        return faults.values().stream().<RequestReading>map(fault -> fault).findFirst();
    }
}
