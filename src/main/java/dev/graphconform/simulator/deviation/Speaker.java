package dev.graphconform.simulator.deviation;

import dev.graphconform.simulator.conduct.Conduct;
import java.util.concurrent.atomic.AtomicLong;

/** A deviation at work in one simulator. */
final class Speaker {

    private final Deviation deviation;
    private final Conduct conduct;
    private final AtomicLong landed = new AtomicLong();

    Speaker(Deviation deviation) {
        this.deviation = deviation;
        this.conduct = deviation.conduct();
    }

    Deviation deviation() {
        return deviation;
    }

    Conduct conduct() {
        return conduct;
    }

    void land() {
        landed.incrementAndGet();
    }

    long landed() {
        return landed.get();
    }
}
