package dev.graphconform.verdict;

import java.util.Optional;

/**
 * Why a scenario did not pass.
 *
 * @param check stable short name of the check that decided, for instance {@code topic-unchanged}; what a proof asks for
 * @param message the whole message for people, over several lines
 * @param expected what the rule asks for, if it was a comparison
 * @param actual what the target answered, if it was a comparison
 * @param where the place in the response, for instance {@code /topic} or {@code the status}
 * @param requestId the {@code request-id} of the exchange that decided, if it had one
 * @param trace the Java stack trace, shown with {@code --debug} only
 * @param pointer the rule that is there to tell the fault, until the end of the run says whether it did; empty when
 *     this stands by itself
 */
public record Failure(
        String check,
        String message,
        Optional<String> expected,
        Optional<String> actual,
        Optional<String> where,
        Optional<String> requestId,
        Optional<String> trace,
        Optional<RulePointer> pointer) {

    /** A failure that stands by itself. */
    public Failure(
            String check,
            String message,
            Optional<String> expected,
            Optional<String> actual,
            Optional<String> where,
            Optional<String> requestId,
            Optional<String> trace) {
        this(check, message, expected, actual, where, requestId, trace, Optional.empty());
    }

    /** A copy with another message. */
    Failure withMessage(String other) {
        return new Failure(check, other, expected, actual, where, requestId, trace, pointer);
    }

    /** A copy that points to the rule that is there to tell the fault. */
    public Failure pointing(Optional<RulePointer> other) {
        return new Failure(check, message, expected, actual, where, requestId, trace, other);
    }

    /** A failure that is no comparison: a missing prerequisite, a broken connection. */
    public static Failure of(String check, String message) {
        return new Failure(
                check,
                message,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
