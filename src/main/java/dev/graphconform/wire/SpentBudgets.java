package dev.graphconform.wire;

import java.util.EnumMap;
import java.util.Map;

/**
 * Stops sending a kind of request that is throttled without end: after three of them in a row had spent their retry budgets. Without this a run
 * against a target that always answers 429 would spend a budget for every scenario.
 */
final class SpentBudgets {
    private static final int IN_A_ROW = 3;

    private final Map<RequestKind, Integer> spent = new EnumMap<>(RequestKind.class);
    private final Map<RequestKind, Throttled> last = new EnumMap<>(RequestKind.class);

    synchronized void check(RequestKind kind) {
        if (spent.getOrDefault(kind, 0) >= IN_A_ROW) {
            throw Throttled.notSent(last.get(kind), IN_A_ROW);
        }
    }

    synchronized void spent(RequestKind kind, Throttled throttled) {
        spent.merge(kind, 1, Integer::sum);
        last.put(kind, throttled);
    }

    synchronized void answered(RequestKind kind) {
        spent.remove(kind);
    }
}
