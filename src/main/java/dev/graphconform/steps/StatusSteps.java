package dev.graphconform.steps;

import dev.graphconform.check.RefusalKind;
import dev.graphconform.check.Response;
import dev.graphconform.check.RuleId;
import dev.graphconform.check.StatusChecks;
import dev.graphconform.http.GraphPath;
import dev.graphconform.target.Credential;
import dev.graphconform.target.Persona;
import dev.graphconform.target.TokenKind;
import io.cucumber.java.en.Then;
import java.util.List;

/** Sentences on whether a request was taken. */
public final class StatusSteps {
    private final ScenarioContext scenario;

    /** Steps of this scenario. */
    public StatusSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** The documented status. */
    @Then("Graph answers that the chat was created")
    public void created() {
        scenario.validRequest();
        StatusChecks.created(scenario.response(), scenario.violations());
    }

    /** The documented status, where a refusal of the request is another rule's matter. */
    @Then("the accepted request is answered as created")
    public void acceptedIsCreated() {
        StatusChecks.created(scenario.acceptedResponse(), scenario.violations());
    }

    /** The rule itself asks for acceptance. */
    @Then("Graph accepts the request")
    public void accepts() {
        scenario.validRequest();
        StatusChecks.accepted(scenario.response(), scenario.violations());
    }

    /**
     * The other side of a rule on refusals: the control shows that the refusals were not just any. With it refused the
     * rule is inconclusive, not failed.
     */
    @Then("Graph accepts this control request")
    public void acceptsControl() {
        StatusChecks.cameBack(scenario.acceptedResponse(), scenario.violations());
    }

    /** Any refusal that speaks of the request. */
    @StepCost
    @Then("Graph refuses the request")
    public void refuses() {
        scenario.refused(RefusalKind.any(scenario.askedForNothingServed()));
    }

    /** A refusal of a kind. */
    @StepCost
    @Then("Graph refuses the request {refusalKind}")
    public void refuses(RefusalKind refusalKind) {
        if (refusalKind == RefusalKind.UNAUTHORIZED_OR_FORBIDDEN) {
            goodToken();
        }
        scenario.refused(refusalKind);
    }

    /** A 401 tells of a permission only where the token is good for anything; a revoked one is refused to read, too. */
    private void goodToken() {
        if (scenario.response().status() == 401 && scenario.target().readsBack()) {
            scenario.target().credentials().values().stream()
                    .filter(credential -> scenario.response()
                            .exchange()
                            .principal()
                            .filter(credential.toString()::equals)
                            .isPresent())
                    .findFirst()
                    .ifPresent(credential -> StatusChecks.tokenGood(
                            scenario.client().readAs(credential, somebody(credential)), credential.toString()));
        }
    }

    /** The owner of a token, or the initiator where no person signed in: who it is, an application may not ask. */
    private String somebody(Credential credential) {
        return (credential.kind() == TokenKind.APPLICATION
                        ? "/users/"
                                + GraphPath.segment(
                                        scenario.person(Persona.INITIATOR).id())
                        : "/me")
                + "?$select=id";
    }

    /**
     * A refusal says something of the request only beside an accepted one of the same sender; that is sent once a run.
     */
    @StepCost(writes = 1, oncePerRun = true)
    @UsesPair({Persona.INITIATOR, Persona.COLLEAGUE})
    @Then("Graph accepts a valid request of {requestSender}")
    public void acceptsValid(RequestSender requestSender) {
        Response control = scenario.control(requestSender);
        StatusChecks.control(control, requestSender.phrase(), requestSender.acceptedBy());
        StatusChecks.cameBack(control, requestSender.acceptedBy(), scenario.violations());
    }

    /** The same with a certain person in it: whom a tenant lets into no chat, of that person a refusal says nothing. */
    @StepCost(writes = 1, oncePerRun = true)
    @UsesPair
    @Then("Graph accepts a valid request of {requestSender} for a one-on-one chat of {people}")
    public void acceptsValid(RequestSender requestSender, List<Persona> people) {
        Response control = scenario.control(requestSender, people);
        StatusChecks.control(
                control,
                requestSender.phrase() + " for a one-on-one chat with "
                        + people.get(people.size() - 1).phrase(),
                requestSender.acceptedBy());
        StatusChecks.cameBack(control, requestSender.acceptedBy(), scenario.violations());
    }

    /** The same for a guest, whom a tenant may let into no chat; in a group, as the rule on guests asks for one. */
    @StepCost(writes = 1, oncePerRun = true)
    @Then("Graph accepts a valid group request with the guest")
    public void acceptsGuest() {
        Response control = scenario.groupWithGuest();
        StatusChecks.control(control, "the initiator for a group with the guest", RuleId.GUEST_HAS_GUEST_ROLE);
        StatusChecks.cameBack(control, RuleId.GUEST_HAS_GUEST_ROLE, scenario.violations());
    }

    /** A target that answers so to whatever it does not know says nothing of users by it. */
    @Then("Graph does not answer that nothing is there")
    public void served() {
        StatusChecks.served(scenario.response());
    }

    /** Nobody knows whether the request is right, but no request is a reason to fail. */
    @Then("Graph accepts or refuses the request without a server error")
    public void noServerError() {
        StatusChecks.notFailed(scenario.response(), scenario.askedForNothingServed(), scenario.violations());
    }
}
