package dev.graphconform.simulator.deviation;

import dev.graphconform.simulator.behavior.Behavior;
import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Factories of behaviours that skip a check, refuse valid requests, or change a refusal. */
final class ValidationMutations {

    private ValidationMutations() {}

    /** Skips rules. */
    static Behavior skipping(RefusalReason... reasons) {
        return skipping(context -> true, reasons);
    }

    /** Skips rules for certain requests; the condition is evaluated only when a rule would refuse. */
    static Behavior skipping(Predicate<RequestContext> when, RefusalReason... reasons) {
        Set<RefusalReason> skipped = Set.of(reasons);
        return new Behavior() {
            @Override
            public Optional<Refusal> validate(
                    RefusalReason reason, RequestContext context, Optional<Refusal> faithful) {
                return faithful.isPresent() && skipped.contains(reason) && when.test(context)
                        ? Optional.empty()
                        : faithful;
            }
        };
    }

    /** Refuses certain valid requests at a rule. */
    static Behavior refusing(RefusalReason at, Predicate<RequestContext> when, Refusal refusal) {
        return new Behavior() {
            @Override
            public Optional<Refusal> validate(
                    RefusalReason reason, RequestContext context, Optional<Refusal> faithful) {
                return reason == at && faithful.isEmpty() && when.test(context) ? Optional.of(refusal) : faithful;
            }
        };
    }

    /** Changes the refusals of rules. */
    static Behavior changingRefusal(UnaryOperator<Refusal> otherwise, RefusalReason... reasons) {
        return changingRefusal(context -> true, otherwise, reasons);
    }

    /** Changes the refusals of rules for certain requests. */
    static Behavior changingRefusal(
            Predicate<RequestContext> when, UnaryOperator<Refusal> otherwise, RefusalReason... reasons) {
        Set<RefusalReason> restated = Set.of(reasons);
        return new Behavior() {
            @Override
            public Optional<Refusal> validate(
                    RefusalReason reason, RequestContext context, Optional<Refusal> faithful) {
                return faithful.isPresent() && restated.contains(reason) && when.test(context)
                        ? faithful.map(otherwise)
                        : faithful;
            }
        };
    }

    /** Another status and code. */
    static UnaryOperator<Refusal> as(int status, String code) {
        return refusal -> refusal.as(status, code);
    }

    /** The status of a service that did not expect the request. */
    static UnaryOperator<Refusal> asServerError() {
        return refusal -> Refusal.of(500, "InternalServerError", "Failed to execute request.");
    }
}
