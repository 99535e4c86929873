package dev.graphconform.wire;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Token buckets, one for each kind of request and one for all. They hold one token: a burst could break a limit that is counted by the second. */
final class Buckets {
    private static final double NANOS = 1_000_000_000;

    private final Map<RequestKind, List<Bucket>> byKind = new EnumMap<>(RequestKind.class);

    Buckets(Pace pace) {
        List<Bucket> shared = pace.requestsPerSecond() > 0 ? List.of(bucket(pace.requestsPerSecond())) : List.of();
        for (RequestKind kind : RequestKind.values()) {
            List<Bucket> all = new ArrayList<>(shared);
            if (pace.published()) {
                all.add(bucket(kind.perSecond()));
            }
            byKind.put(kind, all);
        }
    }

    /** Takes a turn, and says how long to wait for it. */
    Duration turn(RequestKind kind) {
        return Duration.ofNanos(byKind.get(kind).stream().mapToLong(bucket -> bucket.consumeIgnoringRateLimits(1)).max().orElse(0));
    }

    private static Bucket bucket(double perSecond) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(1).refillGreedy(1, Duration.ofNanos(Math.max(1, Math.round(NANOS / perSecond)))))
                .withNanosecondPrecision()
                .build();
    }
}
