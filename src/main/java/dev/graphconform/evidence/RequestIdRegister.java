package dev.graphconform.evidence;

import dev.graphconform.http.Exchange;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which exchange of a run first had which request-id. Safe for use by many threads. */
public final class RequestIdRegister {
    private final Map<String, Exchange> first = new ConcurrentHashMap<>();

    /** Remembers the id of an answer. */
    public void add(Exchange exchange) {
        id(exchange).ifPresent(id -> first.putIfAbsent(id, exchange));
    }

    /** An earlier exchange with the same id; empty when the id is this one's own, or there is none. */
    public Optional<Exchange> earlier(Exchange exchange) {
        return id(exchange).map(first::get).filter(other -> other.number() != exchange.number());
    }

    private static Optional<String> id(Exchange exchange) {
        return exchange.requestId()
                .map(id -> id.strip().toLowerCase(Locale.ROOT))
                .filter(id -> !id.isEmpty());
    }
}
