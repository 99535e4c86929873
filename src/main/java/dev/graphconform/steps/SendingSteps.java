package dev.graphconform.steps;

import dev.graphconform.check.Response;
import dev.graphconform.request.InvalidRequest;
import dev.graphconform.target.Persona;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.List;

/** Sentences on who sends the request, and where. */
public final class SendingSteps {
    private final ScenarioContext scenario;

    /** Steps of this scenario. */
    public SendingSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /**
     * The set-up of a second request; without an accepted one, in this scenario or before it, there is nothing to
     * compare.
     */
    @StepCost(writes = 1)
    @Given("{requestSender} has sent this request before")
    public void before(RequestSender requestSender) {
        send(requestSender);
        if (scenario.firstForPair().isEmpty()) {
            scenario.acceptedResponse();
        }
    }

    /** The request of the scenario. */
    @StepCost(writes = 1)
    @When("{requestSender} sends the request")
    public void sends(RequestSender requestSender) {
        send(requestSender);
    }

    /** A one-on-one request of the initiator and the colleague. */
    @StepCost(writes = 1)
    @UsesPair({Persona.INITIATOR, Persona.COLLEAGUE})
    @When("{requestSender} sends a valid one-on-one request")
    public void sendsValid(RequestSender requestSender) {
        scenario.draftOneOnOne(List.of(Persona.INITIATOR, Persona.COLLEAGUE));
        send(requestSender);
    }

    /** A one-on-one request of the initiator and the colleague with something wrong. */
    @StepCost(writes = 1)
    @UsesPair({Persona.INITIATOR, Persona.COLLEAGUE})
    @When("{requestSender} sends a one-on-one request with {invalidRequest}")
    public void sendsInvalid(RequestSender requestSender, InvalidRequest invalidRequest) {
        scenario.draftOneOnOne(List.of(Persona.INITIATOR, Persona.COLLEAGUE));
        invalidRequest.apply(scenario.draft());
        if (invalidRequest == InvalidRequest.UNKNOWN_USER) {
            scenario.askForNothingServed();
        }
        send(requestSender);
    }

    /** The path of the caller's own chats, which is for reading. */
    @StepCost(writes = 1)
    @When("{requestSender} sends the request to their own list of chats")
    public void sendsToOwnChats(RequestSender requestSender) {
        scenario.askForNothingServed();
        scenario.answered(scenario.client()
                .create(scenario.draft(), requestSender.authorization(scenario.target()), "/me/chats"));
    }

    private void send(RequestSender requestSender) {
        scenario.addMarker();
        Response response = scenario.client().create(scenario.draft(), requestSender.authorization(scenario.target()));
        scenario.answered(response);
        scenario.remember(response);
    }
}
