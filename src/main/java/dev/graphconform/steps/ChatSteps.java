package dev.graphconform.steps;

import dev.graphconform.check.ChatChecks;
import dev.graphconform.check.ChatIdentityChecks;
import dev.graphconform.check.ODataContexts;
import dev.graphconform.check.Response;
import dev.graphconform.check.TimeChecks;
import io.cucumber.java.en.Then;

/** Sentences on the chat in the answer. */
public final class ChatSteps {
    private final ScenarioContext scenario;

    /** Steps of this scenario. */
    public ChatSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** Presence and type of what the page shows. */
    @Then("the answer is a chat")
    public void chat() {
        ChatChecks.body(scenario.acceptedResponse(), scenario.schemas(), scenario.violations());
    }

    /** The context. */
    @Then("the answer names its context")
    public void context() {
        ChatChecks.context(
                scenario.acceptedResponse(),
                ODataContexts.of(scenario.target()),
                scenario.schemas(),
                scenario.violations());
    }

    /** The times. */
    @Then("both times are UTC date-times")
    public void times() {
        TimeChecks.utc(scenario.acceptedResponse(), scenario.schemas(), scenario.violations());
    }

    /** The time of creation, by the service's own clock. */
    @Then("the time of creation is not off by a time zone")
    public void notOffByTimeZone() {
        TimeChecks.noLocalTime(scenario.acceptedResponse(), scenario.violations());
    }

    /** The times of a new group. */
    @Then("both times are equal")
    public void timesEqual() {
        TimeChecks.equal(scenario.acceptedResponse(), scenario.violations());
    }

    /** The topic that was sent. */
    @Then("the topic comes back unchanged")
    public void topicUnchanged() {
        ChatChecks.topic(scenario.acceptedResponse(), scenario.draft().topic().orElseThrow(), scenario.violations());
    }

    /** A part of the topic that was sent. */
    @Then("{string} in the topic comes back unchanged")
    public void topicPartUnchanged(String part) {
        if (!scenario.draft().topic().orElseThrow().contains(part)) {
            throw new IllegalStateException("the topic that was sent does not hold \"" + part + "\"");
        }
        ChatChecks.topicPart(scenario.acceptedResponse(), part, scenario.violations());
    }

    /** No topic was sent. */
    @Then("the topic comes back null")
    public void topicNull() {
        ChatChecks.topicNull(scenario.acceptedResponse(), scenario.violations());
    }

    /** A one-on-one chat's topic. */
    @Then("the topic is present and null")
    public void topicPresentAndNull() {
        ChatChecks.topicPresentAndNull(scenario.acceptedResponse(), scenario.schemas(), scenario.violations());
    }

    /** The chat type that was sent. */
    @Then("the chat type comes back as sent")
    public void chatType() {
        ChatChecks.chatType(
                scenario.acceptedResponse(),
                scenario.draft().chatType().orElseThrow(),
                scenario.schemas(),
                scenario.violations());
    }

    /** The form of the id. */
    @Then("the id has the recorded form")
    public void idForm() {
        ChatChecks.idForm(
                scenario.acceptedResponse(),
                scenario.draft().chatType().orElseThrow(),
                scenario.schemas(),
                scenario.violations());
    }

    /** The chat of the request before. */
    @Then("Graph returns the same chat with unchanged times")
    public void sameChat() {
        Response first = scenario.firstForPair().orElse(scenario.earlier());
        ChatIdentityChecks.handedBack(scenario.response(), first, scenario.violations());
        ChatIdentityChecks.sameChat(first, scenario.response(), scenario.violations());
    }

    /** The chat of the request before, where a refusal of this request is another rule's matter. */
    @Then("the accepted request returns the same chat with unchanged times")
    public void sameChatOfAccepted() {
        ChatIdentityChecks.sameChat(
                scenario.firstForPair().orElse(scenario.earlier()), scenario.acceptedResponse(), scenario.violations());
    }

    /** Not the chat of the two people before; it may have been there already. */
    @Then("Graph returns another chat")
    public void anotherChat() {
        otherChat();
    }

    /** Not the chat of the request before. */
    @Then("Graph creates another chat")
    public void otherChat() {
        ChatIdentityChecks.otherChat(scenario.earlier(), scenario.acceptedResponse(), scenario.violations());
    }
}
