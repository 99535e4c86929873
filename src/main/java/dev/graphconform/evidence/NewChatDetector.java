package dev.graphconform.evidence;

import dev.graphconform.check.Response;
import dev.graphconform.http.Exchange;
import dev.graphconform.http.ServerClock;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Determines whether a one-on-one chat is surely new: created after this run's first answer, by the server's own clock,
 * and asked for by nobody else in this run.
 */
public final class NewChatDetector {
    private final ServerClock clock = new ServerClock(Instant.now());
    private final Set<String> askedFor = ConcurrentHashMap.newKeySet();

    /** Learns the server's time from an answer. */
    public void answered(Exchange exchange) {
        clock.observe(exchange);
    }

    /**
     * Remembers that these people were asked for.
     *
     * @return whether it was the first time in this run
     */
    public boolean firstTime(Collection<String> userKeys) {
        return askedFor.add(userKeys.stream()
                .map(key -> key.toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(" ")));
    }

    /** Whether the chat in the answer was made after the run's first answer; false when that cannot be told. */
    public boolean madeInThisRun(Response response) {
        return response.text("createdDateTime")
                .flatMap(ServerClock::created)
                .filter(clock::madeInRun)
                .isPresent();
    }
}
