package dev.graphconform.evidence;

import dev.graphconform.check.Response;
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
    private static final Response ACCEPTED = new Response(new Exchange(
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
            List.of()));

    private List<RequestSequence> asked = new ArrayList<>();

    @Override
    public Response answer(RequestSequence sequence, Supplier<Response> send) {
        asked.add(sequence);
        return ACCEPTED;
    }

    /** What was asked for since this was last called. */
    public List<RequestSequence> take() {
        List<RequestSequence> taken = List.copyOf(asked);
        asked = new ArrayList<>();
        return taken;
    }
}
