package dev.graphconform.wire;

import java.time.Duration;
import java.util.Optional;

/** The only place that waits: keeps requests apart, waits between polls and before retries. Safe for use by many threads. */
public final class Pacer {
    private final Optional<Buckets> buckets;

    /** Keeps this pace; without a limit it costs nothing. */
    public Pacer(Pace pace) {
        buckets = pace.limited() ? Optional.of(new Buckets(pace)) : Optional.empty();
    }

    /**
     * Waits until this request may go.
     *
     * @throws ConnectionFault if the thread is interrupted, as when the run is stopped
     */
    public void awaitTurn(GraphRequest request) {
        if (Thread.currentThread().isInterrupted()) {
            throw stopped(new InterruptedException());
        }
        buckets.ifPresent(limits -> pause(limits.turn(RequestKind.of(request), OneChat.of(request))));
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
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        }
    }

    /** Whoever stopped the run finds the thread interrupted still. */
    static ConnectionFault stopped(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new ConnectionFault("the run was stopped while it waited", interrupted);
    }
}
