package dev.graphconform.wire;

/** The connection to the target broke, or no whole answer came in time: neither the target's conformance nor the kit is to blame. */
public class ConnectionFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A fault that says what was tried and what happened. */
    public ConnectionFault(String message, Throwable cause) {
        super(message, cause);
    }
}
