package dev.graphconform.ledger;

import dev.graphconform.errors.UserErrorException;

/** A ledger cannot be written, read, or used for what was asked: no write goes out without one. */
public final class LedgerException extends UserErrorException {
    private static final long serialVersionUID = 1L;

    /** A fault that says what to do. */
    public LedgerException(String message) {
        super(message);
    }

    /** A fault that says what to do. */
    public LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
