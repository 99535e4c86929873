package dev.graphconform.config;

import dev.graphconform.errors.UserErrorException;

/**
 * A file that people wrote cannot be used. Always a fault of the configuration, never of the target; the message is for
 * people, one sentence a line: where, what, what to do.
 */
public class ConfigException extends UserErrorException {
    private static final long serialVersionUID = 1L;

    /** A fault that people can mend by this message alone. */
    public ConfigException(String message) {
        super(message);
    }

    /** A fault with a cause worth showing under {@code --debug}. */
    public ConfigException(String message, Throwable cause) {
        super(message, cause);
    }
}
