package dev.graphconform.judgement;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the exporter of a recording writes down at all: some leave tokens out, or headers, by design. What no exchange
 * of a recording shows is not missing in any one of them.
 */
final class RecordingHabits {
    private final Set<String> withTokens = new HashSet<>();
    private final Set<String> withRequestTypes = new HashSet<>();
    private final Set<String> withResponseTypes = new HashSet<>();

    RecordingHabits(List<GraphExchange> exchanges) {
        for (GraphExchange each : exchanges) {
            String recording = each.recorded().recording();
            if (each.exchange().principal().isPresent()) {
                withTokens.add(host(each));
            }
            if (each.exchange().requestHeaders().first("Content-Type").isPresent()) {
                withRequestTypes.add(recording);
            }
            if (each.answeredByService()
                    && each.exchange().responseHeaders().first("Content-Type").isPresent()) {
                withResponseTypes.add(recording);
            }
        }
    }

    /** Whether the tokens of requests to the same host are recorded. */
    boolean showsTokens(GraphExchange exchange) {
        return withTokens.contains(host(exchange));
    }

    /**
     * Whoever stands between a client and the service may add tokens behind the recorder; each host has its own ways.
     */
    private static String host(GraphExchange exchange) {
        URI uri = exchange.exchange().uri();
        return (exchange.recorded().recording() + " " + uri.getScheme() + "://" + uri.getRawAuthority())
                .toLowerCase(Locale.ROOT);
    }

    boolean showsRequestTypes(GraphExchange exchange) {
        return withRequestTypes.contains(exchange.recorded().recording());
    }

    boolean showsResponseTypes(GraphExchange exchange) {
        return withResponseTypes.contains(exchange.recorded().recording());
    }
}
