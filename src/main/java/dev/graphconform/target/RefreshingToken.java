package dev.graphconform.target;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A token that is fetched on first use, cached, and fetched again some time before it expires. When that fails, the
 * cached one is used until it expires. One that the target refused is replaced at once. Thread-safe.
 */
final class RefreshingToken implements RenewableToken {
    private static final Duration MARGIN = Duration.ofMinutes(5);
    /** A shorter margin for short-lived tokens, as a part of their life: they must not be fetched for every request. */
    private static final int MARGIN_DIVISOR = 4;
    /** How long a failed source is not called again: one that fails slowly would delay every scenario. */
    private static final Duration RETRY_DELAY = Duration.ofSeconds(30);

    private final TokenSource source;
    private final String place;
    private final Clock clock;
    private IssuedToken cached;
    private Instant renewAt;
    private TargetFileException failure;
    private Instant retryAt = Instant.MIN;

    RefreshingToken(TokenSource source, String place, Clock clock) {
        this.source = source;
        this.place = place;
        this.clock = clock;
    }

    @Override
    public synchronized Secret get() {
        Instant now = clock.instant();
        if (cached == null || !now.isBefore(renewAt)) {
            renew(now);
        }
        return cached.token();
    }

    @Override
    public synchronized Secret renewed(Secret refused, Optional<String> claims) {
        if (cached == null || cached.token().isSameAs(refused)) {
            fetch(TokenDemand.afterRefusal(claims));
        }
        return cached.token();
    }

    private void renew(Instant now) {
        if (now.isBefore(retryAt)) {
            requireCached(now);
            return;
        }
        try {
            fetch(TokenDemand.USUAL);
        } catch (TargetFileException refused) {
            failure = refused;
            retryAt = clock.instant().plus(RETRY_DELAY);
            requireCached(now);
        }
    }

    private void fetch(TokenDemand demand) {
        IssuedToken fresh = source.issue(demand);
        Instant fetchedAt = clock.instant();
        if (fresh.isExpired(fetchedAt)) {
            throw new TargetFileException(
                    place + ": the token there expired at " + fresh.expiresAt().orElseThrow() + ", now is "
                            + fetchedAt.truncatedTo(ChronoUnit.SECONDS)
                            + " by this machine's clock; put a fresh one there");
        }
        cached = fresh;
        renewAt = fresh.expiresAt()
                .map(end -> end.minus(margin(Duration.between(fetchedAt, end))))
                .orElse(Instant.MAX);
    }

    private void requireCached(Instant now) {
        if (cached == null || cached.isExpired(now)) {
            throw failure;
        }
    }

    private static Duration margin(Duration life) {
        Duration part = life.dividedBy(MARGIN_DIVISOR);
        return part.compareTo(MARGIN) < 0 ? part : MARGIN;
    }
}
