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
 * Counts the requests for chats that scenarios ask for, and sends none. Each gets an answer that holds nothing and
 * accepts it, or refuses it where the scenario goes on only then, so that it comes to its next request. Not for many
 * threads.
 */
public final class PlannedRequests implements CreateRequests {
    static final Exchange ACCEPTED = answered(201);

    private static final Exchange REFUSED = answered(403);

    private List<PlannedRequest> asked = new ArrayList<>();
    private Exchange answer = ACCEPTED;

    @Override
    public TimedAnswer answer(RequestFingerprint fingerprint, long after, Supplier<Exchange> send) {
        asked.add(new PlannedRequest(fingerprint, after > 0));
        return new TimedAnswer(answer, 1);
    }

    /** A scenario begins; whether it goes on only when its requests are refused. */
    public void begin(boolean refused) {
        asked = new ArrayList<>();
        answer = refused ? REFUSED : ACCEPTED;
    }

    /** What the scenario asked for. */
    public List<PlannedRequest> asked() {
        return List.copyOf(asked);
    }

    /**
     * A request that would be sent.
     *
     * @param fingerprint equal for equal requests
     * @param inTurn whether it has to be sent after the one before it
     */
    public record PlannedRequest(RequestFingerprint fingerprint, boolean inTurn) {}

    private static Exchange answered(int status) {
        return new Exchange(
                0,
                Optional.empty(),
                "POST",
                URI.create("/chats"),
                Headers.NONE,
                Optional.empty(),
                status,
                Headers.NONE,
                new byte[0],
                Instant.EPOCH,
                Duration.ZERO,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
