package dev.graphconform.http;

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
 * Token buckets, one for each kind of request, one for each chat and one for all. They hold one token: a burst could
 * break a limit that is counted by the second.
 */
final class TokenBuckets {
    private static final double NANOS = 1_000_000_000;

    /** Published for one chat: 1 a second for an app in a tenant. */
    private static final double PER_SECOND_ON_A_CHAT = 1;

    private final boolean published;
    private final Map<String, Bucket> byChat = new ConcurrentHashMap<>();
    private final Map<RequestKind, List<Bucket>> byKind = new EnumMap<>(RequestKind.class);

    TokenBuckets(RateLimit rateLimit) {
        published = rateLimit.published();
        List<Bucket> shared =
                rateLimit.requestsPerSecond() > 0 ? List.of(bucket(rateLimit.requestsPerSecond())) : List.of();
        for (RequestKind kind : RequestKind.values()) {
            List<Bucket> all = new ArrayList<>(shared);
            if (published) {
                all.add(bucket(kind.perSecond()));
            }
            byKind.put(kind, all);
        }
    }

    /** Takes a turn, and says how long to wait for it. */
    Duration turn(RequestKind kind, Optional<String> chat) {
        Stream<Bucket> ofTheChat = chat
                .filter(one -> published)
                .map(one -> byChat.computeIfAbsent(one, first -> bucket(PER_SECOND_ON_A_CHAT)))
                .stream();
        return Duration.ofNanos(Stream.concat(byKind.get(kind).stream(), ofTheChat)
                .mapToLong(bucket -> bucket.consumeIgnoringRateLimits(1))
                .max()
                .orElse(0));
    }

    private static Bucket bucket(double perSecond) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(1).refillGreedy(1, Duration.ofNanos(Math.max(1, Math.round(NANOS / perSecond)))))
                .withNanosecondPrecision()
                .build();
    }
}
