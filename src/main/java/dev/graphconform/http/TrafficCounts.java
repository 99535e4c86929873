package dev.graphconform.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts of a run: requests sent, throttled responses, time waited, and how late created things became visible. They
 * never decide a verdict. Safe for use by many threads.
 */
public final class TrafficCounts {
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger throttledAnswers = new AtomicInteger();
    private final AtomicInteger gatewayAnswers = new AtomicInteger();
    private final AtomicInteger givenUp = new AtomicInteger();
    private final AtomicLong waitedMillis = new AtomicLong();
    private final AtomicInteger late = new AtomicInteger();
    private final AtomicLong latestMillis = new AtomicLong();

    /** Records that something was visible only after more than one poll. */
    public void late(Duration after) {
        late.incrementAndGet();
        latestMillis.accumulateAndGet(after.toMillis(), Math::max);
    }

    /** Requests sent, retries included. */
    public int requests() {
        return requests.get();
    }

    /** Writes among the requests sent. */
    public int writes() {
        return writes.get();
    }

    /** Throttled responses: 429. */
    public int throttledAnswers() {
        return throttledAnswers.get();
    }

    /** Responses of gateways: 502, 503 and 504, repeated or not. */
    public int gatewayAnswers() {
        return gatewayAnswers.get();
    }

    /** Requests that were given up since they were to be repeated until the end of their retry budget. */
    public int givenUp() {
        return givenUp.get();
    }

    /** The time waited before retries, by all scenarios together. */
    public Duration waited() {
        return Duration.ofMillis(waitedMillis.get());
    }

    /** How often something was visible only after more than one poll. */
    public int late() {
        return late.get();
    }

    /** The longest time until something was visible. */
    public Duration latest() {
        return Duration.ofMillis(latestMillis.get());
    }

    void sent(GraphRequest request) {
        requests.incrementAndGet();
        if (request.writes()) {
            writes.incrementAndGet();
        }
    }

    void answered(Exchange exchange) {
        if (exchange.status() == 429) {
            throttledAnswers.incrementAndGet();
        } else if (exchange.answeredByGateway()) {
            gatewayAnswers.incrementAndGet();
        }
    }

    void waited(Duration wait) {
        waitedMillis.addAndGet(wait.toMillis());
    }

    void gaveUp() {
        givenUp.incrementAndGet();
    }
}
