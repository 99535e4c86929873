package dev.graphconform.steps;

import dev.graphconform.check.RefusalChecks;
import dev.graphconform.check.TracingChecks;
import dev.graphconform.request.ChatRequestBuilder;
import dev.graphconform.request.InvalidRequest;
import dev.graphconform.target.Persona;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.UUID;

/** Sentences on how an answer is told and traced. */
public final class RefusalSteps {
    private final ScenarioContext scenario;
    private final String clientRequestId = UUID.randomUUID().toString();

    /** Steps on this world. */
    public RefusalSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** The body of a refusal. */
    @Then("the refusal is told in the error envelope")
    public void envelope() {
        RefusalChecks.envelope(scenario.response(), scenario.schemas(), scenario.violations());
    }

    /** Nothing of a chat may come with a refusal. */
    @Then("no chat comes with the refusal")
    public void noChat() {
        RefusalChecks.noChat(scenario.response(), scenario.violations());
    }

    /** A request that carries an id of the client's own. */
    @StepCost(writes = 1)
    @UsesPair({Persona.INITIATOR, Persona.COLLEAGUE})
    @When("{sender} sends a one-on-one request with {defect} and an id of their own")
    public void sendsWithOwnId(RequestSender requestSender, InvalidRequest invalidRequest) {
        scenario.takePair(List.of(Persona.INITIATOR, Persona.COLLEAGUE));
        ChatRequestBuilder draft = ChatRequestBuilder.oneOnOne(
                scenario.target().serviceRoot(),
                List.of(scenario.person(Persona.INITIATOR), scenario.person(Persona.COLLEAGUE)));
        invalidRequest.apply(draft);
        scenario.answered(scenario.client()
                .create(draft, requestSender.authorization(scenario.target()), "/chats", clientRequestId));
    }

    /** The service's id. */
    @Then("the answer has one request id throughout")
    public void requestId() {
        TracingChecks.requestId(scenario.response(), scenario.violations());
    }

    /** The client's id. */
    @Then("the id of their own comes back")
    public void clientRequestId() {
        TracingChecks.clientRequestId(scenario.response(), clientRequestId, scenario.violations());
    }

    /**
     * The client's id, whichever the request carried; an app's chat is asked for once a run, by another scenario maybe.
     */
    @Then("the id that the request carried comes back")
    public void carriedId() {
        TracingChecks.carriedId(scenario.response(), scenario.violations());
    }
}
