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

    /** Steps of this scenario. */
    public OperationSteps(ScenarioContext scenario, AppSteps apps) {
        this.scenario = scenario;
        this.apps = apps;
    }

    /** It can be read. */
    @Then("the operation can be read")
    public void readable() {
        OperationChecks.readable(
                polling().responses(),
                apps.operationAddress().operationId(),
                scenario.schemas(),
                scenario.violations());
    }

    /** It ends. */
    @Then("the operation ends and its status never goes back")
    public void ends() {
        OperationPolling polling = readablePolling();
        scenario.note("operation: " + polling.timeline());
        OperationChecks.ends(
                polling.responses(),
                polling.end() == PollingEnd.BUDGET_SPENT,
                polling.timeline(),
                scenario.violations());
    }

    /** Its type. */
    @Then("the operation says that it creates a chat")
    public void type() {
        OperationChecks.type(readablePolling().responses(), scenario.schemas(), scenario.violations());
    }

    /** Its target. */
    @Then("the operation's target is the chat")
    public void target() {
        OperationPolling polling = readablePolling();
        Response end = polling.last();
        if (!OperationChecks.succeeded(end)) {
            throw InconclusiveException.inconclusive("the operation was not seen to succeed: " + polling.timeline());
        }
        OperationChecks.targets(end, apps.operationAddress().chatId(), scenario.violations());
    }

    /** The looks, when they say something about an operation; on beta a 404 does, since its page documents the path. */
    private OperationPolling polling() {
        apps.operationAddress();
        OperationPolling polling = apps.chat().followed();
        if (polling.end() == PollingEnd.NOT_FOUND
                && scenario.target().apiVersion().equals("v1.0")) {
            throw InconclusiveException.notApplicable(
                    "the operation's address is answered 404, and on v1.0 no page documents that path");
        }
        if (polling.end() == PollingEnd.FORBIDDEN) {
            throw InconclusiveException.inconclusive("the operation may not be read with %s: %s%s"
                    .formatted(
                            scenario.target().reader(),
                            polling.last().summary(),
                            polling.last().status() == 403 ? "; on a tenant that takes Chat.ReadBasic" : ""));
        }
        return polling;
    }

    private OperationPolling readablePolling() {
        OperationPolling polling = polling();
        List<PollingEnd> good = List.of(PollingEnd.ENDED, PollingEnd.BUDGET_SPENT);
        if (!good.contains(polling.end())) {
            throw InconclusiveException.inconclusive("the operation cannot be read (" + polling.timeline()
                    + "); look at rule " + RuleId.OPERATION_READABLE);
        }
        return polling;
    }
}
