package dev.graphconform.report.shapes;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.http.Header;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The forms of the answers of a run, by scenario. */
public final class ResponseShapes {
    /** They say how the bytes travelled, and differ by proxy and by second. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "content-encoding",
            "content-length",
            "date",
            "keep-alive",
            "retry-after",
            "transfer-encoding",
            "vary",
            "via");

    private final ExchangeLog exchanges;

    /** The forms of these answers. */
    public ResponseShapes(ExchangeLog exchanges) {
        this.exchanges = exchanges;
    }

    /**
     * The scenario's requests with the forms of their answers. How often one has to look differs from run to run: of
     * the same look, the last counts.
     */
    public List<RequestWithShape> of(String scenarioKey) {
        Map<String, RequestWithShape> looks = new LinkedHashMap<>();
        List<RequestWithShape> writes = new ArrayList<>();
        for (Exchange exchange : exchanges.of(scenarioKey)) {
            RequestWithShape requestWithShape = shape(exchange);
            if (exchange.method().equals("GET")) {
                looks.put(requestWithShape.request(), requestWithShape);
            } else {
                writes.add(requestWithShape);
            }
        }
        writes.addAll(looks.values());
        return writes;
    }

    private static RequestWithShape shape(Exchange exchange) {
        List<String> headers = exchange.responseHeaders().lines().stream()
                .map(Header::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !OF_THE_CONNECTION.contains(name))
                .filter(name -> name.matches("[a-z0-9-]{1,40}"))
                .distinct()
                .sorted()
                .toList();
        return new RequestWithShape(
                RequestTemplate.of(exchange),
                new ResponseShape(exchange.status(), headers, BodyShape.of(exchange.responseBody())));
    }
}
