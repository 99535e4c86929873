package dev.graphconform.known;

import dev.graphconform.config.ConfigException;

/** The known-deviations file cannot be used; the message has a line for each error. */
public final class KnownFileException extends ConfigException {
    private static final long serialVersionUID = 1L;

    KnownFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
