package dev.graphconform.http;

import dev.graphconform.redaction.Redactor;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The exchanges of a run by the key of the scenario that used them; shared by scenarios that run at the same time. */
public final class ExchangeLog {
    private final Map<String, List<Exchange>> byScenario = new ConcurrentHashMap<>();

    /** Notes that the scenario sent, or relied on, this exchange; the same exchange is kept once a scenario. */
    public void add(String scenarioKey, Exchange exchange) {
        byScenario.compute(scenarioKey, (key, known) -> {
            List<Exchange> all = known == null ? new ArrayList<>() : known;
            if (!all.contains(exchange)) {
                all.add(exchange);
            }
            return all;
        });
    }

    /** The scenario's exchanges in the order they were added; empty when it sent none. */
    public List<Exchange> of(String scenarioKey) {
        return List.copyOf(byScenario.getOrDefault(scenarioKey, List.of()));
    }

    /** The same, to be written; an exchange of several scenarios stays one. */
    public ExchangeLog redacted(Redactor redactor) {
        Map<Exchange, Exchange> known = new IdentityHashMap<>();
        ExchangeLog redacted = new ExchangeLog();
        byScenario.forEach((key, exchanges) -> exchanges.forEach(exchange ->
                redacted.add(key, known.computeIfAbsent(exchange, original -> original.redacted(redactor)))));
        return redacted;
    }
}
