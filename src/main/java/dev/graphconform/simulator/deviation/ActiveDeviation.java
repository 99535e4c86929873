package dev.graphconform.simulator.deviation;

import dev.graphconform.simulator.behavior.Behavior;
import java.util.concurrent.atomic.AtomicLong;

/** A deviation at work in one simulator. */
final class ActiveDeviation {

    private final Deviation deviation;
    private final Behavior behavior;
    private final AtomicLong landed = new AtomicLong();

    ActiveDeviation(Deviation deviation) {
        this.deviation = deviation;
        this.behavior = deviation.behavior();
    }

    Deviation deviation() {
        return deviation;
    }

    Behavior behavior() {
        return behavior;
    }

    void land() {
        landed.incrementAndGet();
    }

    long landed() {
        return landed.get();
    }
}
