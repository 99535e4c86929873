package dev.graphconform.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Decides which chats are new by the server's clock, since local clocks may be wrong. A {@code Date} header holds whole
 * seconds, and a response takes time to arrive, so the offset of the server's clock from the local one is only known to
 * lie between two bounds, which each response may narrow. Safe for use by many threads.
 *
 * <p>There are two answers, which err to opposite sides on purpose. {@link #newFrom}, for deleting: the strict bounds,
 * without any tolerance, since a wrong yes deletes somebody's chat. {@link #madeInRun}, for judging: with a tolerance,
 * since in the first second of a run no chat is new by the strict bounds, and what is not known to be new is judged
 * less strictly; who else could have made the chat in those seconds is for the caller to know.
 *
 * <p>Where a server sends no {@code Date}, judging goes by the times of the groups that the run itself made: a group is
 * always new. Deleting does not: a server without a clock to show proves nothing.
 */
public final class ServerClock {
    private static final Duration SECOND = Duration.ofSeconds(1);
    /** For judging: the Date header has whole seconds, and several servers, whose clocks differ, may answer. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Instant begun;
    private Instant firstDate;
    private Duration lowerOffset;
    private Duration upperOffset;
    private Duration lowerOffsetOfGroups;
    private Duration upperOffsetOfGroups;

    /** A clock for a run that began at this moment of the local clock. */
    public ServerClock(Instant begun) {
        this.begun = begun;
    }

    /** Parses the {@code createdDateTime} of a chat; empty when the text is no time with a zone. */
    public static Optional<Instant> created(String createdDateTime) {
        try {
            return Optional.of(OffsetDateTime.parse(createdDateTime).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether a chat made then is new, given the result of {@link #newFrom}. */
    public static boolean isNew(Instant created, Instant newFrom) {
        return !created.isBefore(newFrom);
    }

    /** Narrows the bounds by the Date header of a response; a gateway's is that of another clock. */
    public synchronized void observe(Exchange exchange) {
        if (exchange.answeredByGateway()) {
            return;
        }
        HttpDate.of(exchange.responseHeaders()).ifPresent(date -> {
            Duration low = Duration.between(exchange.sentAt().plus(exchange.took()), date);
            Duration high = Duration.between(exchange.sentAt(), date.plus(SECOND));
            firstDate = firstDate == null ? date : firstDate;
            lowerOffset = lowerOffset == null || low.compareTo(lowerOffset) > 0 ? low : lowerOffset;
            upperOffset = upperOffset == null || high.compareTo(upperOffset) < 0 ? high : upperOffset;
        });
    }

    /** Learns from a group that this run made when it was made by the server's clock; for judging only. */
    public synchronized void observeOwnGroup(Instant created, Exchange exchange) {
        Duration low = Duration.between(exchange.sentAt().plus(exchange.took()), created);
        Duration high = Duration.between(exchange.sentAt(), created.plus(SECOND));
        lowerOffsetOfGroups =
                lowerOffsetOfGroups == null || low.compareTo(lowerOffsetOfGroups) > 0 ? low : lowerOffsetOfGroups;
        upperOffsetOfGroups =
                upperOffsetOfGroups == null || high.compareTo(upperOffsetOfGroups) < 0 ? high : upperOffsetOfGroups;
    }

    /** Whether {@link #madeInRun} knows anything: a header or a group told the time, and no two groups contradict. */
    public synchronized boolean tellsTime() {
        return firstDate != null || groupsTellTime();
    }

    /**
     * The moment of the server's clock from which on a chat is new: the run had certainly begun, and the request had
     * been sent. Empty when no offset is known, or the bounds contradict each other.
     */
    public synchronized Optional<Instant> newFrom(Exchange exchange) {
        if (lowerOffset == null || lowerOffset.compareTo(upperOffset) > 0) {
            return Optional.empty();
        }
        Instant begunThere = begun.plus(upperOffset);
        Instant sentThere = exchange.sentAt().plus(lowerOffset);
        return Optional.of(begunThere.isAfter(sentThere) ? begunThere : sentThere);
    }

    /** Whether a time is certainly before the run began. */
    public synchronized boolean beforeRun(Instant time) {
        return time.isBefore(begun.plus(lowerOffset));
    }

    /** Whether a time is later than the server's clock could be when it sent this response. */
    public synchronized boolean ahead(Instant time, Exchange exchange) {
        return time.isAfter(
                exchange.sentAt().plus(exchange.took()).plus(upperOffset).plus(SECOND));
    }

    /**
     * Whether a chat made then was made after the first response, or, where only groups tell the time, after the run
     * began; false when that is not known. For judging, never for deleting.
     */
    public synchronized boolean madeInRun(Instant created) {
        if (firstDate != null) {
            return !created.isBefore(firstDate.minus(TOLERANCE));
        }
        return groupsTellTime()
                && !created.isBefore(begun.plus(lowerOffsetOfGroups).minus(TOLERANCE));
    }

    /**
     * Whether a chat made then was made in this run, without any tolerance, as the run's own groups tell; for counting,
     * where no Date header tells the time.
     */
    public synchronized boolean madeInRunByGroups(Instant created) {
        return groupsTellTime() && !created.isBefore(begun.plus(upperOffsetOfGroups));
    }

    /** Whether a chat made then was there before this run, as the run's own groups tell. */
    public synchronized boolean madeBeforeRunByGroups(Instant created) {
        return groupsTellTime() && created.isBefore(begun.plus(lowerOffsetOfGroups));
    }

    /** A server that gives every group the same time, whenever it was made, has no clock. */
    private boolean groupsTellTime() {
        return lowerOffsetOfGroups != null && lowerOffsetOfGroups.compareTo(upperOffsetOfGroups.plus(TOLERANCE)) <= 0;
    }
}
