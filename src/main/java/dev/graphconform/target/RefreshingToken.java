package dev.graphconform.target;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * A token that is got when it is first needed, kept, and got anew some time before it expires. When that fails, the old
 * one is used as long as it is good. Safe for use by many threads.
 */
final class RefreshingToken implements Supplier<Secret> {
    private static final Duration MARGIN = Duration.ofMinutes(5);
    /** Of a token that lives for a short time only, this part of it: it must not be got anew for every request. */
    private static final int SHORT_LIFE_PART = 4;
    /** A source that fails slowly (an authority that does not answer) is not asked again by every scenario. */
    private static final Duration REST = Duration.ofSeconds(30);

    private final Supplier<IssuedToken> source;
    private final String place;
    private final Clock clock;
    private IssuedToken held;
    private Instant renewAt;
    private TargetFileException failure;
    private Instant askAgainAt = Instant.MIN;

    RefreshingToken(Supplier<IssuedToken> source, String place, Clock clock) {
        this.source = source;
        this.place = place;
        this.clock = clock;
    }

    @Override
    public synchronized Secret get() {
        Instant now = clock.instant();
        if (held == null || !now.isBefore(renewAt)) {
            renew(now);
        }
        return held.token();
    }

    private void renew(Instant now) {
        if (now.isBefore(askAgainAt)) {
            demandUsable(now);
            return;
        }
        try {
            IssuedToken fresh = source.get();
            Instant then = clock.instant();
            if (fresh.over(then)) {
                throw new TargetFileException(place + ": the token there expired at "
                        + fresh.expiresAt().orElseThrow() + ", now is " + then.truncatedTo(ChronoUnit.SECONDS)
                        + " by this machine's clock; put a fresh one there");
            }
            held = fresh;
            renewAt = fresh.expiresAt()
                    .map(end -> end.minus(margin(Duration.between(then, end))))
                    .orElse(Instant.MAX);
        } catch (TargetFileException refused) {
            failure = refused;
            askAgainAt = clock.instant().plus(REST);
            demandUsable(now);
        }
    }

    private void demandUsable(Instant now) {
        if (held == null || held.over(now)) {
            throw failure;
        }
    }

    private static Duration margin(Duration life) {
        Duration part = life.dividedBy(SHORT_LIFE_PART);
        return part.compareTo(MARGIN) < 0 ? part : MARGIN;
    }
}
