package dev.graphconform.features;

import dev.graphconform.documentation.SamplePages;
import io.cucumber.junit.platform.engine.CucumberTestEngine;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.StepDefinedEvent;
import io.cucumber.plugin.event.TestStepFinished;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * All features, and one about another page, against all step definitions, nothing executed. Cucumber makes it by name,
 * so what it hears is kept by the class.
 */
public final class DryRun implements ConcurrentEventListener {
    /** The sentences about other pages, which no feature of the kit needs; a test runs it. */
    private static final File OF_ANOTHER_PAGE = SamplePages.of("suites/room-change-rules")
            .resolveSibling("room-change-rules.feature")
            .toFile();

    private static final Set<String> DEFINED = ConcurrentHashMap.newKeySet();
    private static final Set<String> USED = ConcurrentHashMap.newKeySet();
    private static final List<String> UNMATCHED = new CopyOnWriteArrayList<>();

    /** Made by Cucumber. */
    public DryRun() {}

    /** What a dry run tells. */
    record Told(Set<String> defined, Set<String> used, List<String> unmatched) {}

    static synchronized Told of(String glue) {
        DEFINED.clear();
        USED.clear();
        UNMATCHED.clear();
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestEngineAutoRegistration(false)
                        .addTestEngines(new CucumberTestEngine())
                        .build())
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(
                                DiscoverySelectors.selectPackage("features"),
                                DiscoverySelectors.selectFile(OF_ANOTHER_PAGE))
                        .configurationParameters(Map.of(
                                "cucumber.glue",
                                glue,
                                "cucumber.publish.quiet",
                                "true",
                                "cucumber.execution.dry-run",
                                "true",
                                "cucumber.plugin",
                                DryRun.class.getName()))
                        .forExecution()
                        .build());
        return new Told(Set.copyOf(DEFINED), Set.copyOf(USED), new ArrayList<>(UNMATCHED));
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(
                StepDefinedEvent.class,
                event -> DEFINED.add(event.getStepDefinition().getPattern()));
        publisher.registerHandlerFor(TestStepFinished.class, DryRun::finished);
    }

    private static void finished(TestStepFinished event) {
        if (!(event.getTestStep() instanceof PickleStepTestStep step)) {
            return;
        }
        if (step.getPattern() != null) {
            USED.add(step.getPattern());
        }
        switch (event.getResult().getStatus()) {
            case UNDEFINED, AMBIGUOUS ->
                UNMATCHED.add(
                        event.getResult().getStatus() + ": " + step.getStep().getText());
            default -> {}
        }
    }
}
