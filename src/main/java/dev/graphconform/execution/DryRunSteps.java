package dev.graphconform.execution;

import dev.graphconform.steps.ScenarioIdentity;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseStarted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.junit.platform.engine.TestDescriptor;

/** A dry run: what the steps of each scenario declare, without sending anything. */
public final class DryRunSteps implements ConcurrentEventListener {
    private static final Map<String, List<DeclaredScenario>> HEARD = new ConcurrentHashMap<>();

    private final String id;

    /** Made by Cucumber. */
    public DryRunSteps(String id) {
        this.id = id;
    }

    /** The scenarios that the filter chooses. */
    static List<DeclaredScenario> of(CucumberLauncher cucumberLauncher, Predicate<TestDescriptor> scenarios) {
        String id = UUID.randomUUID().toString();
        HEARD.put(id, new ArrayList<>());
        Map<String, String> dry =
                Map.of("cucumber.execution.dry-run", "true", "cucumber.plugin", DryRunSteps.class.getName() + ":" + id);
        cucumberLauncher.launcher().execute(cucumberLauncher.request(scenarios, dry));
        cucumberLauncher.launcher().execute(cucumberLauncher.ownRequest(scenarios, dry));
        return HEARD.remove(id);
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(
                TestCaseStarted.class, event -> HEARD.get(id).add(declared(event.getTestCase())));
    }

    private static DeclaredScenario declared(TestCase scenario) {
        return new DeclaredScenario(
                ScenarioIdentity.of(scenario.getTags(), scenario.getName())
                        .orElseThrow()
                        .key(),
                scenario.getTestSteps().stream()
                        .filter(PickleStepTestStep.class::isInstance)
                        .map(step -> DeclaredStep.of((PickleStepTestStep) step))
                        .toList());
    }
}
