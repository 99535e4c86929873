package dev.graphconform.independent;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** An operation that installs an app; it moves on with each look. */
final class IndependentOperation {
    final String id = IndependentDirectory.TENANT + "-" + UUID.randomUUID() + "-" + UUID.randomUUID();
    final IndependentChat independentChat;
    final String app;
    final Instant begun;
    final long madeAt = System.nanoTime();
    private final AtomicInteger looks = new AtomicInteger();

    IndependentOperation(IndependentChat independentChat, String app, Instant begun) {
        this.independentChat = independentChat;
        this.app = app;
        this.begun = begun;
    }

    int look() {
        return looks.incrementAndGet();
    }

    /** The state at this look. */
    static String state(int look, int needed) {
        if (look >= needed) {
            return "succeeded";
        }
        return look * 2 > needed ? "inProgress" : "notStarted";
    }
}
