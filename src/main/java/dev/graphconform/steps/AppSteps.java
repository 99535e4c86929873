package dev.graphconform.steps;

import dev.graphconform.check.AppChecks;
import dev.graphconform.check.LocationAddress;
import dev.graphconform.check.ReadBackChecks;
import dev.graphconform.check.Undecided;
import dev.graphconform.evidence.AppChat;
import dev.graphconform.evidence.Listing;
import dev.graphconform.request.ChatDraft;
import dev.graphconform.request.MemberDraft;
import dev.graphconform.target.Part;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** Sentences on chats with apps. */
public final class AppSteps {
    private final World world;
    private AppChat chat;

    /** Steps on this world. */
    public AppSteps(World world) {
        this.world = world;
    }

    /** One more app in the request. */
    @Given("the request asks for the {app} app")
    public void asksFor(String app) {
        world.draft().install(world.app(app));
    }

    /** The run's own chat with the app; asked for once a run. */
    @When("the initiator asks for a one-on-one chat of the initiator and the second colleague with the {app} app")
    public void ask(String app) {
        world.takePair(List.of(Part.INITIATOR, Part.SECOND_COLLEAGUE));
        chat = world.run().appChats().with(world.app(app), world.graph(), () -> ChatDraft.oneOnOne(
                world.target().serviceRoot(), List.of(world.person(Part.INITIATOR), world.person(Part.SECOND_COLLEAGUE))));
        world.draft(chat.draft());
        world.answered(chat.answer());
    }

    /** The documented answer. */
    @Then("Graph answers that the chat with the app is on its way")
    public void accepted() {
        AppChecks.accepted(world.answer(), chat != null && chat.newForSure(), world.judge());
    }

    /** A group is always new. */
    @Then("Graph answers that the new group with the app is on its way")
    public void acceptedGroup() {
        AppChecks.accepted(world.answer(), true, world.judge());
    }

    /** The address of the operation. */
    @Then("the answer points to an operation of a chat")
    public void location() {
        AppChecks.location(world.answer(), world.target(), world.judge());
    }

    /** The operation's chat is the one asked for. */
    @Then("that chat is one of the people asked for")
    public void people() {
        LocationAddress.Operation operation = operation();
        MemberDraft other = chat.draft().member(Part.SECOND_COLLEAGUE);
        Listing found = world.readBack().membersWith(operation.chatId(), List.of(other));
        ReadBackChecks.isChatOf(chat.draft().members(), other, found.entries(), found.last(), world.judge());
    }

    /** The app itself. */
    @Then("the chat has the app")
    public void installed() {
        LocationAddress.Operation operation = operation();
        AppEvidence.judgeInstalled(world, chat, operation);
    }

    AppChat chat() {
        return chat;
    }

    LocationAddress.Operation operation() {
        AppChecks.rawLocation(world.answer());
        return chat.operation().orElseThrow(() -> Undecided.inconclusive(
                "the Location addresses no operation on the target; look at rule apps-location-operation"));
    }
}
