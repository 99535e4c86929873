package dev.graphconform.steps;

import dev.graphconform.check.ExampleChecks;
import dev.graphconform.request.DocumentedRequest;
import dev.graphconform.request.HttpMessage;
import dev.graphconform.target.Credential;
import dev.graphconform.wire.GraphRequest;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Optional;

/** The documented examples, sent and compared as printed. */
public final class ExampleSteps {
    private final World world;
    private boolean firstTime;

    /** Steps on this world. */
    public ExampleSteps(World world) {
        this.world = world;
    }

    /** Sends the printed request, with the Authorization header that the page requires and its samples leave out. */
    @When("this documented request is sent")
    public void send(String printed) {
        DocumentedRequest request = new DocumentedRequest(printed);
        world.run().pairs().take(asPrinted() ? world.idsOf(request.userKeys()) : request.personIds(world.target()));
        firstTime = world.run().novelty().firstTime(request.userKeys());
        world.answered(world.graph().send(message(request)));
        if (asPrinted() && !request.namesOtherTenants()) {
            world.run().firstAnswers().remember(request.userKeys(), world.answer());
        }
    }

    /** Compares the answer with the printed one. */
    @Then("the answer is as documented")
    public void answered(String printed) {
        boolean newForSure = firstTime && world.run().novelty().madeInThisRun(world.answer());
        ExampleChecks.matches(
                world.answer(), HttpMessage.parse(printed), Contexts.of(world.target()), newForSure, world.schemas(), world.judge());
    }

    private GraphRequest message(DocumentedRequest request) {
        return new GraphRequest(
                request.method(),
                "/" + world.target().apiVersion() + request.path(),
                request.headers(),
                new GraphRequest.Authorization.With(sender(request)),
                Optional.of(asPrinted() ? request.bytes() : request.bytesFor(world.target())));
    }

    private boolean asPrinted() {
        return world.target().documentedPeople().isPresent();
    }

    /** On a target that knows the documented people, the first member sends, since the caller must be among the members. */
    private Credential sender(DocumentedRequest request) {
        return world.target()
                .documentedPeople()
                .map(people -> people.credentialOf(request.userKeys().get(0)))
                .orElse(world.target().defaultCredential());
    }
}
