package dev.graphconform.steps;

import dev.graphconform.catalogue.Need;
import dev.graphconform.check.PageRuleChecks;
import dev.graphconform.check.Response;
import dev.graphconform.http.GraphRequest.Authorization;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Optional;

/** Sentences on the requests of any page of the reference: sent as printed, or with one thing changed. */
public final class PageSteps {
    private final ScenarioContext scenario;
    private final PageRequests pageRequests;

    /** Steps of this scenario. */
    public PageSteps(ScenarioContext scenario, PageRequests pageRequests) {
        this.scenario = scenario;
        this.pageRequests = pageRequests;
    }

    /** A printed request, by the name of its example. */
    @Given("the page's request {string}")
    public void request(String example) {
        pageRequests.begin(example);
    }

    /** A property with another value: JSON, or else a text. */
    @Given("property {string} of the page's request is {string}")
    public void property(String path, String value) {
        pageRequests.change(request -> request.set(path, PageRequests.value(value)));
    }

    /** A property that is not sent. */
    @Given("property {string} of the page's request is left out")
    public void withoutProperty(String path) {
        pageRequests.change(request -> request.remove(path));
    }

    /** A header with another value. */
    @Given("header {string} of the page's request is {string}")
    public void header(String name, String value) {
        pageRequests.change(request -> request.header(name, value));
    }

    /** A header that is not sent. */
    @Given("header {string} of the page's request is left out")
    public void withoutHeader(String name) {
        pageRequests.change(request -> request.withoutHeader(name));
    }

    /** Another value in the place of what the page prints. */
    @Given("parameter {string} of the page's request is {string}")
    public void parameter(String name, String value) {
        pageRequests.parameter(name, value);
    }

    /** Something more that is asked for. */
    @Given("the page's request asks for {string} too")
    public void queryOption(String option) {
        pageRequests.change(request -> request.queryOption(option));
    }

    /** With the default credential. */
    @StepCost(writes = 1)
    @When("the page's request is sent")
    public void sends() {
        pageRequests.send(
                new Authorization.CredentialAuthorization(scenario.target().defaultCredential()));
    }

    /** Without a credential. */
    @StepCost(writes = 1)
    @When("the page's request is sent without a token")
    public void sendsWithoutToken() {
        pageRequests.send(new Authorization.NoAuthorization());
    }

    /** With another credential of the target file. */
    @StepCost(writes = 1)
    @When("the page's request is sent with the credential {string}")
    public void sendsWith(String credential) {
        pageRequests.send(Optional.ofNullable(scenario.target().credentials().get(credential))
                .map(Authorization.CredentialAuthorization::new)
                .orElseThrow(() -> Prerequisites.leftOut(new Need("credentials", credential))));
    }

    /** All that the printed answer promises; what was changed in the request comes back changed. */
    @Then("the answer is as the page prints it")
    public void asPrinted() {
        pageRequests.matches(pageRequests.printedAnswer());
    }

    /** Every printed value, of a mock that answers as the page prints. */
    @Then("the answer is to the letter as the page prints it")
    public void toTheLetter() {
        pageRequests.matchesToTheLetter();
    }

    /** Any 2xx. */
    @Then("the page's request is accepted")
    public void accepted() {
        PageRuleChecks.accepted(scenario.response(), pageRequests.pageTarget(), scenario.violations());
    }

    /** Any refusal that speaks of the request; one says something only beside an accepted request. */
    @Then("the page's request is refused")
    public void refused() {
        PageRuleChecks.refused(scenario.response(), scenario.violations());
    }

    /** The other side of a refusal: sent as printed it is accepted, so not just anything is refused. */
    @StepCost(writes = 1, oncePerRun = true)
    @Then("as printed the page's request is accepted")
    public void control() {
        Response control = pageRequests.control();
        PageRuleChecks.control(control);
    }

    /** A certain status. */
    @Then("the answer has the status {int}")
    public void status(int status) {
        PageRuleChecks.status(scenario.response(), status, scenario.violations());
    }

    /** A header, whatever its value. */
    @Then("the answer has the header {string}")
    public void hasHeader(String name) {
        PageRuleChecks.header(scenario.response(), name, scenario.violations());
    }

    /** A header with a value. */
    @Then("header {string} of the answer is {string}")
    public void headerIs(String name, String value) {
        PageRuleChecks.header(scenario.response(), name, value, scenario.violations());
    }

    /** A property, whatever its value. */
    @Then("the answer has the property {string}")
    public void hasProperty(String path) {
        PageRuleChecks.property(scenario.response(), path, scenario.violations());
    }

    /** A property that must not be there. */
    @Then("the answer has no property {string}")
    public void hasNoProperty(String path) {
        PageRuleChecks.noProperty(scenario.response(), path, scenario.violations());
    }

    /** A property with a value: JSON, or else a text. */
    @Then("property {string} of the answer is {string}")
    public void propertyIs(String path, String value) {
        PageRuleChecks.property(scenario.response(), path, PageRequests.value(value), scenario.violations());
    }

    /** A property with the value that was sent at the same place. */
    @Then("property {string} of the answer is as sent")
    public void propertyAsSent(String path) {
        PageRuleChecks.sent(scenario.response(), path, pageRequests.request(), scenario.violations());
    }

    /** An answer that is but a status and headers. */
    @Then("the answer has no body")
    public void noBody() {
        PageRuleChecks.noBody(scenario.response(), scenario.violations());
    }
}
