package dev.graphconform.steps;

import dev.graphconform.check.CheckName;
import dev.graphconform.check.InconclusiveException;
import dev.graphconform.check.RuleId;
import dev.graphconform.check.RuleViolationException;
import dev.graphconform.check.ViolationFactory;
import dev.graphconform.evidence.RequestFailureListener;
import dev.graphconform.http.Exchange;
import dev.graphconform.steps.ScenarioFindings.ServiceFailure;
import java.util.function.BooleanSupplier;

/** Blames a request that the service fails on on the rule about server errors, whichever scenario met it. */
final class ServerErrorReporter implements RequestFailureListener {
    private static final String RULE = RuleId.NEVER_SERVER_ERROR.word();

    private final RunContext run;
    private final ScenarioIdentity identity;

    ServerErrorReporter(RunContext run, ScenarioIdentity identity) {
        this.run = run;
        this.identity = identity;
    }

    /** The rule of the scenario cannot be judged; the one on server errors fails. */
    @Override
    public void serviceFails(Exchange exchange, boolean foundNow) {
        RuleViolationException violation = violations()
                .violation(
                        CheckName.ANSWERED,
                        "an answer, whichever",
                        "none: " + exchange.lost().orElse("") + "; so again, while other requests were answered",
                        "the status",
                        exchange);
        if (identity.subject().equals(RULE)) {
            throw violation;
        }
        if (foundNow) {
            run.findings().found(identity.key(), new ServiceFailure(exchange, violation));
        }
        throw InconclusiveException.inconclusive("the service fails on this request, so there is nothing to judge: "
                + exchange.line() + " got no answer (" + exchange.lost().orElse("")
                + "), nor did it when it was sent again, while other requests were answered; rule "
                + RuleId.NEVER_SERVER_ERROR + " judges that");
    }

    /** Only where that rule itself asked: any other request may have met a disturbance that it has no part in. */
    @Override
    public void gatewayThroughout(Exchange last, BooleanSupplier othersAreAnswered) {
        if (identity.subject().equals(RULE) && othersAreAnswered.getAsBoolean()) {
            throw violations()
                    .violation(
                            CheckName.NOT_FAILED,
                            "an accepted request (2xx) or a refusal (4xx)",
                            last.status() + ", after " + String.join(", ", last.attempts())
                                    + "; the retry budget is spent, while other requests were answered",
                            "the status",
                            last);
        }
    }

    private ViolationFactory violations() {
        return new ViolationFactory(new ScenarioIdentity(RULE, false, identity.name()).ruleContext(run.catalogue()));
    }
}
