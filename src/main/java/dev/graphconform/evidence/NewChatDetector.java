package dev.graphconform.evidence;

import dev.graphconform.check.Response;
import dev.graphconform.http.Exchange;
import dev.graphconform.http.ServerClock;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Determines whether a one-on-one chat is surely new: created after this run's first answer, by the server's own clock,
 * and not asked for before in this run, by whatever scenario.
 */
public final class NewChatDetector {
    private final ServerClock clock = new ServerClock(Instant.now());
    private final Set<String> askedFor = ConcurrentHashMap.newKeySet();

    /** Learns the server's time from an answer. */
    void answered(Response response) {
        Exchange exchange = response.exchange();
        clock.observe(exchange);
        if (response.status() == 201
                && exchange.method().equals("POST")
                && response.text("chatType").equals(Optional.of("group"))
                && exchange.requestBody().filter(NewChatDetector::asksForGroup).isPresent()) {
            response.text("createdDateTime")
                    .flatMap(ServerClock::created)
                    .ifPresent(created -> clock.observeOwnGroup(created, exchange));
        }
    }

    /** Remembers that these people were asked for. */
    void askedFor(Collection<String> userKeys) {
        askedFor.add(key(userKeys));
    }

    /** Whether these people have not been asked for in this run. */
    public boolean firstTime(Collection<String> userKeys) {
        return !askedFor.contains(key(userKeys));
    }

    /** Whether anything told the server's time so far: without that, {@link #madeInThisRun} knows nothing. */
    public boolean knowsTime() {
        return clock.tellsTime();
    }

    /** Whether the chat in the answer was made after the run's first answer; false when that cannot be told. */
    public boolean madeInThisRun(Response response) {
        return response.text("createdDateTime")
                .flatMap(ServerClock::created)
                .filter(clock::madeInRun)
                .isPresent();
    }

    private static boolean asksForGroup(String body) {
        return body.contains("\"group\"");
    }

    private static String key(Collection<String> userKeys) {
        return userKeys.stream()
                .map(key -> key.toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
