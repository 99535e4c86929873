package dev.graphconform.simulator.deviation;

import dev.graphconform.simulator.behavior.Behavior;
import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Conducts that rule otherwise: let pass what should be refused, refuse what is right, or refuse it in another way. */
final class ValidationMutations {

    private ValidationMutations() {}

    /** Checks that are not made. */
    static Behavior skipping(RefusalReason... checks) {
        return skipping(requestContext -> true, checks);
    }

    /** Checks that are not made in certain situations; the condition is asked only when a check would refuse. */
    static Behavior skipping(Predicate<RequestContext> when, RefusalReason... checks) {
        Set<RefusalReason> skipped = Set.of(checks);
        return new Behavior() {
            @Override
            public Optional<Refusal> ruling(
                    RefusalReason refusalReason, RequestContext requestContext, Optional<Refusal> faithful) {
                return faithful.isPresent() && skipped.contains(refusalReason) && when.test(requestContext)
                        ? Optional.empty()
                        : faithful;
            }
        };
    }

    /** A check that refuses what is right in certain situations. */
    static Behavior refusing(RefusalReason at, Predicate<RequestContext> when, Refusal refusal) {
        return new Behavior() {
            @Override
            public Optional<Refusal> ruling(
                    RefusalReason refusalReason, RequestContext requestContext, Optional<Refusal> faithful) {
                return refusalReason == at && faithful.isEmpty() && when.test(requestContext)
                        ? Optional.of(refusal)
                        : faithful;
            }
        };
    }

    /** Checks that refuse in another way. */
    static Behavior restating(UnaryOperator<Refusal> otherwise, RefusalReason... checks) {
        return restating(requestContext -> true, otherwise, checks);
    }

    /** Checks that refuse in another way in certain situations. */
    static Behavior restating(
            Predicate<RequestContext> when, UnaryOperator<Refusal> otherwise, RefusalReason... checks) {
        Set<RefusalReason> restated = Set.of(checks);
        return new Behavior() {
            @Override
            public Optional<Refusal> ruling(
                    RefusalReason refusalReason, RequestContext requestContext, Optional<Refusal> faithful) {
                return faithful.isPresent() && restated.contains(refusalReason) && when.test(requestContext)
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
