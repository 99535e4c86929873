package dev.graphconform.simulator.deviation;

import dev.graphconform.simulator.conduct.Check;
import dev.graphconform.simulator.conduct.Conduct;
import dev.graphconform.simulator.conduct.Situation;
import dev.graphconform.simulator.graph.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Conducts that rule otherwise: let pass what should be refused, refuse what is right, or refuse it in another way. */
final class Lapses {

    private Lapses() {
    }

    /** Checks that are not made. */
    static Conduct skipping(Check... checks) {
        return skipping(situation -> true, checks);
    }

    /** Checks that are not made in certain situations; the condition is asked only when a check would refuse. */
    static Conduct skipping(Predicate<Situation> when, Check... checks) {
        Set<Check> skipped = Set.of(checks);
        return new Conduct() {
            @Override
            public Optional<Refusal> ruling(Check check, Situation situation, Optional<Refusal> faithful) {
                return faithful.isPresent() && skipped.contains(check) && when.test(situation)
                        ? Optional.empty() : faithful;
            }
        };
    }

    /** A check that refuses what is right in certain situations. */
    static Conduct refusing(Check at, Predicate<Situation> when, Refusal refusal) {
        return new Conduct() {
            @Override
            public Optional<Refusal> ruling(Check check, Situation situation, Optional<Refusal> faithful) {
                return check == at && faithful.isEmpty() && when.test(situation) ? Optional.of(refusal) : faithful;
            }
        };
    }

    /** Checks that refuse in another way. */
    static Conduct restating(UnaryOperator<Refusal> otherwise, Check... checks) {
        return restating(situation -> true, otherwise, checks);
    }

    /** Checks that refuse in another way in certain situations. */
    static Conduct restating(Predicate<Situation> when, UnaryOperator<Refusal> otherwise, Check... checks) {
        Set<Check> restated = Set.of(checks);
        return new Conduct() {
            @Override
            public Optional<Refusal> ruling(Check check, Situation situation, Optional<Refusal> faithful) {
                return faithful.isPresent() && restated.contains(check) && when.test(situation)
                        ? faithful.map(otherwise) : faithful;
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
