package dev.graphconform.steps;

import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import java.util.Collection;

/** Before each scenario: whose scenario it is, and whether the target offers what it needs. */
public final class ScenarioHooks {
    private final ScenarioContext context;

    /** Hooks of this scenario. */
    public ScenarioHooks(ScenarioContext context) {
        this.context = context;
    }

    /** Stops the scenario, with the reason, when something that it needs is missing. */
    @Before
    public void prerequisites(Scenario scenario) {
        Collection<String> tags = scenario.getSourceTagNames();
        ScenarioIdentity identity = ScenarioIdentity.of(tags, scenario.getName())
                .orElseThrow(
                        () -> new IllegalStateException("\"" + scenario.getName() + "\" names no rule and no example"));
        context.begin(identity);
        context.run().obstacle(identity.subject(), tags).ifPresent(obstacle -> {
            throw obstacle;
        });
    }
}
