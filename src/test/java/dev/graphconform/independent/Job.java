package dev.graphconform.independent;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** An operation that installs an app; it moves on with each look. */
final class Job {
    final String id = People.TENANT + "-" + UUID.randomUUID() + "-" + UUID.randomUUID();
    final Room room;
    final String app;
    final Instant begun;
    final long madeAt = System.nanoTime();
    private final AtomicInteger looks = new AtomicInteger();

    Job(Room room, String app, Instant begun) {
        this.room = room;
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
