package dev.graphconform.execution;

import io.cucumber.junit.platform.engine.CucumberTestEngine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Cucumber on the JUnit Platform, set up in the one way that listing, planning and running share. */
final class Engine {
    private final Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .addTestEngines(new CucumberTestEngine())
            .build());

    Launcher launcher() {
        return launcher;
    }

    /** All features on the class path, narrowed by the filter on scenarios. */
    LauncherDiscoveryRequest request(Predicate<TestDescriptor> scenarios, Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("cucumber.glue", "dev.graphconform.steps");
        all.put("cucumber.uuid-generator", QuickIds.class.getName());
        all.put("cucumber.publish.quiet", "true");
        all.put("cucumber.publish.enabled", "false");
        all.put("cucumber.junit-platform.naming-strategy", "short");
        all.put("cucumber.junit-platform.naming-strategy.short.example-name", "pickle");
        PostDiscoveryFilter filter = descriptor ->
                descriptor.isTest() ? FilterResult.includedIf(scenarios.test(descriptor)) : FilterResult.included("a feature, rule or outline");
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(FeatureFiles.onClassPath().stream().map(DiscoverySelectors::selectClasspathResource).toList())
                .filters(filter)
                .configurationParameters(all)
                .build();
    }
}
