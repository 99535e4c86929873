package dev.graphconform.steps;

import dev.graphconform.check.RefusalKind;
import dev.graphconform.check.StatusChecks;
import io.cucumber.java.en.Then;

/** Sentences on whether a request was taken. */
public final class StatusSteps {
    private final ScenarioContext scenario;

    /** Steps of this scenario. */
    public StatusSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** The documented status. */
    @Then("Graph answers that the chat was created")
    public void created() {
        StatusChecks.created(scenario.validResponse(), scenario.violations());
    }

    /** The documented status, where a refusal of the request is another rule's matter. */
    @Then("the accepted request is answered as created")
    public void acceptedIsCreated() {
        StatusChecks.created(scenario.acceptedResponse(), scenario.violations());
    }

    /** The rule itself asks for acceptance. */
    @Then("Graph accepts the request")
    public void accepts() {
        StatusChecks.accepted(scenario.validResponse(), scenario.violations());
    }

    /**
     * The other side of a rule on refusals: the control shows that the refusals were not just any. With it refused the
     * rule is inconclusive, not failed.
     */
    @Then("Graph accepts this control request")
    public void acceptsControl() {
        scenario.acceptedResponse();
    }

    /** Any refusal that speaks of the request. */
    @Then("Graph refuses the request")
    public void refuses() {
        StatusChecks.refused(scenario.response(), RefusalKind.ANY, scenario.violations());
    }

    /** A refusal of a kind. */
    @Then("Graph refuses the request {refusalKind}")
    public void refuses(RefusalKind refusalKind) {
        StatusChecks.refused(scenario.response(), refusalKind, scenario.violations());
    }

    /** Nobody knows whether the request is right, but no request is a reason to fail. */
    @Then("Graph accepts or refuses the request without a server error")
    public void noServerError() {
        StatusChecks.notFailed(scenario.response(), scenario.violations());
    }
}
