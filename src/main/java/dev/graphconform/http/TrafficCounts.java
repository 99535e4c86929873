package dev.graphconform.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts of a run: what was sent, how often and how long the target made it wait. Evidence, never a verdict. */
public final class TrafficCounts {
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger throttledAnswers = new AtomicInteger();
    private final AtomicInteger givenUp = new AtomicInteger();
    private final AtomicLong waitedMillis = new AtomicLong();
    private final AtomicInteger late = new AtomicInteger();
    private final AtomicLong latestMillis = new AtomicLong();

    /** Something asked for was seen only after more than one look. */
    public void late(Duration after) {
        late.incrementAndGet();
        latestMillis.accumulateAndGet(after.toMillis(), Math::max);
    }

    /** Requests sent, repetitions included. */
    public int requests() {
        return requests.get();
    }

    /** Those of them that write. */
    public int writes() {
        return writes.get();
    }

    /** Answers that asked for patience: 429, and 503 to a read. */
    public int throttledAnswers() {
        return throttledAnswers.get();
    }

    /** Requests that were given up since they were throttled throughout. */
    public int givenUp() {
        return givenUp.get();
    }

    /** What was waited because of them, by all scenarios together. */
    public Duration waited() {
        return Duration.ofMillis(waitedMillis.get());
    }

    /** How often something was seen late. */
    public int late() {
        return late.get();
    }

    /** The longest time that it took. */
    public Duration latest() {
        return Duration.ofMillis(latestMillis.get());
    }

    void sent(GraphRequest request) {
        requests.incrementAndGet();
        if (request.writes()) {
            writes.incrementAndGet();
        }
    }

    void throttled() {
        throttledAnswers.incrementAndGet();
    }

    void waited(Duration wait) {
        waitedMillis.addAndGet(wait.toMillis());
    }

    void gaveUp() {
        givenUp.incrementAndGet();
    }
}
