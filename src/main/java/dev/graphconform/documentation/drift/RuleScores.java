package dev.graphconform.documentation.drift;

import dev.graphconform.catalogue.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How much a change concerns each rule; where two are even, the order of the catalogue decides. */
final class RuleScores {
    private final List<String> order;
    private final Map<String, Double> scores = new HashMap<>();

    RuleScores(List<Rule> rules) {
        this.order = rules.stream().map(Rule::id).toList();
    }

    void add(String id, double score) {
        scores.merge(id, score, Double::sum);
    }

    double of(String id) {
        return scores.getOrDefault(id, 0.0);
    }

    boolean isEmpty() {
        return scores.isEmpty();
    }

    boolean knows(String id) {
        return scores.containsKey(id);
    }

    /** The ids, the most concerned first; what is no rule comes last. */
    Set<String> ordered() {
        return scores.keySet().stream()
                .sorted(Comparator.comparingDouble((String id) -> -scores.get(id))
                        .thenComparingInt(id -> order.contains(id) ? order.indexOf(id) : order.size())
                        .thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those that are concerned at least so much, as a share of the most concerned one. */
    Set<String> ordered(double share) {
        List<String> all = new ArrayList<>(ordered());
        return all.stream()
                .filter(id -> scores.get(id) >= share * scores.get(all.get(0)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
