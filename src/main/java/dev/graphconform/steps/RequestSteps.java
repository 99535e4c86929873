package dev.graphconform.steps;

import dev.graphconform.request.BodyPlace;
import dev.graphconform.request.ChatDraft;
import dev.graphconform.request.Distortion;
import dev.graphconform.request.RequestPart;
import dev.graphconform.request.TextDefect;
import dev.graphconform.target.Part;
import io.cucumber.java.en.Given;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/** Sentences on the request as a whole. */
public final class RequestSteps {
    private final World world;

    /** Steps on this world. */
    public RequestSteps(World world) {
        this.world = world;
    }

    /** A valid request. */
    @Given("a request for a one-on-one chat of {people}")
    public void oneOnOne(List<Part> people) {
        world.takePair(people);
        world.draft(ChatDraft.oneOnOne(world.target().serviceRoot(), people.stream().map(world::person).toList()));
    }

    /** A valid request. */
    @Given("a request for a group chat of {people}")
    public void group(List<Part> people) {
        world.draft(ChatDraft.group(world.target().serviceRoot(), people.stream().map(world::person).toList()));
    }

    /** A topic. */
    @Given("the request has the topic {string}")
    public void topic(String topic) {
        world.draft().topic(topic);
    }

    /** A topic of a length. */
    @Given("the request has a topic of {int} characters")
    public void topicOfLength(int length) {
        world.draft().topic("All work and no play ".repeat(length / 20 + 1).substring(0, length - 1) + "!");
    }

    /** A property is missing. */
    @Given("the request has no {requestPart}")
    public void without(RequestPart part) {
        world.draft().remove(part);
    }

    /** A property is null. */
    @Given("the request has null for {requestPart}")
    public void withNull(RequestPart part) {
        world.draft().setNull(part);
    }

    /** Another chat type. */
    @Given("the request has the chat type {string}")
    public void chatType(String word) {
        world.draft().set(RequestPart.CHAT_TYPE, JsonNodeFactory.instance.stringNode(word));
    }

    /** A chat type that is no word. */
    @Given("the request has the number {int} for chat type")
    public void chatTypeNumber(int number) {
        world.draft().set(RequestPart.CHAT_TYPE, JsonNodeFactory.instance.numberNode(number));
    }

    /** How the text is declared. */
    @Given("the request is declared as {string}")
    public void declared(String mediaType) {
        world.draft().declareAs(Optional.of(mediaType));
    }

    /** Nothing is declared. */
    @Given("the request is not declared as anything")
    public void undeclared() {
        world.draft().declareAs(Optional.empty());
    }

    /** Other text than the request's. */
    @Given("the text of the request is {string}")
    public void text(String text) {
        world.draft().replaceBy(text);
    }

    /** Something else at a place of the body. */
    @Given("{bodyPlace} is {distortion}")
    public void distorted(BodyPlace place, Distortion distortion) {
        world.draft().distort(place, distortion);
    }

    /** The right content, wrongly written. */
    @Given("the request is {textDefect}")
    public void spoiled(TextDefect defect) {
        defect.apply(world.draft());
    }
}
