package dev.graphconform.steps;

import dev.graphconform.check.Refusal;
import dev.graphconform.check.StatusChecks;
import io.cucumber.java.en.Then;

/** Sentences on whether a request was taken. */
public final class StatusSteps {
    private final World world;

    /** Steps on this world. */
    public StatusSteps(World world) {
        this.world = world;
    }

    /** The documented status. */
    @Then("Graph answers that the chat was created")
    public void created() {
        StatusChecks.created(world.answer(), world.judge());
    }

    /** The rule itself asks for acceptance. */
    @Then("Graph accepts the request")
    public void accepts() {
        StatusChecks.accepted(world.answer(), world.judge());
    }

    /** Acceptance is only the other side of a rule on refusals. */
    @Then("Graph accepts this counterpart")
    public void acceptsCounterpart() {
        StatusChecks.setUp(world.answer(), "chat-created");
    }

    /** Any refusal that speaks of the request. */
    @Then("Graph refuses the request")
    public void refuses() {
        StatusChecks.refused(world.answer(), Refusal.ANY, world.judge());
    }

    /** A refusal of a kind. */
    @Then("Graph refuses the request {refusal}")
    public void refuses(Refusal refusal) {
        StatusChecks.refused(world.answer(), refusal, world.judge());
    }

    /** Nobody knows whether the request is right, but no request is a reason to fail. */
    @Then("Graph takes or refuses the request")
    public void doesNotFail() {
        StatusChecks.notFailed(world.answer(), world.judge());
    }
}
