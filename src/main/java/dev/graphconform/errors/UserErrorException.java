package dev.graphconform.errors;

/**
 * What was asked for, or a file that was given, cannot be used: never a fault of the kit, and never one of the target.
 * The message is for people, one sentence a line: where, what, what to do. The command ends with it, as a fault of the
 * configuration.
 */
public abstract class UserErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A mistake that people can mend by this message alone. */
    protected UserErrorException(String message) {
        super(message);
    }

    /** A mistake with a cause worth showing under {@code --debug}. */
    protected UserErrorException(String message, Throwable cause) {
        super(message, cause);
    }
}
