package dev.graphconform.cli;

import dev.graphconform.errors.UserErrorException;

/** A command cannot do what it was asked to; the message says in one sentence why, and what to do instead. */
final class UsageException extends UserErrorException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
