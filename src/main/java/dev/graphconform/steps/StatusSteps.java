package dev.graphconform.steps;

import dev.graphconform.check.RefusalKind;
import dev.graphconform.check.RuleId;
import dev.graphconform.check.StatusChecks;
import io.cucumber.java.en.Then;

/** Sentences on whether a request was taken. */
public final class StatusSteps {
    private final ScenarioContext scenario;

    /** Steps on this world. */
    public StatusSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** The documented status. */
    @Then("Graph answers that the chat was created")
    public void created() {
        StatusChecks.created(scenario.response(), scenario.violations());
    }

    /** The rule itself asks for acceptance. */
    @Then("Graph accepts the request")
    public void accepts() {
        StatusChecks.accepted(scenario.response(), scenario.violations());
    }

    /** Acceptance is only the other side of a rule on refusals. */
    @Then("Graph accepts this counterpart")
    public void acceptsCounterpart() {
        StatusChecks.setUp(scenario.response(), RuleId.CHAT_CREATED);
    }

    /** Any refusal that speaks of the request. */
    @Then("Graph refuses the request")
    public void refuses() {
        StatusChecks.refused(scenario.response(), RefusalKind.ANY, scenario.violations());
    }

    /** A refusal of a kind. */
    @Then("Graph refuses the request {refusal}")
    public void refuses(RefusalKind refusalKind) {
        StatusChecks.refused(scenario.response(), refusalKind, scenario.violations());
    }

    /** Nobody knows whether the request is right, but no request is a reason to fail. */
    @Then("Graph takes or refuses the request")
    public void doesNotFail() {
        StatusChecks.notFailed(scenario.response(), scenario.violations());
    }
}
