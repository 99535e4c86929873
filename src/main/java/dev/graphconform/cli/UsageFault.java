package dev.graphconform.cli;

/** What was asked for cannot be done: one sentence for people that says what and what to do instead. */
final class UsageFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageFault(String message) {
        super(message);
    }

    UsageFault(String message, Throwable cause) {
        super(message, cause);
    }
}
