package dev.graphconform.evidence;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Learns whether waiting helps on this target. Where two budgets were spent and nothing was ever seen, as on a mock
 * that serves POST only, one look each is enough from then on: the answers are the same, in seconds instead of minutes.
 * Once something is seen, its kind is waited for again. Safe for use by many threads.
 */
public final class ReadPatience {
    /** For messages, where only one look was taken. */
    static final String ONE_LOOK =
            "one look was enough, since two budgets were spent before and nothing of the kind was ever seen";

    private static final int BUDGETS = 2;

    private final Map<ReadKind, Integer> spent = new EnumMap<>(ReadKind.class);
    private final Set<ReadKind> seen = EnumSet.noneOf(ReadKind.class);

    /** What is read back. */
    enum ReadKind {
        CHAT,
        MEMBERS,
        APPS,
        OPERATION
    }

    /** Something of this kind was there. */
    synchronized void seen(ReadKind kind) {
        seen.add(kind);
    }

    /** A whole budget was spent without it. */
    synchronized void spent(ReadKind kind) {
        spent.merge(kind, 1, Integer::sum);
    }

    /** Whether another look would only cost time. */
    synchronized boolean hopeless(ReadKind kind) {
        int total = spent.values().stream().mapToInt(Integer::intValue).sum();
        return !seen.contains(kind) && (seen.isEmpty() ? total : spent.getOrDefault(kind, 0)) >= BUDGETS;
    }
}
