package dev.graphconform.verdict;

import java.util.List;

/**
 * The rule that is there to tell a fault which a scenario of another rule met. "Look at that rule" is true only where
 * it did not pass; where it passed, the scenario tells the fault itself, or points to a second rule that may.
 *
 * @param rule id of the rule to look at
 * @param otherwise what the scenario says where that rule passed
 */
public record RulePointer(String rule, Failure otherwise) {

    /** A copy that says one thing more where that rule passed and nothing could be judged. */
    public RulePointer adding(String sentence) {
        return outcomeOtherwise() == Outcome.FAILED
                ? this
                : new RulePointer(rule, otherwise.withMessage(otherwise.message() + ". " + sentence));
    }

    /** What comes of the scenario where that rule passed. */
    Outcome outcomeOtherwise() {
        if (otherwise.pointer().isPresent()) {
            return otherwise.pointer().get().outcomeOtherwise();
        }
        return List.of(KitFailureNames.UNDECIDED, KitFailureNames.GATEWAY).contains(otherwise.check())
                ? Outcome.INCONCLUSIVE
                : Outcome.FAILED;
    }
}
