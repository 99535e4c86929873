package dev.graphconform.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares what a run owed with what it emitted. What is missing, unexpected or there twice is a fault of the kit,
 * however green the rest looks: engines call a run that found nothing a success.
 */
public final class CompletenessCheck {
    private CompletenessCheck() {}

    /**
     * The differences, one line each; empty when both agree.
     *
     * @param owedSubjects rules and examples that must have a result
     * @param owedScenarios keys of the scenarios that must have been emitted
     * @param emitted the scenarios that were
     */
    public static List<String> differences(
            Collection<String> owedSubjects, Collection<String> owedScenarios, Collection<ScenarioResult> emitted) {
        List<String> differences = new ArrayList<>();
        if (owedSubjects.isEmpty()) {
            differences.add("the run owed nothing, so it proved nothing");
        }
        Set<String> missing = new LinkedHashSet<>(owedScenarios);
        Set<String> seen = new LinkedHashSet<>();
        List<ScenarioResult> owed =
                emitted.stream().filter(result -> !result.beside()).toList();
        for (ScenarioResult result : owed) {
            if (!missing.remove(result.key())) {
                differences.add(
                        seen.contains(result.key())
                                ? "emitted twice: " + result.key()
                                : "emitted but not owed: " + result.key());
            }
            seen.add(result.key());
        }
        missing.forEach(key -> differences.add("owed but not emitted: " + key));
        Set<String> withoutScenario = new LinkedHashSet<>(owedSubjects);
        owed.forEach(result -> withoutScenario.remove(result.subject()));
        withoutScenario.forEach(subject -> differences.add("owed but without any scenario: " + subject));
        return differences;
    }
}
