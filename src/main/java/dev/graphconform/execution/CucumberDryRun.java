package dev.graphconform.execution;

import dev.graphconform.execution.DeclaredScenario.DeclaredStep;
import dev.graphconform.steps.ScenarioIdentity;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.StepDefinedEvent;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestStepFinished;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.platform.engine.TestDescriptor;

/**
 * Runs features with Cucumber's dry run, which matches steps with their methods and sends nothing. Cucumber makes
 * plugins by name, so the listener of a dry run is found by the id in the plugin's argument.
 */
public final class CucumberDryRun implements ConcurrentEventListener {
    private static final Map<String, Consumer<EventPublisher>> LISTENERS = new ConcurrentHashMap<>();

    private final String id;

    /** Made by Cucumber. */
    public CucumberDryRun(String id) {
        this.id = id;
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        LISTENERS.get(id).accept(publisher);
    }

    /** The scenarios that the filter chooses, with what their steps declare. */
    static List<DeclaredScenario> declaredScenarios(
            CucumberLauncher cucumberLauncher, Predicate<TestDescriptor> scenarios) {
        List<DeclaredScenario> declared = new ArrayList<>();
        listening(
                publisher -> publisher.registerHandlerFor(
                        TestCaseStarted.class, event -> declared.add(declared(event.getTestCase()))),
                parameters -> {
                    cucumberLauncher.launcher().execute(cucumberLauncher.request(scenarios, parameters));
                    cucumberLauncher.launcher().execute(cucumberLauncher.ownRequest(scenarios, parameters));
                });
        return declared;
    }

    /** Reports which sentences the kit knows, and which steps of custom features it does not. */
    static void checkCustomSteps(
            CucumberLauncher cucumberLauncher, Consumer<String> knownSentence, UnknownStepListener unknownStep) {
        listening(
                publisher -> {
                    publisher.registerHandlerFor(
                            StepDefinedEvent.class,
                            event -> knownSentence.accept(
                                    event.getStepDefinition().getPattern()));
                    publisher.registerHandlerFor(TestStepFinished.class, event -> reportUndefined(event, unknownStep));
                },
                parameters ->
                        cucumberLauncher.launcher().execute(cucumberLauncher.ownRequest(scenario -> true, parameters)));
    }

    private static void listening(Consumer<EventPublisher> listener, Consumer<Map<String, String>> execution) {
        String id = UUID.randomUUID().toString();
        LISTENERS.put(id, listener);
        try {
            execution.accept(Map.of(
                    "cucumber.execution.dry-run",
                    "true",
                    "cucumber.plugin",
                    CucumberDryRun.class.getName() + ":" + id));
        } finally {
            LISTENERS.remove(id);
        }
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

    private static void reportUndefined(TestStepFinished event, UnknownStepListener unknownStep) {
        Status status = event.getResult().getStatus();
        boolean missing = status.is(Status.UNDEFINED) || status.is(Status.AMBIGUOUS);
        if (missing && event.getTestStep() instanceof PickleStepTestStep step) {
            unknownStep.found(
                    event.getTestCase().getUri(),
                    step.getStep().getLocation().getLine(),
                    step.getStep().getText());
        }
    }

    /** Receives each step whose sentence the kit does not know. */
    interface UnknownStepListener {
        void found(URI feature, int line, String text);
    }
}
