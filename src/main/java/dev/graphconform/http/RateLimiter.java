package dev.graphconform.http;

import java.time.Duration;
import java.util.Optional;

/**
 * The only place that waits: keeps requests apart, waits between polls and before retries. Safe for use by many
 * threads.
 */
public final class RateLimiter {
    private final Optional<TokenBuckets> tokenBuckets;

    /** Keeps this pace; without a limit it costs nothing. */
    public RateLimiter(RateLimit rateLimit) {
        tokenBuckets = rateLimit.limited() ? Optional.of(new TokenBuckets(rateLimit)) : Optional.empty();
    }

    /**
     * Waits until this request may go.
     *
     * @throws TargetConnectionException if the thread is interrupted, as when the run is stopped
     */
    public void awaitTurn(GraphRequest request) {
        if (Thread.currentThread().isInterrupted()) {
            throw stopped(new InterruptedException());
        }
        tokenBuckets.ifPresent(limits -> pause(limits.turn(RequestKind.of(request), ChatOfRequest.of(request))));
    }

    /**
     * Waits.
     *
     * @throws TargetConnectionException if the thread is interrupted, as when the run is stopped
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
    static TargetConnectionException stopped(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new TargetConnectionException("the run was stopped while it waited", interrupted);
    }
}
