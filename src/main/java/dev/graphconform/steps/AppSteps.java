package dev.graphconform.steps;

import dev.graphconform.check.AppChecks;
import dev.graphconform.check.ChatIdentityChecks;
import dev.graphconform.check.InconclusiveException;
import dev.graphconform.check.LocationAddress;
import dev.graphconform.check.ReadBackChecks;
import dev.graphconform.check.Response;
import dev.graphconform.check.RuleId;
import dev.graphconform.evidence.AppChats.AppChat;
import dev.graphconform.evidence.PagedCollection;
import dev.graphconform.request.ChatRequestBuilder;
import dev.graphconform.request.ListedMember;
import dev.graphconform.target.Persona;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** Sentences on chats with apps. */
public final class AppSteps {
    private final ScenarioContext scenario;
    private AppChat chat;

    /** Steps of this scenario. */
    public AppSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** One more app in the request. */
    @Given("the request asks for the {app} app")
    public void asksFor(String app) {
        scenario.draft().install(scenario.teamsApp(app));
    }

    /** The run's own chat with the app; asked for once a run. Its apps are read before its operation has ended. */
    @StepCost(writes = 1, otherReads = 1, operations = 1, oncePerRun = true)
    @UsesPair({Persona.INITIATOR, Persona.SECOND_COLLEAGUE})
    @When("the initiator asks for a one-on-one chat of the initiator and the second colleague with the {app} app")
    public void ask(String app) {
        scenario.takePair(List.of(Persona.INITIATOR, Persona.SECOND_COLLEAGUE));
        chat = scenario.run()
                .appChats()
                .with(
                        scenario.teamsApp(app),
                        scenario.client(),
                        () -> ChatRequestBuilder.oneOnOne(
                                scenario.target().payloadRoots().bindRoot(),
                                List.of(
                                        scenario.person(Persona.INITIATOR),
                                        scenario.person(Persona.SECOND_COLLEAGUE))));
        scenario.draft(chat.draft());
        scenario.answered(chat.response());
        scenario.validResponse();
    }

    /** The documented answer. */
    @StepCost
    @Then("Graph answers that the chat with the app is on its way")
    public void accepted() {
        Response response = scenario.response();
        boolean newForSure =
                response.status() == 201 && chat != null && chat.firstTime() && scenario.madeInThisRun(response);
        AppChecks.accepted(response, newForSure, scenario.violations());
    }

    /** A group is always new. */
    @Then("Graph answers that the new group with the app is on its way")
    public void acceptedGroup() {
        AppChecks.accepted(scenario.validResponse(), true, scenario.violations());
    }

    /** The address of the operation. */
    @Then("the answer points to an operation of a chat")
    public void location() {
        AppChecks.location(
                scenario.response(),
                scenario.target().serviceRoot(),
                scenario.target().apiVersion(),
                scenario.violations());
    }

    /** The operation's chat is the one asked for. */
    @StepCost(otherReads = 1)
    @Then("the operation's chat has exactly those people")
    public void people() {
        LocationAddress.OperationAddress operationAddress = operationAddress();
        ListedMember other = chat.draft().member(Persona.SECOND_COLLEAGUE).listed();
        PagedCollection found = scenario.chatReader().membersWith(operationAddress.chatId(), List.of(other));
        ReadBackChecks.isChatOf(chat.draft().listed(), other, found.entries(), found.last(), scenario.violations());
    }

    /** Whether the two had a chat before, or have one by the app's request: they have one. */
    @Then("Graph returns the chat that was asked for with an app")
    public void onlyChat() {
        Response returned = scenario.acceptedResponse();
        String chatId = chat.operationAddress()
                .filter(address -> !chat.failed() && chat.lost().isEmpty())
                .map(LocationAddress.OperationAddress::chatId)
                .orElseThrow(() -> InconclusiveException.leftOut("left out, the rule stands on its other scenarios: the"
                        + " request with the app was answered "
                        + chat.response().summary()
                        + ", and no operation made a chat that could be compared"));
        ChatIdentityChecks.isChat(chatId, returned, scenario.violations());
    }

    /** The app itself. */
    @StepCost(otherReads = 1)
    @Then("the chat has the app")
    public void installed() {
        LocationAddress.OperationAddress operationAddress = operationAddress();
        AppInstallationCheck.judgeInstalled(scenario, chat, operationAddress);
    }

    AppChat chat() {
        return chat;
    }

    LocationAddress.OperationAddress operationAddress() {
        AppChecks.rawLocation(scenario.response());
        return chat.operationAddress()
                .orElseThrow(() -> InconclusiveException.inconclusive(
                        "the Location addresses no operation on the target; look at rule "
                                + RuleId.APPS_LOCATION_OPERATION));
    }
}
