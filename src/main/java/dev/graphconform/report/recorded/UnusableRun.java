package dev.graphconform.report.recorded;

/** A file cannot be used as the result of a run; the message is one sentence for people: which file, what, what to do. */
public final class UnusableRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A fault that says what and what to do. */
    public UnusableRun(String message, Throwable cause) {
        super(message, cause);
    }
}
