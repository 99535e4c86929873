package dev.graphconform.steps;

import dev.graphconform.check.RefusalChecks;
import dev.graphconform.check.TracingChecks;
import dev.graphconform.request.InvalidRequest;
import dev.graphconform.target.Persona;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** Sentences on how an answer is told and traced. */
public final class RefusalSteps {
    private final ScenarioContext scenario;

    /** Steps of this scenario. */
    public RefusalSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** The body of a refusal. */
    @Then("the refusal is told in the error envelope")
    public void envelope() {
        RefusalChecks.envelope(
                scenario.response(), scenario.askedForNothingServed(), scenario.schemas(), scenario.violations());
    }

    /** Nothing of a chat may come with a refusal. */
    @Then("no chat comes with the refusal")
    public void noChat() {
        RefusalChecks.noChat(scenario.response(), scenario.violations());
    }

    /** A request that carries an id of the client's own. */
    @StepCost(writes = 1)
    @UsesPair({Persona.INITIATOR, Persona.COLLEAGUE})
    @When("{requestSender} sends a valid one-on-one request with a client request id of their own")
    public void sendsValidWithOwnId(RequestSender requestSender) {
        scenario.draftOneOnOne(List.of(Persona.INITIATOR, Persona.COLLEAGUE));
        sendWithOwnId(requestSender);
    }

    /** A request with something wrong that carries an id of the client's own. */
    @StepCost(writes = 1)
    @UsesPair({Persona.INITIATOR, Persona.COLLEAGUE})
    @When("{requestSender} sends a one-on-one request with {invalidRequest} and a client request id of their own")
    public void sendsInvalidWithOwnId(RequestSender requestSender, InvalidRequest invalidRequest) {
        scenario.draftOneOnOne(List.of(Persona.INITIATOR, Persona.COLLEAGUE));
        invalidRequest.apply(scenario.draft());
        sendWithOwnId(requestSender);
    }

    /** The service's id. */
    @Then("the answer has one request id throughout")
    public void requestId() {
        TracingChecks.requestId(scenario.response(), scenario.violations());
    }

    /** The service's id on a request that was accepted. */
    @Then("the answer to the accepted request has one request id throughout")
    public void requestIdOfAccepted() {
        TracingChecks.requestId(scenario.acceptedResponse(), scenario.violations());
    }

    /** Else nobody finds the request by it. */
    @Then("no other answer of the run has that request id")
    public void ownRequestId() {
        TracingChecks.ownRequestId(
                scenario.response(),
                scenario.run().requestIds().earlier(scenario.response().exchange()),
                scenario.violations());
    }

    /** The client's id. */
    @Then("their own client request id comes back")
    public void clientRequestId() {
        TracingChecks.clientRequestId(scenario.response(), scenario.violations());
    }

    /** The client's id on a request that was accepted. */
    @Then("the client request id of the accepted request comes back")
    public void clientRequestIdOfAccepted() {
        TracingChecks.clientRequestId(scenario.acceptedResponse(), scenario.violations());
    }

    /**
     * The client's id, whichever the request carried; equal requests are sent once a run, by another scenario maybe.
     */
    @Then("the client request id of the request comes back")
    public void carriedId() {
        TracingChecks.clientRequestId(scenario.response(), scenario.violations());
    }

    private void sendWithOwnId(RequestSender requestSender) {
        scenario.answered(scenario.client().create(scenario.draft(), requestSender.authorization(scenario.target())));
    }
}
