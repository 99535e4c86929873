package dev.graphconform.steps;

import dev.graphconform.check.Answer;
import dev.graphconform.check.OperationChecks;
import dev.graphconform.check.Undecided;
import dev.graphconform.evidence.OperationTrail;
import dev.graphconform.evidence.OperationTrail.End;
import io.cucumber.java.en.Then;
import java.util.List;

/** Sentences on the operation that a request with an app starts. */
public final class OperationSteps {
    private final World world;
    private final AppSteps apps;

    /** Steps on this world. */
    public OperationSteps(World world, AppSteps apps) {
        this.world = world;
        this.apps = apps;
    }

    /** It can be read. */
    @Then("the operation can be read")
    public void readable() {
        OperationChecks.readable(trail().looks(), apps.operation().operationId(), world.schemas(), world.judge());
    }

    /** It ends. */
    @Then("the operation ends and never goes back")
    public void ends() {
        OperationTrail trail = readableTrail();
        world.note("operation: " + trail.timeline());
        OperationChecks.ends(trail.looks(), trail.end() == End.BUDGET_SPENT, trail.timeline(), world.judge());
    }

    /** Its type. */
    @Then("the operation says that it creates a chat")
    public void type() {
        OperationChecks.type(readableTrail().looks(), world.schemas(), world.judge());
    }

    /** Its target. */
    @Then("the operation's target is the chat")
    public void target() {
        OperationTrail trail = readableTrail();
        Answer end = trail.last();
        if (!OperationChecks.succeeded(end)) {
            throw Undecided.inconclusive("the operation did not succeed: " + trail.timeline());
        }
        OperationChecks.targets(end, apps.operation().chatId(), world.judge());
    }

    /** The looks, when they say something about an operation; on beta a 404 does, since its page documents the path. */
    private OperationTrail trail() {
        apps.operation();
        OperationTrail trail = apps.chat().trail().orElseThrow();
        if (trail.end() == End.NOT_FOUND && world.target().apiVersion().equals("v1.0")) {
            throw Undecided.notApplicable("the operation's address is answered 404, and on v1.0 no page documents that path");
        }
        if (trail.end() == End.FORBIDDEN) {
            throw Undecided.inconclusive("the operation may not be read with %s: %s; give it Chat.ReadBasic"
                    .formatted(world.target().reader(), trail.last().summary()));
        }
        return trail;
    }

    private OperationTrail readableTrail() {
        OperationTrail trail = trail();
        List<End> good = List.of(End.ENDED, End.BUDGET_SPENT);
        if (!good.contains(trail.end())) {
            throw Undecided.inconclusive("the operation cannot be read (" + trail.timeline() + "); look at rule operation-readable");
        }
        return trail;
    }
}
