package dev.graphconform.http;

import dev.graphconform.http.RateLimit.RequestKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The retries within a time budget of one request that was throttled, or met by a gateway. {@code Retry-After} is the
 * least that is waited; without it the wait grows exponentially, with jitter. What is not repeatable is retried after
 * 429 only: after a gateway's answer nobody knows what the service did, and a second request could create a second
 * chat.
 */
final class RetrySchedule {
    private static final Duration WITHOUT_RETRY_AFTER = Duration.ofMillis(500);
    /** A target may ask for no wait, or too short a one, again and again. */
    private static final Duration BESIDE_RETRY_AFTER = Duration.ofMillis(25);

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 12;

    private final Instant giveUp;
    private final List<String> attempts = new ArrayList<>();

    RetrySchedule(Duration budget) {
        this.giveUp = Instant.now().plus(budget);
    }

    /** Whether the answer means that the request is to be sent again. */
    static boolean isRepeated(GraphRequest request, Exchange exchange) {
        return exchange.status() == 429 || (exchange.answeredByGateway() && request.repeatable());
    }

    /** Whether the service has not begun on an attempt, in its words: it was throttled, or its token was refused. */
    static boolean notBegun(String attempt) {
        return attempt.startsWith("429") || attempt.startsWith("401");
    }

    /** How many of the earlier attempts a gateway answered. */
    int repeatedForGateway() {
        return (int) attempts.stream().filter(attempt -> !notBegun(attempt)).count();
    }

    /** The earlier attempts in words: statuses and waits. */
    List<String> attempts() {
        return List.copyOf(attempts);
    }

    /**
     * Records an attempt that is to be repeated.
     *
     * @return how long to wait before the next one
     * @throws ThrottledException if that would exceed the budget
     */
    Duration next(Exchange exchange) {
        int earlier = attempts.size();
        Duration wait = RetryAfter.read(exchange.responseHeaders(), Instant.now())
                .map(asked -> earlier == 0 ? asked : longer(asked, grown(BESIDE_RETRY_AFTER, earlier)))
                .orElseGet(() -> grown(WITHOUT_RETRY_AFTER, earlier));
        if (Instant.now().plus(wait).isAfter(giveUp)) {
            throw new ThrottledException(exchange);
        }
        attempts.add(exchange.status() + ", waited " + wait.toMillis() / 1000.0 + " s");
        return wait;
    }

    private static Duration grown(Duration first, int earlier) {
        Duration grown = first.multipliedBy(1L << Math.min(earlier, MOST_DOUBLINGS));
        long millis = Math.min(grown.toMillis(), LONGEST.toMillis());
        return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 2));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /**
     * A circuit breaker for retries: after three requests of a kind in a row have spent their retry budgets, further
     * requests of the kind are sent once each, until one of them is not throttled. Otherwise a target that always
     * answers 429 would cost a budget for every request, hours in all. Safe for use by many threads.
     */
    static final class ThrottlingBreaker {
        private static final int IN_A_ROW = 3;

        private final Map<RequestKind, Integer> spentInARow = new EnumMap<>(RequestKind.class);

        /** The retry budget of the next request of the kind: the configured one, or zero. */
        synchronized Duration budget(RequestKind kind, Duration configured) {
            return spentInARow.getOrDefault(kind, 0) < IN_A_ROW ? configured : Duration.ZERO;
        }

        synchronized void budgetSpent(RequestKind kind) {
            spentInARow.merge(kind, 1, Integer::sum);
        }

        synchronized void answered(RequestKind kind) {
            spentInARow.remove(kind);
        }
    }

    /**
     * Learns whether repeating helps where a gateway answered. A mock of this machine may answer so whatever matches
     * none of its stubs; where three requests were repeated in vain and none ever with success, none is repeated any
     * more. Off loopback a gateway is what it says. Safe for use by many threads.
     */
    static final class GatewayPatience {
        private static final int REQUESTS = 3;
        private static final int REPETITIONS = 3;

        private final boolean mock;
        private int inVain;
        private boolean helped;

        GatewayPatience(boolean mock) {
            this.mock = mock;
        }

        /** Whether a request that was repeated so often already is to be repeated once more. */
        synchronized boolean repeats(int repeated) {
            if (!mock || helped || (inVain < REQUESTS && repeated < REPETITIONS)) {
                return true;
            }
            inVain += repeated > 0 ? 1 : 0;
            return false;
        }

        /** A request was answered by the service after a gateway had answered in its place. */
        synchronized void helped() {
            helped = true;
        }
    }
}
