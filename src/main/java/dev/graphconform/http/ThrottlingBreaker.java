package dev.graphconform.http;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * Loses patience with a kind of request that is throttled without end: after three of them in a row had spent their
 * retry budgets, each further one is sent once, until one is answered again. A target that always answers 429 would
 * else cost a budget for every request, hours in all.
 */
final class ThrottlingBreaker {
    private static final int IN_A_ROW = 3;

    private final Map<RequestKind, Integer> spent = new EnumMap<>(RequestKind.class);

    /** The budget of the next request of the kind. */
    synchronized Duration left(RequestKind kind, Duration whole) {
        return spent.getOrDefault(kind, 0) < IN_A_ROW ? whole : Duration.ZERO;
    }

    synchronized void spent(RequestKind kind) {
        spent.merge(kind, 1, Integer::sum);
    }

    synchronized void answered(RequestKind kind) {
        spent.remove(kind);
    }
}
