package dev.graphconform.steps;

import dev.graphconform.check.ChatChecks;
import dev.graphconform.check.ReadBackChecks;
import dev.graphconform.check.RefusalKind;
import dev.graphconform.check.Response;
import dev.graphconform.check.StatusChecks;
import dev.graphconform.evidence.PagedCollection;
import dev.graphconform.request.ListedMember;
import dev.graphconform.target.Persona;
import io.cucumber.java.en.Then;
import java.util.List;

/** Sentences on what is found when the chat is read back. */
public final class ReadBackSteps {
    private final ScenarioContext scenario;

    /** Steps of this scenario. */
    public ReadBackSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** The chat itself. */
    @StepCost(chatReads = 1)
    @Then("the chat can be read back and is the same")
    public void sameChat() {
        Response created = scenario.response();
        Response read = scenario.chatReader()
                .chat(
                        createdId(),
                        seen -> ReadBackChecks.isSameChat(
                                scenario.draft().sent(), created, seen, scenario.violations()));
        ReadBackChecks.sameChat(scenario.draft().sent(), created, read, scenario.violations());
    }

    /** All members. */
    @StepCost(otherReads = 1)
    @Then("the members read back are exactly the people listed")
    public void members() {
        List<ListedMember> listed = scenario.draft().listed();
        PagedCollection found = scenario.chatReader().members(createdId(), listed);
        ReadBackChecks.members(listed, found.entries(), found.last(), scenario.violations());
    }

    /** One member. */
    @StepCost(otherReads = 1)
    @Then("{person} is a member")
    public void member(Persona persona) {
        ListedMember member = scenario.draft().member(persona).listed();
        PagedCollection found = scenario.chatReader().membersWith(createdId(), List.of(member));
        ReadBackChecks.isMember(member, found.entries(), found.last(), scenario.violations());
    }

    /** One member and what it may do. */
    @StepCost(otherReads = 1)
    @Then("{person} is a member with the role that was sent")
    public void memberWithRole(Persona persona) {
        ListedMember member = scenario.draft().member(persona).listed();
        PagedCollection found = scenario.chatReader().membersWith(createdId(), List.of(member));
        ReadBackChecks.isMemberWithRole(member, found.entries(), found.last(), scenario.violations());
    }

    /** Both are recorded for a guest with the wrong role. */
    @StepCost
    @Then("Graph refuses the request, or does not add {person}")
    public void refusedOrNotAdded(Persona persona) {
        Response response = scenario.response();
        if (!response.accepted()) {
            StatusChecks.refused(response, RefusalKind.ANY, scenario.violations());
            return;
        }
        ListedMember member = scenario.draft().member(persona).listed();
        List<ListedMember> others = scenario.draft().listed().stream()
                .filter(listed -> !listed.equals(member))
                .toList();
        PagedCollection found = scenario.chatReader().membersWith(createdId(), others);
        ReadBackChecks.isNoMember(member, found.entries(), found.last(), scenario.violations());
    }

    private String createdId() {
        return ChatChecks.id(scenario.acceptedResponse(), scenario.violations());
    }
}
