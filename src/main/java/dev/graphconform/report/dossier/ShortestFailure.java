package dev.graphconform.report.dossier;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.report.content.FailureWeight;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The failed scenario of a rule with the fewest and shortest requests, or one whose last request got no answer.
 *
 * @param scenario the scenario
 * @param failure its failure
 * @param deciding the exchange whose response shows it
 * @param before the requests before it in the scenario, each once
 */
record ShortestFailure(ScenarioResult scenario, Failure failure, Exchange deciding, List<Exchange> before) {
    /**
     * Selects the scenario; empty when the subject failed without a request, for instance by an out-of-date entry of
     * the known deviations.
     */
    static Optional<ShortestFailure> of(SubjectResult subject, ExchangeLog exchanges) {
        return subject.scenarios().stream()
                .filter(scenario -> !scenario.leftOut())
                .filter(scenario -> FailureWeight.red(scenario.outcome()) || scenario.outcome() == Outcome.BROKEN)
                .map(scenario -> of(scenario, exchanges.of(scenario.key())))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt((ShortestFailure shortestFailure) -> shortestFailure.before.size())
                        .thenComparingInt(shortestFailure ->
                                CurlCommand.of(shortestFailure.deciding).text().length()));
    }

    private static Optional<ShortestFailure> of(ScenarioResult scenario, List<Exchange> exchanges) {
        if (scenario.failure().isEmpty() || exchanges.isEmpty()) {
            return Optional.empty();
        }
        if (scenario.outcome() == Outcome.BROKEN
                && exchanges.get(exchanges.size() - 1).lost().isEmpty()) {
            return Optional.empty();
        }
        Failure failure = scenario.failure().get();
        // a check that fails ends its scenario, so that without an id the last exchange is the one
        Exchange deciding = exchanges.stream()
                .filter(exchange ->
                        failure.requestId().isPresent() && failure.requestId().equals(exchange.requestId()))
                .findFirst()
                .orElse(exchanges.get(exchanges.size() - 1));
        return Optional.of(new ShortestFailure(scenario, failure, deciding, before(deciding, exchanges)));
    }

    /** The exchanges before this one; of repeated reads the last. */
    private static List<Exchange> before(Exchange deciding, List<Exchange> exchanges) {
        Map<String, Exchange> once = new LinkedHashMap<>();
        for (Exchange exchange : exchanges.subList(0, exchanges.indexOf(deciding))) {
            String request = exchange.line() + exchange.requestBody().orElse("");
            if (exchange.method().equals("GET") && request.equals(deciding.line())) {
                continue;
            }
            once.put(exchange.method().equals("GET") ? request : request + exchange.number(), exchange);
        }
        return new ArrayList<>(once.values());
    }
}
