package dev.graphconform.documentation.page;

import dev.graphconform.errors.UserErrorException;

/** The given file is no page that can be read; the message is one sentence for the user. */
public final class InvalidPageException extends UserErrorException {
    private static final long serialVersionUID = 1L;

    /** An exception whose message names the file, what is wrong, and what to do. */
    public InvalidPageException(String message) {
        super(message);
    }

    /** An exception with its cause. */
    public InvalidPageException(String message, Throwable cause) {
        super(message, cause);
    }
}
