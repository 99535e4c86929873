package dev.graphconform.errors;

/**
 * A mistake of the user: an option or a file cannot be used. It is neither a fault of the kit nor of the target. The
 * message is shown to the user, one sentence a line: where, what, and what to do. The command ends with the exit code
 * of a configuration fault.
 */
public abstract class UserErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A mistake that the message alone explains. */
    protected UserErrorException(String message) {
        super(message);
    }

    /** A mistake with a cause, which is shown with {@code --debug}. */
    protected UserErrorException(String message, Throwable cause) {
        super(message, cause);
    }
}
