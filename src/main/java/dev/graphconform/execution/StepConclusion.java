package dev.graphconform.execution;

import dev.graphconform.check.InconclusiveException;
import dev.graphconform.check.RuleId;
import dev.graphconform.check.RuleViolationException;
import dev.graphconform.http.TargetConnectionException;
import dev.graphconform.http.ThrottledException;
import dev.graphconform.ledger.LedgerException;
import dev.graphconform.target.TargetFileException;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.KitFailureNames;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RulePointer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/**
 * What the end of a step, or of a check of recorded traffic, means: only a {@link RuleViolationException} is the
 * target's fault; everything unforeseen is the kit's.
 *
 * @param outcome the scenario's outcome
 * @param failure why it did not pass
 * @param leftOut whether the scenario does not count
 */
record StepConclusion(Outcome outcome, Optional<Failure> failure, boolean leftOut) {
    static final StepConclusion PASSED = new StepConclusion(Outcome.PASSED, Optional.empty(), false);

    /** Passed, unless {@code chat-body} did not see what is wrong with the answer. */
    static StepConclusion doubtful(RuleViolationException doubt) {
        Failure failure = failure(doubt);
        return new StepConclusion(
                Outcome.PASSED,
                Optional.of(failure.pointing(Optional.of(new RulePointer(RuleId.CHAT_BODY.word(), failure)))),
                false);
    }

    /** A step that did not pass, and nothing was thrown: it is undefined, for instance. */
    static StepConclusion unfinished(String state) {
        return broken(KitFailureNames.KIT, "a step is " + state, null);
    }

    /** What a check, or a step, has thrown. */
    static StepConclusion of(Throwable error) {
        if (error instanceof RuleViolationException violation) {
            return new StepConclusion(Outcome.FAILED, Optional.of(failure(violation)), false);
        }
        if (error instanceof InconclusiveException inconclusiveException) {
            return undecided(inconclusiveException);
        }
        if (error instanceof ThrottledException throttledException) {
            return new StepConclusion(
                    Outcome.INCONCLUSIVE,
                    Optional.of(Failure.of(
                            throttledException.exchange().answeredByGateway()
                                    ? KitFailureNames.GATEWAY
                                    : KitFailureNames.THROTTLED,
                            throttledException.getMessage())),
                    false);
        }
        if (error instanceof TargetConnectionException fault) {
            return broken(KitFailureNames.CONNECTION, fault.getMessage(), null);
        }
        if (error instanceof TargetFileException || error instanceof LedgerException) {
            return broken(KitFailureNames.CONFIGURATION, error.getMessage(), null);
        }
        return broken(KitFailureNames.KIT, "the kit failed: " + error, error);
    }

    static Failure failure(RuleViolationException violation) {
        return new Failure(
                violation.check(),
                violation.getMessage(),
                Optional.of(violation.expected()),
                Optional.of(violation.actual()),
                Optional.of(violation.where()),
                violation.requestId(),
                Optional.empty());
    }

    private static StepConclusion undecided(InconclusiveException inconclusiveException) {
        Outcome outcome = switch (inconclusiveException.kind()) {
            case NOT_RUN, UNUSABLE, LEFT_OUT -> Outcome.NOT_RUN;
            case NOT_APPLICABLE -> Outcome.NOT_APPLICABLE;
            case INCONCLUSIVE, ON_THE_WAY, REVOKED, NEVER_TAKEN -> Outcome.INCONCLUSIVE;
        };
        return new StepConclusion(
                outcome,
                Optional.of(failure(inconclusiveException)),
                inconclusiveException.kind() == InconclusiveException.InconclusiveCause.LEFT_OUT);
    }

    private static Failure otherwise(Throwable error) {
        return error instanceof RuleViolationException violation
                ? failure(violation)
                : failure((InconclusiveException) error);
    }

    private static Failure failure(InconclusiveException inconclusiveException) {
        String check = switch (inconclusiveException.kind()) {
            case ON_THE_WAY -> KitFailureNames.GATEWAY;
            case REVOKED -> KitFailureNames.CREDENTIAL_REVOKED;
            case NEVER_TAKEN -> KitFailureNames.CREDENTIAL_REFUSED;
            case UNUSABLE -> KitFailureNames.CONFIGURATION;
            default -> KitFailureNames.UNDECIDED;
        };
        return Failure.of(check, inconclusiveException.getMessage())
                .pointing(inconclusiveException
                        .lookAt()
                        .map(rule -> new RulePointer(rule.word(), otherwise(inconclusiveException.otherwise()))));
    }

    /** Where in the code is told of the kit's own faults only. */
    private static StepConclusion broken(String check, String message, Throwable error) {
        return new StepConclusion(
                Outcome.BROKEN,
                Optional.of(new Failure(
                        check,
                        message,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.ofNullable(error).map(StepConclusion::trace))),
                false);
    }

    private static String trace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
