package dev.graphconform.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The repetitions of one request within a budget. The service's advice is the least that is waited; without advice the
 * wait grows, and is never twice the same for two clients. A create is repeated after 429 only: a lost answer must not
 * make a second chat.
 */
final class RetrySchedule {
    private static final Duration WITHOUT_ADVICE = Duration.ofMillis(500);
    /** Advice may be nothing or too little, again and again. */
    private static final Duration BESIDE_ADVICE = Duration.ofMillis(25);

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 12;

    private final Instant giveUp;
    private final List<String> attempts = new ArrayList<>();

    RetrySchedule(Duration budget) {
        this.giveUp = Instant.now().plus(budget);
    }

    static boolean due(String method, int status) {
        return status == 429 || (status == 503 && (method.equals("GET") || method.equals("DELETE")));
    }

    /** What came before, for people: statuses and waits. */
    List<String> attempts() {
        return List.copyOf(attempts);
    }

    /**
     * Notes the attempt.
     *
     * @return how long to wait before the next one
     * @throws ThrottledException if that would outlast the budget
     */
    Duration next(Exchange exchange) {
        int earlier = attempts.size();
        Duration wait = RetryAfter.read(exchange.responseHeaders(), Instant.now())
                .map(advice -> earlier == 0 ? advice : longer(advice, grown(BESIDE_ADVICE, earlier)))
                .orElseGet(() -> grown(WITHOUT_ADVICE, earlier));
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
}
