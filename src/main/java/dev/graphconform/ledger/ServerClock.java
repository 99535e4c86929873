package dev.graphconform.ledger;

import dev.graphconform.http.Exchange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How far the server's clock is from this machine's, between two bounds: a Date header holds whole seconds, and the way
 * of an answer takes time. Each answer may narrow the bounds. Safe for use by many threads.
 */
final class ServerClock {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Instant begun;
    private Duration least;
    private Duration most;

    /** A clock that has to tell what was there before this moment of the local clock. */
    ServerClock(Instant begun) {
        this.begun = begun;
    }

    synchronized void observe(Exchange exchange) {
        date(exchange).ifPresent(date -> {
            Duration low = Duration.between(exchange.sentAt().plus(exchange.took()), date);
            Duration high = Duration.between(exchange.sentAt(), date.plus(SECOND));
            least = least == null || low.compareTo(least) > 0 ? low : least;
            most = most == null || high.compareTo(most) < 0 ? high : most;
        });
    }

    /**
     * From which moment of the server's clock on a chat is new: the run had begun for sure, and the request had been
     * sent.
     */
    synchronized Optional<Instant> newFrom(Exchange exchange) {
        if (least == null || least.compareTo(most) > 0) {
            return Optional.empty();
        }
        Instant begunThere = begun.plus(most);
        Instant sentThere = exchange.sentAt().plus(least);
        return Optional.of(begunThere.isAfter(sentThere) ? begunThere : sentThere);
    }

    /** Whether a time is before the run began, for sure. */
    synchronized boolean beforeRun(Instant time) {
        return time.isBefore(begun.plus(least));
    }

    /** Whether a time is later than any that the server could have given in this answer. */
    synchronized boolean ahead(Instant time, Exchange exchange) {
        return time.isAfter(exchange.sentAt().plus(exchange.took()).plus(most).plus(SECOND));
    }

    private static Optional<Instant> date(Exchange exchange) {
        try {
            return exchange.responseHeaders()
                    .first("Date")
                    .map(value -> ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
