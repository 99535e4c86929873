package dev.graphconform.check;

import java.util.Optional;

/**
 * The target does not do what the rule or the documented example asks for. The only failure that is the target's fault.
 */
public final class RuleViolationException extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String check;
    private final String expected;
    private final String actual;
    private final String where;
    private final String requestId;

    RuleViolationException(
            CheckName check, String message, String expected, String actual, String where, Optional<String> requestId) {
        super(message);
        this.check = check.word();
        this.expected = expected;
        this.actual = actual;
        this.where = where;
        this.requestId = requestId.orElse(null);
    }

    /** Stable short name of the check that failed. */
    public String check() {
        return check;
    }

    /** What the rule asks for. */
    public String expected() {
        return expected;
    }

    /** What the target answered. */
    public String actual() {
        return actual;
    }

    /** The place in the answer. */
    public String where() {
        return where;
    }

    /** The answer's {@code request-id}. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }
}
