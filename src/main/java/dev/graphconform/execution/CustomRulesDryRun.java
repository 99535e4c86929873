package dev.graphconform.execution;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.StepDefinedEvent;
import io.cucumber.plugin.event.TestStepFinished;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A dry run of a team's own features: which sentences the kit knows, and which of theirs it does not. Sends nothing.
 */
public final class CustomRulesDryRun implements ConcurrentEventListener {
    private static final Map<String, CustomRulesDryRun.Listener> LISTENERS = new ConcurrentHashMap<>();

    private final String id;

    /** Made by Cucumber. */
    public CustomRulesDryRun(String id) {
        this.id = id;
    }

    static void of(CucumberLauncher cucumberLauncher, Consumer<String> known, Unknown unknown) {
        String id = UUID.randomUUID().toString();
        LISTENERS.put(id, new Listener(known, unknown));
        try {
            cucumberLauncher
                    .launcher()
                    .execute(cucumberLauncher.ownRequest(
                            scenario -> true,
                            Map.of(
                                    "cucumber.execution.dry-run",
                                    "true",
                                    "cucumber.plugin",
                                    CustomRulesDryRun.class.getName() + ":" + id)));
        } finally {
            LISTENERS.remove(id);
        }
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        Listener listener = LISTENERS.get(id);
        publisher.registerHandlerFor(
                StepDefinedEvent.class,
                event -> listener.known.accept(event.getStepDefinition().getPattern()));
        publisher.registerHandlerFor(TestStepFinished.class, event -> {
            boolean missing = event.getResult().getStatus().is(Status.UNDEFINED)
                    || event.getResult().getStatus().is(Status.AMBIGUOUS);
            if (missing && event.getTestStep() instanceof PickleStepTestStep step) {
                listener.unknown.found(
                        event.getTestCase().getUri(),
                        step.getStep().getLocation().getLine(),
                        step.getStep().getText());
            }
        });
    }

    /** Hears of a sentence that the kit does not know. */
    interface Unknown {
        void found(URI feature, int line, String text);
    }

    private record Listener(Consumer<String> known, Unknown unknown) {}
}
