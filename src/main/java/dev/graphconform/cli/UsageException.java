package dev.graphconform.cli;

import dev.graphconform.errors.UserErrorException;

/** What was asked for cannot be done: one sentence for people that says what and what to do instead. */
final class UsageException extends UserErrorException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
