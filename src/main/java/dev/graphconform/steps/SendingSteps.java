package dev.graphconform.steps;

import dev.graphconform.check.Answer;
import dev.graphconform.check.StatusChecks;
import dev.graphconform.request.ChatDraft;
import dev.graphconform.request.Defect;
import dev.graphconform.target.Part;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.UUID;

/** Sentences on who sends the request, and where. */
public final class SendingSteps {
    private final World world;

    /** Steps on this world. */
    public SendingSteps(World world) {
        this.world = world;
    }

    /** The set-up of a second request; without an accepted one, in this scenario or before it, there is nothing to compare. */
    @Given("{sender} has sent this request before")
    public void before(Sender sender) {
        send(sender);
        if (world.firstForPair().isEmpty()) {
            StatusChecks.setUp(world.answer(), "chat-created");
        }
    }

    /** The request of the scenario. */
    @When("{sender} sends the request")
    public void sends(Sender sender) {
        send(sender);
    }

    /** A one-on-one request of the initiator and the colleague with a defect. */
    @When("{sender} sends a one-on-one request with {defect}")
    public void sendsDefective(Sender sender, Defect defect) {
        world.takePair(List.of(Part.INITIATOR, Part.COLLEAGUE));
        ChatDraft draft = ChatDraft.oneOnOne(
                world.target().serviceRoot(), List.of(world.person(Part.INITIATOR), world.person(Part.COLLEAGUE)));
        defect.apply(draft);
        world.draft(draft);
        send(sender);
    }

    /** The path of the caller's own chats, which is for reading. */
    @When("{sender} sends the request to their own list of chats")
    public void sendsToOwnChats(Sender sender) {
        world.answered(world.graph().create(
                world.draft(), sender.authorization(world.target()), "/me/chats", UUID.randomUUID().toString()));
    }

    private void send(Sender sender) {
        world.sign();
        Answer answer = world.graph().create(world.draft(), sender.authorization(world.target()));
        world.answered(answer);
        world.remember(answer);
    }
}
