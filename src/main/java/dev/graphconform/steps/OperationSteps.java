package dev.graphconform.steps;

import dev.graphconform.check.InconclusiveException;
import dev.graphconform.check.OperationChecks;
import dev.graphconform.check.Response;
import dev.graphconform.check.RuleId;
import dev.graphconform.evidence.OperationPolling;
import dev.graphconform.evidence.OperationPolling.PollingEnd;
import io.cucumber.java.en.Then;
import java.util.List;

/** Sentences on the operation that a request with an app starts. */
public final class OperationSteps {
    private final ScenarioContext scenario;
    private final AppSteps apps;

    /** Steps on this world. */
    public OperationSteps(ScenarioContext scenario, AppSteps apps) {
        this.scenario = scenario;
        this.apps = apps;
    }

    /** It can be read. */
    @Then("the operation can be read")
    public void readable() {
        OperationChecks.readable(
                trail().looks(), apps.operationAddress().operationId(), scenario.schemas(), scenario.violations());
    }

    /** It ends. */
    @Then("the operation ends and its status never goes back")
    public void ends() {
        OperationPolling trail = readableTrail();
        scenario.note("operation: " + trail.timeline());
        OperationChecks.ends(
                trail.looks(), trail.end() == PollingEnd.BUDGET_SPENT, trail.timeline(), scenario.violations());
    }

    /** Its type. */
    @Then("the operation says that it creates a chat")
    public void type() {
        OperationChecks.type(readableTrail().looks(), scenario.schemas(), scenario.violations());
    }

    /** Its target. */
    @Then("the operation's target is the chat")
    public void target() {
        OperationPolling trail = readableTrail();
        Response end = trail.last();
        if (!OperationChecks.succeeded(end)) {
            throw InconclusiveException.inconclusive("the operation did not succeed: " + trail.timeline());
        }
        OperationChecks.targets(end, apps.operationAddress().chatId(), scenario.violations());
    }

    /** The looks, when they say something about an operation; on beta a 404 does, since its page documents the path. */
    private OperationPolling trail() {
        apps.operationAddress();
        OperationPolling trail = apps.chat().trail().orElseThrow();
        if (trail.end() == PollingEnd.NOT_FOUND
                && scenario.target().apiVersion().equals("v1.0")) {
            throw InconclusiveException.notApplicable(
                    "the operation's address is answered 404, and on v1.0 no page documents that path");
        }
        if (trail.end() == PollingEnd.FORBIDDEN) {
            throw InconclusiveException.inconclusive("the operation may not be read with %s: %s; give it Chat.ReadBasic"
                    .formatted(scenario.target().reader(), trail.last().summary()));
        }
        return trail;
    }

    private OperationPolling readableTrail() {
        OperationPolling trail = trail();
        List<PollingEnd> good = List.of(PollingEnd.ENDED, PollingEnd.BUDGET_SPENT);
        if (!good.contains(trail.end())) {
            throw InconclusiveException.inconclusive("the operation cannot be read (" + trail.timeline()
                    + "); look at rule " + RuleId.OPERATION_READABLE);
        }
        return trail;
    }
}
