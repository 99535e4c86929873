package dev.graphconform.evidence;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.Headers;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Counts the requests for chats that scenarios ask for, and sends none. Each gets an answer that accepts it and holds
 * nothing, so that a scenario goes on to its next request. Not for many threads.
 */
public final class PlannedRequests implements CreateRequests {
    static final Exchange ACCEPTED = new Exchange(
            0,
            Optional.empty(),
            "POST",
            URI.create("/chats"),
            Headers.NONE,
            Optional.empty(),
            201,
            Headers.NONE,
            new byte[0],
            Instant.EPOCH,
            Duration.ZERO,
            List.of(),
            Optional.empty(),
            Optional.empty());

    private List<RequestFingerprint> asked = new ArrayList<>();

    @Override
    public TimedAnswer answer(RequestFingerprint fingerprint, long after, Supplier<Exchange> send) {
        asked.add(fingerprint);
        return new TimedAnswer(ACCEPTED, after);
    }

    /** What was asked for since this was last called. */
    public List<RequestFingerprint> take() {
        List<RequestFingerprint> taken = List.copyOf(asked);
        asked = new ArrayList<>();
        return taken;
    }
}
