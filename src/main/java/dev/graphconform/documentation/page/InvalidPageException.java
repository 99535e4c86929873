package dev.graphconform.documentation.page;

import dev.graphconform.errors.UserErrorException;

/** What was given is no page that can be read; the message is one sentence for the person who gave it. */
public final class InvalidPageException extends UserErrorException {
    private static final long serialVersionUID = 1L;

    /** A fault that says which file, what is wrong, and what to do. */
    public InvalidPageException(String message) {
        super(message);
    }

    /** A fault with its cause. */
    public InvalidPageException(String message, Throwable cause) {
        super(message, cause);
    }
}
