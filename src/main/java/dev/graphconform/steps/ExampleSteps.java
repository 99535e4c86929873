package dev.graphconform.steps;

import dev.graphconform.catalogue.PrintedExample;
import dev.graphconform.check.ExampleChecks;
import dev.graphconform.check.InconclusiveException;
import dev.graphconform.check.ODataContexts;
import dev.graphconform.check.Response;
import dev.graphconform.http.GraphRequest;
import dev.graphconform.http.GraphRequest.Authorization.CredentialAuthorization;
import dev.graphconform.request.DocumentedRequest;
import dev.graphconform.request.HttpMessage;
import dev.graphconform.target.Credential;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;

/** The documented examples, sent and compared as printed. */
public final class ExampleSteps {
    private final ScenarioContext scenario;
    private final PageRequests pageRequests;
    private boolean firstTime;

    /** Steps of this scenario. */
    public ExampleSteps(ScenarioContext scenario, PageRequests pageRequests) {
        this.scenario = scenario;
        this.pageRequests = pageRequests;
    }

    /** Sends the printed request, with the Authorization header that the page requires and its samples leave out. */
    @StepCost(writes = 1)
    @UsesPair
    @When("this documented request is sent")
    public void send(String printed) {
        if (ofAnotherPage(printed)) {
            pageRequests.begin(new PrintedExample(printed, Optional.empty(), List.of()));
            pageRequests.send(new CredentialAuthorization(scenario.target().defaultCredential()));
            return;
        }
        DocumentedRequest request = new DocumentedRequest(printed);
        ask(request, asPrinted());
        if (asPrinted() && !scenario.response().accepted() && orOwnPeople()) {
            askAgain(request, scenario.response());
        }
    }

    /** Beside the page Create chat a team may test another one's requests; by itself a suite is never about it. */
    private boolean ofAnotherPage(String printed) {
        return scenario.run().catalogue().aboutAnotherPage()
                || !HttpMessage.parse(printed).startLine().matches("(?i)POST\\s+\\S*/v1\\.0/chats(\\s.*)?");
    }

    /** A mock may look at the tokens that are made up for people of the page: none of them is the target file's. */
    private void askAgain(DocumentedRequest request, Response response) {
        if (scenario.offersNeedsOfExample()) {
            ask(request, false);
        } else if (response.status() == 401) {
            throw InconclusiveException.inconclusive("%s was answered %s with a token that is made up for a person of "
                            .formatted(response.exchange().line(), response.summary())
                    + "the page, so there is nothing to judge");
        }
    }

    private void ask(DocumentedRequest request, boolean asPrinted) {
        List<String> people = asPrinted ? scenario.idsOf(request.userKeys()) : request.personIds(scenario.target());
        scenario.run().pairLocks().take(people);
        firstTime = scenario.run().newChatDetector().firstTime(people);
        scenario.answered(scenario.client()
                .create(message(request, asPrinted), request.pairs().isEmpty() ? List.of() : people));
        firstTime &= !scenario.response().exchange().mayHaveBeenDoneBefore();
        if (asPrinted && !request.namesOtherTenants()) {
            scenario.run().firstResponses().remember(request.userKeys(), scenario.response());
        }
    }

    private boolean orOwnPeople() {
        return scenario.target().documentedCredentials().orElseThrow().orOwnPeople();
    }

    /** One of several answers that another page prints to a request; whichever comes is right. */
    @Given("the page prints this answer too")
    public void mayAnswer(String printed) {
        if (pageRequests.begun()) {
            pageRequests.orAnswer(printed);
        }
    }

    /** Compares the answer with the printed one. */
    @StepCost
    @Then("the answer is as documented")
    public void answered(String printed) {
        if (pageRequests.begun()) {
            pageRequests.matches(pageRequests.answer(printed));
            return;
        }
        Response response = scenario.response();
        HttpMessage expected = HttpMessage.parse(printed);
        boolean insteadOfOperation =
                response.status() == 201 && expected.word(1).equals("202");
        boolean newForSure = insteadOfOperation && firstTime && scenario.madeInThisRun(response);
        ExampleChecks.matches(
                scenario.validResponse(),
                expected,
                ODataContexts.of(scenario.target()),
                newForSure,
                scenario.schemas(),
                scenario.violations());
    }

    private GraphRequest message(DocumentedRequest request, boolean asPrinted) {
        return new GraphRequest(
                request.method(),
                "/" + scenario.target().apiVersion() + request.path(),
                request.headers(),
                new CredentialAuthorization(
                        asPrinted ? sender(request) : scenario.target().defaultCredential()),
                Optional.of(asPrinted ? request.bytes() : request.bytesFor(scenario.target())));
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
                .orElseThrow();
    }
}
