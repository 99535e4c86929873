package dev.graphconform.config;

import dev.graphconform.errors.UserErrorException;

/**
 * A config file cannot be used, which is never the target's fault. The message is for users, one sentence a line:
 * where, what is wrong, what to do.
 */
public class ConfigException extends UserErrorException {
    private static final long serialVersionUID = 1L;

    /** An exception whose message says all that is needed. */
    public ConfigException(String message) {
        super(message);
    }

    /** An exception with a cause, shown under {@code --debug}. */
    public ConfigException(String message, Throwable cause) {
        super(message, cause);
    }
}
