package dev.graphconform.http;

/**
 * No whole response came from the target: there was no connection, it broke, or time ran out. This says nothing about
 * the target's conformance, nor is it a fault of the kit.
 */
public class TargetConnectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A message that says what was tried and what happened. */
    public TargetConnectionException(String message, Throwable cause) {
        super(message, cause);
    }
}
