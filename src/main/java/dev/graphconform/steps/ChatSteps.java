package dev.graphconform.steps;

import dev.graphconform.check.Answer;
import dev.graphconform.check.ChatChecks;
import dev.graphconform.check.TimeChecks;
import dev.graphconform.check.ReuseChecks;
import dev.graphconform.check.StatusChecks;
import io.cucumber.java.en.Then;

/** Sentences on the chat in the answer. */
public final class ChatSteps {
    private final World world;

    /** Steps on this world. */
    public ChatSteps(World world) {
        this.world = world;
    }

    /** Presence and type of what the page shows. */
    @Then("the answer is a chat")
    public void chat() {
        ChatChecks.body(accepted(), world.schemas(), world.judge());
    }

    /** The context. */
    @Then("the answer names its context")
    public void context() {
        ChatChecks.context(accepted(), Contexts.of(world.target()), world.schemas(), world.judge());
    }

    /** The times. */
    @Then("both times are UTC date-times")
    public void times() {
        TimeChecks.utc(accepted(), world.schemas(), world.judge());
    }

    /** The time of creation, by the service's own clock. */
    @Then("the time of creation is no local time")
    public void noLocalTime() {
        TimeChecks.noLocalTime(accepted(), world.judge());
    }

    /** The times of a new group. */
    @Then("both times are equal")
    public void timesEqual() {
        TimeChecks.equal(accepted(), world.judge());
    }

    /** The topic that was sent. */
    @Then("the topic comes back unchanged")
    public void topicUnchanged() {
        ChatChecks.topic(accepted(), world.draft().topic().orElseThrow(), world.judge());
    }

    /** No topic was sent. */
    @Then("the topic comes back null")
    public void topicNull() {
        ChatChecks.topicNull(accepted(), world.judge());
    }

    /** A one-on-one chat's topic. */
    @Then("the topic is present and null")
    public void topicPresentAndNull() {
        ChatChecks.topicPresentAndNull(accepted(), world.schemas(), world.judge());
    }

    /** The chat type that was sent. */
    @Then("the chat type comes back as sent")
    public void chatType() {
        ChatChecks.chatType(accepted(), world.draft().chatType().orElseThrow(), world.schemas(), world.judge());
    }

    /** The form of the id. */
    @Then("the id has the recorded form")
    public void idForm() {
        ChatChecks.idForm(accepted(), world.draft().chatType().orElseThrow(), world.schemas(), world.judge());
    }

    /** The chat of the request before. */
    @Then("Graph hands back the same chat, its times untouched")
    public void sameChat() {
        Answer first = world.firstForPair().orElse(world.earlier());
        ReuseChecks.handedBack(world.answer(), first, world.judge());
        ReuseChecks.sameChat(first, world.answer(), world.judge());
    }

    /** Not the chat of the request before. */
    @Then("Graph hands back another chat")
    public void otherChat() {
        ReuseChecks.otherChat(world.earlier(), accepted(), world.judge());
    }

    private Answer accepted() {
        StatusChecks.setUp(world.answer(), "chat-created");
        return world.answer();
    }
}
