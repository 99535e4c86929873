package dev.graphconform.judgement;

import java.util.HashSet;
import java.util.List;
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
                withTokens.add(recording);
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

    boolean showsTokens(GraphExchange exchange) {
        return withTokens.contains(exchange.recorded().recording());
    }

    boolean showsRequestTypes(GraphExchange exchange) {
        return withRequestTypes.contains(exchange.recorded().recording());
    }

    boolean showsResponseTypes(GraphExchange exchange) {
        return withResponseTypes.contains(exchange.recorded().recording());
    }
}
