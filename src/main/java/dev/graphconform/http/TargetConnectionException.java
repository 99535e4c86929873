package dev.graphconform.http;

/**
 * The connection to the target broke, or no whole answer came in time: neither the target's conformance nor the kit is
 * to blame.
 */
public class TargetConnectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A fault that says what was tried and what happened. */
    public TargetConnectionException(String message, Throwable cause) {
        super(message, cause);
    }
}
