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
 * Runs features without a target, mostly with Cucumber's dry run, which matches steps with their methods and calls
 * none. Cucumber makes plugins by name, so the listener is found by the id in the plugin's argument.
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
        execute(
                cucumberLauncher,
                scenarios,
                publisher -> publisher.registerHandlerFor(
                        TestCaseStarted.class, event -> declared.add(declared(event.getTestCase()))),
                true);
        return declared;
    }

    /** Goes through the scenarios that the filter chooses, a team's own last, and tells the listener. */
    static void execute(
            CucumberLauncher cucumberLauncher,
            Predicate<TestDescriptor> scenarios,
            Consumer<EventPublisher> listener,
            boolean dry) {
        listening(listener, dry, parameters -> {
            cucumberLauncher.launcher().execute(cucumberLauncher.request(scenarios, parameters));
            cucumberLauncher.launcher().execute(cucumberLauncher.ownRequest(scenarios, parameters));
        });
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
                true,
                parameters ->
                        cucumberLauncher.launcher().execute(cucumberLauncher.ownRequest(scenario -> true, parameters)));
    }

    private static void listening(
            Consumer<EventPublisher> listener, boolean dry, Consumer<Map<String, String>> execution) {
        String id = UUID.randomUUID().toString();
        LISTENERS.put(id, listener);
        try {
            execution.accept(Map.of(
                    "cucumber.execution.dry-run",
                    String.valueOf(dry),
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
