package dev.graphconform.steps;

import dev.graphconform.check.ExampleChecks;
import dev.graphconform.http.GraphRequest;
import dev.graphconform.request.DocumentedRequest;
import dev.graphconform.request.HttpMessage;
import dev.graphconform.target.Credential;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Optional;

/** The documented examples, sent and compared as printed. */
public final class ExampleSteps {
    private final ScenarioContext scenario;
    private boolean firstTime;

    /** Steps of this scenario. */
    public ExampleSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** Sends the printed request, with the Authorization header that the page requires and its samples leave out. */
    @StepCost(writes = 1)
    @UsesPair
    @When("this documented request is sent")
    public void send(String printed) {
        DocumentedRequest request = new DocumentedRequest(printed);
        scenario.run()
                .pairLocks()
                .take(asPrinted() ? scenario.idsOf(request.userKeys()) : request.personIds(scenario.target()));
        firstTime = scenario.run().newChatDetector().firstTime(request.userKeys());
        scenario.answered(scenario.client().create(message(request)));
        if (asPrinted() && !request.namesOtherTenants()) {
            scenario.run().firstResponses().remember(request.userKeys(), scenario.response());
        }
    }

    /** Compares the answer with the printed one. */
    @Then("the answer is as documented")
    public void answered(String printed) {
        boolean newForSure = firstTime && scenario.run().newChatDetector().madeInThisRun(scenario.response());
        ExampleChecks.matches(
                scenario.response(),
                HttpMessage.parse(printed),
                ODataContexts.of(scenario.target()),
                newForSure,
                scenario.schemas(),
                scenario.violations());
    }

    private GraphRequest message(DocumentedRequest request) {
        return new GraphRequest(
                request.method(),
                "/" + scenario.target().apiVersion() + request.path(),
                request.headers(),
                new GraphRequest.Authorization.CredentialAuthorization(sender(request)),
                Optional.of(asPrinted() ? request.bytes() : request.bytesFor(scenario.target())));
    }

    private boolean asPrinted() {
        return scenario.target().documentedCredentials().isPresent();
    }

    /**
     * On a target that knows the documented people, the first member sends, since the caller must be among the members.
     */
    private Credential sender(DocumentedRequest request) {
        return scenario.target()
                .documentedCredentials()
                .map(people -> people.credentialOf(request.userKeys().get(0)))
                .orElse(scenario.target().defaultCredential());
    }
}
