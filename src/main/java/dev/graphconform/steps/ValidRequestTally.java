package dev.graphconform.steps;

import dev.graphconform.check.Response;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many of a run's valid requests of each kind were accepted: who reads that one was refused wants to know whether
 * that is the rule or the exception. Safe for use by many threads.
 */
final class ValidRequestTally {
    private final Map<String, Set<Integer>> accepted = new ConcurrentHashMap<>();
    private final Map<String, Set<Integer>> refused = new ConcurrentHashMap<>();
    private final Map<String, String> kindOfRefused = new ConcurrentHashMap<>();

    /** Counts an answer, once. */
    void add(String scenarioKey, String kind, Response response) {
        (response.accepted() ? accepted : refused)
                .computeIfAbsent(kind, key -> ConcurrentHashMap.newKeySet())
                .add(response.exchange().number());
        if (!response.accepted()) {
            kindOfRefused.put(scenarioKey, kind);
        }
    }

    /** How many requests of the kind that the scenario saw refused were accepted; empty when it saw none. */
    Optional<String> sentence(String scenarioKey) {
        return Optional.ofNullable(kindOfRefused.get(scenarioKey)).map(kind -> {
            int taken = accepted.getOrDefault(kind, Set.of()).size();
            int all = taken + refused.getOrDefault(kind, Set.of()).size();
            return "Of the run's valid requests for %s, %d of %d were accepted".formatted(kind, taken, all);
        });
    }
}
