package dev.graphconform.evidence;

import dev.graphconform.http.Exchange;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which exchange of a run first had which request-id; without their bodies, for a run may have many thousands. Safe for
 * use by many threads.
 */
public final class RequestIdRegister {
    private final Map<String, TracedRequest> first = new ConcurrentHashMap<>();

    /** Remembers the id of an answer. */
    public void add(Exchange exchange) {
        id(exchange).ifPresent(id -> first.putIfAbsent(id, new TracedRequest(exchange.number(), exchange.line())));
    }

    /** The request line of an earlier exchange with the same id; empty when the id is this one's own, or missing. */
    public Optional<String> earlier(Exchange exchange) {
        return id(exchange)
                .map(first::get)
                .filter(holder -> holder.number() != exchange.number())
                .map(TracedRequest::line);
    }

    private static Optional<String> id(Exchange exchange) {
        return exchange.requestId()
                .map(id -> id.strip().toLowerCase(Locale.ROOT))
                .filter(id -> !id.isEmpty());
    }

    private record TracedRequest(int number, String line) {}
}
