package dev.graphconform.simulator.behavior;

import dev.graphconform.simulator.protocol.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Applies rules in their order; the first that turns a request down decides. */
public final class RequestValidator {

    private final Behavior behavior;

    /** An examination under a conduct. */
    public RequestValidator(Behavior behavior) {
        this.behavior = behavior;
    }

    /** The first refusal, if any. */
    public Optional<RequestOutcome.Refused> examine(
            RequestContext requestContext, List<ValidationRule> validationRules) {
        for (ValidationRule validationRule : validationRules) {
            Optional<Refusal> ruling = behavior.ruling(
                    validationRule.refusalReason(),
                    requestContext,
                    validationRule.finding().apply(requestContext));
            if (ruling.isPresent()) {
                return Optional.of(new RequestOutcome.Refused(validationRule.refusalReason(), ruling.get()));
            }
        }
        return Optional.empty();
    }

    /** The refusal of a single rule, if any. */
    public Optional<RequestOutcome.Refused> examine(RequestContext requestContext, ValidationRule validationRule) {
        return examine(requestContext, List.of(validationRule));
    }

    /**
     * One rule, written so that it can look at any situation, whatever the rules before it let pass.
     *
     * @param refusalReason its name
     * @param finding why it turns a situation down, nothing when it does not
     */
    public record ValidationRule(RefusalReason refusalReason, Function<RequestContext, Optional<Refusal>> finding) {}
}
