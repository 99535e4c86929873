package dev.graphconform.execution;

import dev.graphconform.check.RuleViolation;
import dev.graphconform.check.Undecided;
import dev.graphconform.ledger.LedgerFault;
import dev.graphconform.target.TargetFault;
import dev.graphconform.verdict.Checks;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.wire.ConnectionFault;
import dev.graphconform.wire.Throttled;
import io.cucumber.plugin.event.Result;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/**
 * What a step's end means: only a {@link RuleViolation} is the target's fault; everything unforeseen is the kit's.
 *
 * @param outcome the scenario's outcome
 * @param failure why it did not pass
 * @param leftOut whether the scenario does not count
 */
record Decision(Outcome outcome, Optional<Failure> failure, boolean leftOut) {
    static final Decision PASSED = new Decision(Outcome.PASSED, Optional.empty(), false);

    static Decision of(Result result) {
        Throwable error = result.getError();
        if (error == null) {
            return broken(Checks.KIT, "a step is " + result.getStatus().name().toLowerCase(java.util.Locale.ROOT), null);
        }
        if (error instanceof RuleViolation violation) {
            return new Decision(Outcome.FAILED, Optional.of(new Failure(
                    violation.check(), violation.getMessage(), Optional.of(violation.expected()), Optional.of(violation.actual()),
                    Optional.of(violation.where()), violation.requestId(), Optional.empty())), false);
        }
        if (error instanceof Undecided undecided) {
            return undecided(undecided);
        }
        if (error instanceof Throttled throttled) {
            return new Decision(Outcome.INCONCLUSIVE, Optional.of(Failure.of(Checks.THROTTLED, throttled.getMessage())), false);
        }
        if (error instanceof ConnectionFault fault) {
            return broken(Checks.CONNECTION, fault.getMessage(), null);
        }
        if (error instanceof TargetFault || error instanceof LedgerFault) {
            return broken(Checks.CONFIGURATION, error.getMessage(), null);
        }
        return broken(Checks.KIT, "the kit failed: " + error, error);
    }

    private static Decision undecided(Undecided undecided) {
        Outcome outcome = switch (undecided.kind()) {
            case NOT_RUN, LEFT_OUT -> Outcome.NOT_RUN;
            case NOT_APPLICABLE -> Outcome.NOT_APPLICABLE;
            case INCONCLUSIVE -> Outcome.INCONCLUSIVE;
        };
        return new Decision(
                outcome, Optional.of(Failure.of(Checks.UNDECIDED, undecided.getMessage())), undecided.kind() == Undecided.Kind.LEFT_OUT);
    }

    /** Where in the code is told of the kit's own faults only. */
    private static Decision broken(String check, String message, Throwable error) {
        return new Decision(
                Outcome.BROKEN,
                Optional.of(new Failure(
                        check, message, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.ofNullable(error).map(Decision::trace))),
                false);
    }

    private static String trace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
