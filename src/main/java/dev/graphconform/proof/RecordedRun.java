package dev.graphconform.proof;

import dev.graphconform.execution.CompletedRun;
import dev.graphconform.http.Exchange;
import dev.graphconform.recording.RecordedExchange;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is left of a run in a recording of it: each exchange once, in order, and of the tokens only which are equal. */
final class RecordedRun {
    private static final String NAME = "run.har";

    private final Map<String, String> tokens = new HashMap<>();

    private RecordedRun() {}

    static List<RecordedExchange> of(CompletedRun run) {
        TreeMap<Integer, Exchange> inOrder = new TreeMap<>();
        Stream.concat(run.result().examples().stream(), run.result().rules().stream())
                .map(SubjectResult::scenarios)
                .flatMap(List::stream)
                .map(ScenarioResult::key)
                .flatMap(key -> run.exchanges().of(key).stream())
                .forEach(exchange -> inOrder.putIfAbsent(exchange.number(), exchange));
        RecordedRun recorded = new RecordedRun();
        return inOrder.values().stream().map(recorded::entry).toList();
    }

    private RecordedExchange entry(Exchange exchange) {
        return new RecordedExchange(
                NAME,
                exchange.number(),
                Optional.empty(),
                new Exchange(
                        exchange.number(),
                        exchange.principal().or(exchange::madeUp).map(this::token),
                        exchange.method(),
                        exchange.uri(),
                        exchange.requestHeaders(),
                        exchange.requestBody(),
                        exchange.status(),
                        exchange.responseHeaders(),
                        exchange.responseBody(),
                        exchange.sentAt(),
                        exchange.took(),
                        exchange.attempts(),
                        Optional.empty(),
                        exchange.lost()),
                Optional.empty(),
                Optional.empty());
    }

    private String token(String principal) {
        return tokens.computeIfAbsent(principal, any -> "token-" + (tokens.size() + 1));
    }
}
