package dev.graphconform.execution;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A scenario with what its steps declare.
 *
 * @param key its stable identity
 * @param steps its steps
 */
record DeclaredScenario(String key, List<DeclaredStep> steps) {
    /** The pairs of people that it is about. */
    Set<String> pairs() {
        Set<String> pairs = new TreeSet<>();
        steps.forEach(step -> pairs.addAll(step.pairs()));
        return pairs;
    }
}
