package dev.graphconform.report.shapes;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.ExchangeLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forms of the answers of a run, by scenario. */
public final class ResponseShapes {

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
            RequestWithShape requestWithShape = RequestWithShape.of(exchange);
            if (exchange.method().equals("GET")) {
                looks.put(requestWithShape.request(), requestWithShape);
            } else {
                writes.add(requestWithShape);
            }
        }
        writes.addAll(looks.values());
        return writes;
    }
}
