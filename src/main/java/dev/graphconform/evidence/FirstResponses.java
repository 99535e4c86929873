package dev.graphconform.evidence;

import dev.graphconform.check.Response;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The first response that a run received for each pair of people. A repeat has to be compared with it: two repeats may
 * agree with each other and both be wrong.
 */
public final class FirstResponses {
    private final Map<String, Response> byPair = new ConcurrentHashMap<>();

    /** Stores the response if it is the first accepted one for these people. */
    public void remember(Collection<String> userKeys, Response response) {
        if (response.status() == 201 && response.text("id").isPresent()) {
            byPair.putIfAbsent(pair(userKeys), response);
        }
    }

    /** The first accepted response for these people. */
    public Optional<Response> of(Collection<String> userKeys) {
        return Optional.ofNullable(byPair.get(pair(userKeys)));
    }

    private static String pair(Collection<String> userKeys) {
        return userKeys.stream()
                .map(key -> key.toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
