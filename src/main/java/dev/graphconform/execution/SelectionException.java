package dev.graphconform.execution;

import dev.graphconform.errors.UserErrorException;

/** A filter names no rule or example, is no tag expression, or chooses nothing: a fault of the command line. */
public final class SelectionException extends UserErrorException {
    private static final long serialVersionUID = 1L;

    /** A fault that says what and what to do. */
    public SelectionException(String message) {
        super(message);
    }
}
