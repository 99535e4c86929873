package dev.graphconform.independent;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** A chat as the independent server keeps it; open to everybody who wants to bend it. */
final class IndependentChat {
    final String id;
    final boolean group;
    String topic;
    Instant created;
    Instant updated;
    int digits;
    final List<Seat> seats = new CopyOnWriteArrayList<>();
    final Set<String> apps = new ConcurrentSkipListSet<>(String.CASE_INSENSITIVE_ORDER);
    /** By System.nanoTime. */
    final long madeAt = System.nanoTime();

    IndependentChat(String id, boolean group, Instant created) {
        this.id = id;
        this.group = group;
        this.created = created;
        this.updated = created;
    }

    long ageMillis() {
        return (System.nanoTime() - madeAt) / 1_000_000;
    }

    boolean has(IndependentUser independentUser) {
        return seats.stream().anyMatch(seat -> seat.independentUser().equals(independentUser));
    }

    /** One member and what it may do. */
    record Seat(IndependentUser independentUser, String role) {}
}
