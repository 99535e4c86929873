package dev.graphconform.steps;

import dev.graphconform.check.ChatChecks;
import dev.graphconform.check.ChatIdentityChecks;
import dev.graphconform.check.Response;
import dev.graphconform.check.RuleId;
import dev.graphconform.check.StatusChecks;
import dev.graphconform.check.TimeChecks;
import io.cucumber.java.en.Then;

/** Sentences on the chat in the answer. */
public final class ChatSteps {
    private final ScenarioContext scenario;

    /** Steps on this world. */
    public ChatSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** Presence and type of what the page shows. */
    @Then("the answer is a chat")
    public void chat() {
        ChatChecks.body(accepted(), scenario.schemas(), scenario.violations());
    }

    /** The context. */
    @Then("the answer names its context")
    public void context() {
        ChatChecks.context(accepted(), ODataContexts.of(scenario.target()), scenario.schemas(), scenario.violations());
    }

    /** The times. */
    @Then("both times are UTC date-times")
    public void times() {
        TimeChecks.utc(accepted(), scenario.schemas(), scenario.violations());
    }

    /** The time of creation, by the service's own clock. */
    @Then("the time of creation is no local time")
    public void noLocalTime() {
        TimeChecks.noLocalTime(accepted(), scenario.violations());
    }

    /** The times of a new group. */
    @Then("both times are equal")
    public void timesEqual() {
        TimeChecks.equal(accepted(), scenario.violations());
    }

    /** The topic that was sent. */
    @Then("the topic comes back unchanged")
    public void topicUnchanged() {
        ChatChecks.topic(accepted(), scenario.draft().topic().orElseThrow(), scenario.violations());
    }

    /** No topic was sent. */
    @Then("the topic comes back null")
    public void topicNull() {
        ChatChecks.topicNull(accepted(), scenario.violations());
    }

    /** A one-on-one chat's topic. */
    @Then("the topic is present and null")
    public void topicPresentAndNull() {
        ChatChecks.topicPresentAndNull(accepted(), scenario.schemas(), scenario.violations());
    }

    /** The chat type that was sent. */
    @Then("the chat type comes back as sent")
    public void chatType() {
        ChatChecks.chatType(
                accepted(), scenario.draft().chatType().orElseThrow(), scenario.schemas(), scenario.violations());
    }

    /** The form of the id. */
    @Then("the id has the recorded form")
    public void idForm() {
        ChatChecks.idForm(
                accepted(), scenario.draft().chatType().orElseThrow(), scenario.schemas(), scenario.violations());
    }

    /** The chat of the request before. */
    @Then("Graph hands back the same chat, its times untouched")
    public void sameChat() {
        Response first = scenario.firstForPair().orElse(scenario.earlier());
        ChatIdentityChecks.handedBack(scenario.response(), first, scenario.violations());
        ChatIdentityChecks.sameChat(first, scenario.response(), scenario.violations());
    }

    /** Not the chat of the request before. */
    @Then("Graph hands back another chat")
    public void otherChat() {
        ChatIdentityChecks.otherChat(scenario.earlier(), accepted(), scenario.violations());
    }

    private Response accepted() {
        StatusChecks.setUp(scenario.response(), RuleId.CHAT_CREATED);
        return scenario.response();
    }
}
