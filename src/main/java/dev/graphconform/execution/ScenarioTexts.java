package dev.graphconform.execution;

import dev.graphconform.shard.ScenarioText;
import dev.graphconform.steps.ScenarioIdentity;
import io.cucumber.core.gherkin.DocStringArgument;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.gherkin.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What scenarios say, by their keys. */
final class ScenarioTexts {
    private ScenarioTexts() {}

    /** The sentences of these scenarios, and the documents in them; the engine has parsed the features by now. */
    static List<ScenarioText> of(List<ScenarioEntry> scenarios) {
        Map<String, List<String>> texts = new HashMap<>();
        for (Pickle pickle : CachingFeatureParser.pickles()) {
            ScenarioIdentity.of(pickle.getTags(), pickle.getName())
                    .ifPresent(identity -> texts.computeIfAbsent(identity.key(), key -> new ArrayList<>())
                            .addAll(texts(pickle)));
        }
        return scenarios.stream()
                .map(entry -> new ScenarioText(entry.key(), texts.getOrDefault(entry.key(), List.of())))
                .toList();
    }

    private static List<String> texts(Pickle pickle) {
        List<String> texts = new ArrayList<>();
        for (Step step : pickle.getSteps()) {
            texts.add(step.getText());
            if (step.getArgument() instanceof DocStringArgument document) {
                texts.add(document.getContent());
            }
        }
        return texts;
    }
}
