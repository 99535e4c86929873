package dev.graphconform.evidence;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Learns whether waiting helps on this target. Where two budgets were spent and nothing was ever seen, as on a mock
 * that serves POST only, one look each is enough from then on: the answers are the same, in seconds instead of minutes.
 * Once something is seen, its kind is waited for again; on a mock of this machine only if waiting for it ever helped,
 * since one that answers with a fixed list shows the same wrong one for ever. Safe for use by many threads.
 */
public final class ReadPatience {
    /** For messages, where only one look was taken. */
    private static final String UNSEEN =
            "one look was enough, since two budgets were spent before and nothing of the kind was ever seen";

    private static final String IN_VAIN =
            "one look was enough, since two budgets were spent before, and waiting never helped";

    private static final int BUDGETS = 2;

    private final Map<ReadKind, Integer> spent = new EnumMap<>(ReadKind.class);
    private final Set<ReadKind> seen = EnumSet.noneOf(ReadKind.class);
    private final Set<ReadKind> helped = EnumSet.noneOf(ReadKind.class);
    private final boolean mock;

    /** Knows nothing of the target yet, but whether it is a mock of this machine. */
    public ReadPatience(boolean mock) {
        this.mock = mock;
    }

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

    /** A second look, or a later one, showed what the first did not. */
    synchronized void helped(ReadKind kind) {
        helped.add(kind);
    }

    /** A whole budget was spent without it. */
    synchronized void spent(ReadKind kind) {
        spent.merge(kind, 1, Integer::sum);
    }

    /** Whether another look would only cost time. */
    synchronized boolean hopeless(ReadKind kind) {
        int ofKind = spent.getOrDefault(kind, 0);
        if (seen.contains(kind)) {
            return mock && !helped.contains(kind) && ofKind >= BUDGETS;
        }
        int total = spent.values().stream().mapToInt(Integer::intValue).sum();
        return (seen.isEmpty() ? total : ofKind) >= BUDGETS;
    }

    /** Why one look was enough, for messages. */
    synchronized String reason(ReadKind kind) {
        return seen.contains(kind) ? IN_VAIN : UNSEEN;
    }
}
