package dev.graphconform.report.reading;

import dev.graphconform.errors.UserErrorException;

/**
 * A file cannot be used as the result of a run; the message is one sentence for people: which file, what, what to do.
 */
public final class RunFileException extends UserErrorException {
    private static final long serialVersionUID = 1L;

    /** A fault that says what and what to do. */
    public RunFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
