package dev.graphconform.steps;

import dev.graphconform.check.RefusalChecks;
import dev.graphconform.check.TracingChecks;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import dev.graphconform.request.ChatDraft;
import dev.graphconform.request.Defect;
import dev.graphconform.target.Part;
import java.util.List;
import java.util.UUID;

/** Sentences on how an answer is told and traced. */
public final class RefusalSteps {
    private final World world;
    private final String clientRequestId = UUID.randomUUID().toString();

    /** Steps on this world. */
    public RefusalSteps(World world) {
        this.world = world;
    }

    /** The body of a refusal. */
    @Then("the refusal is told in the error envelope")
    public void envelope() {
        RefusalChecks.envelope(world.answer(), world.schemas(), world.judge());
    }

    /** Nothing of a chat may come with a refusal. */
    @Then("no chat comes with the refusal")
    public void noChat() {
        RefusalChecks.noChat(world.answer(), world.judge());
    }

    /** A request that carries an id of the client's own. */
    @When("{sender} sends a one-on-one request with {defect} and an id of their own")
    public void sendsWithOwnId(Sender sender, Defect defect) {
        world.takePair(List.of(Part.INITIATOR, Part.COLLEAGUE));
        ChatDraft draft = ChatDraft.oneOnOne(
                world.target().serviceRoot(), List.of(world.person(Part.INITIATOR), world.person(Part.COLLEAGUE)));
        defect.apply(draft);
        world.answered(world.graph().create(draft, sender.authorization(world.target()), "/chats", clientRequestId));
    }

    /** The service's id. */
    @Then("the answer has one request id throughout")
    public void requestId() {
        TracingChecks.requestId(world.answer(), world.judge());
    }

    /** The client's id. */
    @Then("the id of their own comes back")
    public void clientRequestId() {
        TracingChecks.clientRequestId(world.answer(), clientRequestId, world.judge());
    }

    /** The client's id, whichever the request carried; an app's chat is asked for once a run, by another scenario maybe. */
    @Then("the id that the request carried comes back")
    public void carriedId() {
        TracingChecks.carriedId(world.answer(), world.judge());
    }
}
