package dev.graphconform.report.shapes;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.ExchangeLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shapes of the responses of a run, by scenario. */
public final class ResponseShapes {

    private final ExchangeLog exchanges;

    /** The shapes of the responses in this log. */
    public ResponseShapes(ExchangeLog exchanges) {
        this.exchanges = exchanges;
    }

    /**
     * The scenario's requests with the shapes of their responses: writes first, then reads. How often a read is
     * repeated differs from run to run, so that only the last of equal reads counts.
     */
    public List<RequestWithShape> of(String scenarioKey) {
        Map<String, RequestWithShape> reads = new LinkedHashMap<>();
        List<RequestWithShape> writes = new ArrayList<>();
        for (Exchange exchange : exchanges.of(scenarioKey)) {
            if (exchange.lost().isPresent()) {
                continue;
            }
            RequestWithShape requestWithShape = RequestWithShape.of(exchange);
            if (exchange.method().equals("GET")) {
                reads.put(requestWithShape.request(), requestWithShape);
            } else {
                writes.add(requestWithShape);
            }
        }
        writes.addAll(reads.values());
        return writes;
    }
}
