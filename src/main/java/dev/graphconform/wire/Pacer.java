package dev.graphconform.wire;

import java.time.Duration;

/** The only place that waits: keeps requests apart, waits between polls and before retries. Safe for use by many threads. */
public final class Pacer {
    private final long gapNanos;
    private long nextFree = System.nanoTime();

    /** At most so many requests a second; zero or less means no limit. */
    public Pacer(double requestsPerSecond) {
        gapNanos = requestsPerSecond <= 0 ? 0 : (long) (1_000_000_000 / requestsPerSecond);
    }

    /** Waits until the next request may go. */
    public void awaitTurn() {
        if (gapNanos == 0) {
            return;
        }
        long wait;
        synchronized (this) {
            long now = System.nanoTime();
            wait = Math.max(0, nextFree - now);
            nextFree = Math.max(now, nextFree) + gapNanos;
        }
        pause(Duration.ofNanos(wait));
    }

    /**
     * Waits.
     *
     * @throws ConnectionFault if the thread is interrupted, as when the run is stopped
     */
    public void pause(Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            return;
        }
        try {
            Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ConnectionFault("the run was stopped while it waited", stopped);
        }
    }
}
