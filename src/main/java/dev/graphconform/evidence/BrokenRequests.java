package dev.graphconform.evidence;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.GraphRequest;
import dev.graphconform.http.Header;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The requests of a run whose connections broke. A connection may break by chance; where the same request breaks twice
 * in a row while others are answered, the service fails on it. Safe for use by many threads.
 */
public final class BrokenRequests {
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final Map<String, Exchange> failing = new ConcurrentHashMap<>();

    /** What a request may do when it is sent a second time. */
    static String again(Exchange exchange) {
        return exchange.uri().getPath().matches("(?i).*/chats/?") ? "make a second chat" : "do it twice";
    }

    /** Remembers that a request broke; tells whether the same one had broken before and was not answered since. */
    boolean brokeBefore(GraphRequest request) {
        return !broken.add(key(request));
    }

    /** A request that was answered is none that the service fails on: what breaks later may be chance again. */
    void answered(GraphRequest request) {
        if (!broken.isEmpty()) {
            broken.remove(key(request));
        }
    }

    /** Remembers that the service fails on a request. */
    void fails(GraphRequest request, Exchange shown) {
        failing.putIfAbsent(key(request), shown);
    }

    /** The exchange that showed that the service fails on this request; empty when it does not, or nobody knows. */
    Optional<Exchange> failing(GraphRequest request) {
        return Optional.ofNullable(failing.get(key(request)));
    }

    /** Of the headers those count that say how the body is meant; ids for tracing are new each time. */
    private static String key(GraphRequest request) {
        return String.join(
                " ",
                request.method(),
                request.path(),
                request.authorization().toString(),
                request.headers().stream()
                        .filter(header -> !header.name().equalsIgnoreCase("client-request-id"))
                        .map(Header::toString)
                        .collect(Collectors.joining(" ")),
                request.body()
                        .map(body -> new String(body, StandardCharsets.ISO_8859_1))
                        .orElse(""));
    }
}
