package dev.graphconform.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Tells which chats are new by the server's own clock; local clocks lie. A {@code Date} header holds whole seconds, and
 * the way of an answer takes time, so how far the server's clock is from this machine's is known between two bounds
 * only, which each answer may narrow. Safe for use by many threads.
 *
 * <p>Two questions, which err to opposite sides on purpose. {@link #newFrom}, for deleting: the strict bounds, without
 * any tolerance, since a wrong yes deletes somebody's chat. {@link #madeInRun}, for judging: with a tolerance, since in
 * the first second of a run no chat is new by the strict bounds, and what is not known to be new is judged less
 * strictly; who else could have made the chat in those seconds is for the caller to know.
 */
public final class ServerClock {
    private static final Duration SECOND = Duration.ofSeconds(1);
    /** For judging: the Date header has whole seconds, and several servers, whose clocks differ, may answer. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Instant begun;
    private Instant firstDate;
    private Duration least;
    private Duration most;

    /** A clock that has to tell what was there before this moment of the local clock. */
    public ServerClock(Instant begun) {
        this.begun = begun;
    }

    /** When a chat was made, by its own word; empty when the text is no time with a zone. */
    public static Optional<Instant> created(String createdDateTime) {
        try {
            return Optional.of(OffsetDateTime.parse(createdDateTime).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether a chat made then is new, by what {@link #newFrom} told. */
    public static boolean isNew(Instant created, Instant newFrom) {
        return !created.isBefore(newFrom);
    }

    /** Learns from an answer. */
    public synchronized void observe(Exchange exchange) {
        HttpDate.of(exchange.responseHeaders()).ifPresent(date -> {
            Duration low = Duration.between(exchange.sentAt().plus(exchange.took()), date);
            Duration high = Duration.between(exchange.sentAt(), date.plus(SECOND));
            firstDate = firstDate == null ? date : firstDate;
            least = least == null || low.compareTo(least) > 0 ? low : least;
            most = most == null || high.compareTo(most) < 0 ? high : most;
        });
    }

    /**
     * From which moment of the server's clock on a chat is new: the run had begun for sure, and the request had been
     * sent.
     */
    public synchronized Optional<Instant> newFrom(Exchange exchange) {
        if (least == null || least.compareTo(most) > 0) {
            return Optional.empty();
        }
        Instant begunThere = begun.plus(most);
        Instant sentThere = exchange.sentAt().plus(least);
        return Optional.of(begunThere.isAfter(sentThere) ? begunThere : sentThere);
    }

    /** Whether a time is before the run began, for sure. */
    public synchronized boolean beforeRun(Instant time) {
        return time.isBefore(begun.plus(least));
    }

    /** Whether a time is later than any that the server could have given in this answer. */
    public synchronized boolean ahead(Instant time, Exchange exchange) {
        return time.isAfter(exchange.sentAt().plus(exchange.took()).plus(most).plus(SECOND));
    }

    /**
     * Whether a chat made then was made after the first answer; false when that cannot be told. For judging, never for
     * deleting.
     */
    public synchronized boolean madeInRun(Instant created) {
        return firstDate != null && !created.isBefore(firstDate.minus(TOLERANCE));
    }
}
