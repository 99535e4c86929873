package dev.graphconform.http;

import dev.graphconform.http.RateLimit.RequestKind;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Limits the rate of requests with token buckets: one bucket for each kind of request, one for each chat and one for
 * all requests together. A bucket holds one token, since a burst could break a limit that is counted by the second.
 *
 * <p>This is the only class that sleeps: before requests, between polls and before retries. Safe for use by many
 * threads.
 */
public final class RateLimiter {
    private static final double NANOS = 1_000_000_000;

    /** Published for one chat: 1 request a second for an app in a tenant. */
    private static final double PER_SECOND_AND_CHAT = 1;

    private final RateLimit rateLimit;
    private final Map<String, Bucket> byChat = new ConcurrentHashMap<>();
    private final Map<RequestKind, List<Bucket>> byKind = new EnumMap<>(RequestKind.class);

    /** A limiter with these limits; without any it never waits. */
    public RateLimiter(RateLimit rateLimit) {
        this.rateLimit = rateLimit;
        List<Bucket> shared =
                rateLimit.requestsPerSecond() > 0 ? List.of(bucket(rateLimit.requestsPerSecond())) : List.of();
        for (RequestKind kind : RequestKind.values()) {
            List<Bucket> all = new ArrayList<>(shared);
            if (rateLimit.published()) {
                all.add(bucket(kind.perSecond()));
            }
            byKind.put(kind, all);
        }
    }

    /**
     * Waits until this request may be sent.
     *
     * @throws TargetConnectionException if the thread is interrupted, as when the run is stopped
     */
    public void awaitPermit(GraphRequest request) {
        if (Thread.currentThread().isInterrupted()) {
            throw stopped(new InterruptedException());
        }
        if (rateLimit.limited()) {
            pause(reserve(RequestKind.of(request), request.chatId()));
        }
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

    /** Takes a token from each bucket that applies, and returns how long to wait until all of them are filled. */
    Duration reserve(RequestKind kind, Optional<String> chatId) {
        Stream<Bucket> ofTheChat = chatId
                .filter(id -> rateLimit.published())
                .map(id -> byChat.computeIfAbsent(id, first -> bucket(PER_SECOND_AND_CHAT)))
                .stream();
        return Duration.ofNanos(Stream.concat(byKind.get(kind).stream(), ofTheChat)
                .mapToLong(bucket -> bucket.consumeIgnoringRateLimits(1))
                .max()
                .orElse(0));
    }

    /** The exception for an interrupted wait; the thread's interrupted status is set again. */
    static TargetConnectionException stopped(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new TargetConnectionException("the run was stopped while it waited", interrupted);
    }

    private static Bucket bucket(double perSecond) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(1).refillGreedy(1, Duration.ofNanos(Math.max(1, Math.round(NANOS / perSecond)))))
                .withNanosecondPrecision()
                .build();
    }
}
