package dev.graphconform.steps;

import dev.graphconform.check.Response;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

/**
 * How many of a run's valid requests of each kind were accepted: who reads that one was refused wants to know whether
 * that is the rule or the exception. Safe for use by many threads.
 */
final class ValidRequestTally {
    private static final int MOST_TOPICS = 8;
    private static final int LONGEST_TOPIC = 40;

    private final Map<String, Set<Integer>> accepted = new ConcurrentHashMap<>();
    private final Map<String, Set<Integer>> refused = new ConcurrentHashMap<>();
    private final Map<String, String> kindOfRefused = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> topicsOfRefused = new ConcurrentHashMap<>();

    /** Counts an answer, once. */
    void add(String scenarioKey, String kind, Optional<String> topic, Response response) {
        (response.accepted() ? accepted : refused)
                .computeIfAbsent(kind, key -> ConcurrentHashMap.newKeySet())
                .add(response.exchange().number());
        if (!response.accepted()) {
            kindOfRefused.put(scenarioKey, kind);
            topic.ifPresent(words -> topicsOfRefused
                    .computeIfAbsent(kind, key -> new ConcurrentSkipListSet<>())
                    .add(words));
        }
    }

    /** How many requests of the kind that the scenario saw refused were accepted; empty when it saw none. */
    Optional<String> sentence(String scenarioKey) {
        return Optional.ofNullable(kindOfRefused.get(scenarioKey)).map(kind -> {
            int taken = accepted.getOrDefault(kind, Set.of()).size();
            int all = taken + refused.getOrDefault(kind, Set.of()).size();
            return "Of the run's valid requests for %s, %s of %s were accepted%s"
                    .formatted(kind, taken, all, topics(kind));
        });
    }

    private String topics(String kind) {
        Set<String> topics = topicsOfRefused.getOrDefault(kind, Set.of());
        return topics.isEmpty()
                ? ""
                : topics.stream()
                                .limit(MOST_TOPICS)
                                .map(topic -> "\"" + topic.substring(0, topic.offsetByCodePoints(0, cut(topic))) + "\"")
                                .collect(Collectors.joining(", ", "; refused were the topics ", ""))
                        + (topics.size() > MOST_TOPICS ? " and others" : "");
    }

    private static int cut(String topic) {
        return Math.min(LONGEST_TOPIC, topic.codePointCount(0, topic.length()));
    }
}
