package dev.graphconform.simulator.behavior;

import dev.graphconform.simulator.protocol.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Applies validation rules in their order; the first that refuses decides. */
public final class RequestValidator {

    private final Behavior behavior;

    /** A validator whose results a behaviour can change. */
    public RequestValidator(Behavior behavior) {
        this.behavior = behavior;
    }

    /** The first refusal, if any. */
    public Optional<RequestOutcome.Refused> validate(RequestContext context, List<ValidationRule> rules) {
        for (ValidationRule rule : rules) {
            Optional<Refusal> validate =
                    behavior.validate(rule.reason(), context, rule.finding().apply(context));
            if (validate.isPresent()) {
                return Optional.of(new RequestOutcome.Refused(rule.reason(), validate.get()));
            }
        }
        return Optional.empty();
    }

    /** The refusal of a single rule, if any. */
    public Optional<RequestOutcome.Refused> validate(RequestContext context, ValidationRule rule) {
        return validate(context, List.of(rule));
    }

    /**
     * One rule; it can be applied to any request, whatever the rules before it let pass.
     *
     * @param reason the reason of its refusals
     * @param finding the refusal, empty when the rule is kept
     */
    public record ValidationRule(RefusalReason reason, Function<RequestContext, Optional<Refusal>> finding) {}
}
