package dev.graphconform.steps;

import dev.graphconform.check.Answer;
import dev.graphconform.check.ChatChecks;
import dev.graphconform.check.ReadBackChecks;
import dev.graphconform.check.Refusal;
import dev.graphconform.check.StatusChecks;
import dev.graphconform.evidence.Listing;
import dev.graphconform.request.MemberDraft;
import dev.graphconform.target.Part;
import io.cucumber.java.en.Then;
import java.util.List;

/** Sentences on what is found when the chat is read back. */
public final class ReadBackSteps {
    private final World world;

    /** Steps on this world. */
    public ReadBackSteps(World world) {
        this.world = world;
    }

    /** The chat itself. */
    @Then("the chat can be read back and is the same")
    public void sameChat() {
        Answer created = world.answer();
        Answer read = world.readBack().chat(createdId(), seen -> ReadBackChecks.isSameChat(world.draft(), created, seen, world.judge()));
        ReadBackChecks.sameChat(world.draft(), created, read, world.judge());
    }

    /** All members. */
    @Then("the members read back are exactly the people listed")
    public void members() {
        List<MemberDraft> listed = world.draft().members();
        Listing found = world.readBack().members(createdId(), listed);
        ReadBackChecks.members(listed, found.entries(), found.last(), world.judge());
    }

    /** One member. */
    @Then("{person} is a member")
    public void member(Part part) {
        MemberDraft member = world.draft().member(part);
        Listing found = world.readBack().membersWith(createdId(), List.of(member));
        ReadBackChecks.isMember(member, found.entries(), found.last(), world.judge());
    }

    /** One member and what it may do. */
    @Then("{person} is a member with the role that was sent")
    public void memberWithRole(Part part) {
        MemberDraft member = world.draft().member(part);
        Listing found = world.readBack().membersWith(createdId(), List.of(member));
        ReadBackChecks.isMemberWithRole(member, found.entries(), found.last(), world.judge());
    }

    /** Both are recorded for a guest with the wrong role. */
    @Then("Graph refuses the request, or does not add {person}")
    public void refusedOrNotAdded(Part part) {
        Answer answer = world.answer();
        if (!answer.accepted()) {
            StatusChecks.refused(answer, Refusal.ANY, world.judge());
            return;
        }
        MemberDraft member = world.draft().member(part);
        List<MemberDraft> others = world.draft().members().stream().filter(listed -> listed != member).toList();
        Listing found = world.readBack().membersWith(createdId(), others);
        ReadBackChecks.isNoMember(member, found.entries(), found.last(), world.judge());
    }

    private String createdId() {
        StatusChecks.setUp(world.answer(), "chat-created");
        return ChatChecks.id(world.answer());
    }
}
