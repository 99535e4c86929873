package dev.graphconform.steps;

import dev.graphconform.request.BodyLocation;
import dev.graphconform.request.BodyMutation;
import dev.graphconform.request.LongTopic;
import dev.graphconform.request.RawBodyMutation;
import dev.graphconform.request.RequestProperty;
import dev.graphconform.target.Persona;
import io.cucumber.java.en.Given;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;

/** Sentences on the request as a whole. */
public final class RequestSteps {
    /** Places that name what a service may not find. */
    private static final Set<BodyLocation> NAMING =
            EnumSet.of(BodyLocation.USER, BodyLocation.CALLER, BodyLocation.TENANT, BodyLocation.APP_ADDRESS);

    private final ScenarioContext scenario;

    /** Steps of this scenario. */
    public RequestSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** A request of the initiator and the colleague, where it does not matter who they are. */
    @UsesPair({Persona.INITIATOR, Persona.COLLEAGUE})
    @Given("a valid one-on-one request")
    public void validOneOnOne() {
        scenario.draftOneOnOne(List.of(Persona.INITIATOR, Persona.COLLEAGUE));
    }

    /** A request of the initiator and both colleagues, where it does not matter who they are. */
    @Given("a valid group request")
    public void validGroup() {
        scenario.draftGroup(List.of(Persona.INITIATOR, Persona.COLLEAGUE, Persona.SECOND_COLLEAGUE));
    }

    /** A request of certain people. */
    @UsesPair
    @Given("a request for a one-on-one chat of {people}")
    public void oneOnOne(List<Persona> people) {
        scenario.draftOneOnOne(people);
    }

    /** A request of certain people. */
    @Given("a request for a group chat of {people}")
    public void group(List<Persona> people) {
        scenario.draftGroup(people);
    }

    /** A topic. */
    @Given("the request has the topic {string}")
    public void topic(String topic) {
        scenario.draft().topic(topic);
    }

    /** A topic that asks many questions at once. */
    @Given("the request has a topic of {longTopic}")
    public void longTopic(LongTopic longTopic) {
        scenario.draft().topic(longTopic.text());
    }

    /** A topic of a length. */
    @Given("the request has a topic of {int} characters")
    public void topicOfLength(int length) {
        scenario.draft().topic("All work and no play ".repeat(length / 20 + 1).substring(0, length - 1) + "!");
    }

    /** A property is missing. */
    @Given("the request has no {requestProperty}")
    public void without(RequestProperty part) {
        scenario.draft().remove(part);
    }

    /** A property is null. */
    @Given("the request has null for {requestProperty}")
    public void withNull(RequestProperty part) {
        scenario.draft().setNull(part);
    }

    /** Another chat type. */
    @Given("the request has the chat type {string}")
    public void chatType(String word) {
        scenario.draft().set(RequestProperty.CHAT_TYPE, JsonNodeFactory.instance.stringNode(word));
    }

    /** A chat type that is no word. */
    @Given("the request has the number {int} for chat type")
    public void chatTypeNumber(int number) {
        scenario.draft().set(RequestProperty.CHAT_TYPE, JsonNodeFactory.instance.numberNode(number));
    }

    /** How the text is declared. */
    @Given("the request is declared as {string}")
    public void declared(String mediaType) {
        scenario.draft().declareAs(Optional.of(mediaType));
    }

    /** Nothing is declared. */
    @Given("the request is not declared as anything")
    public void undeclared() {
        scenario.draft().declareAs(Optional.empty());
    }

    /** Other text than the request's. */
    @Given("the text of the request is {string}")
    public void text(String text) {
        scenario.draft().replaceBy(text);
    }

    /** Something else at a place of the body. */
    @Given("{bodyLocation} is {bodyMutation}")
    public void mutated(BodyLocation place, BodyMutation bodyMutation) {
        if (NAMING.contains(place)) {
            scenario.askForNothingServed();
        }
        scenario.draft().mutate(place, bodyMutation);
    }

    /** The right content, wrongly written. */
    @Given("the request is {rawBodyMutation}")
    public void mutatedAsText(RawBodyMutation rawBodyMutation) {
        rawBodyMutation.apply(scenario.draft());
    }
}
