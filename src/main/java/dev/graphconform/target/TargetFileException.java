package dev.graphconform.target;

import dev.graphconform.config.ConfigException;

/**
 * The target file, or something that it points to, cannot be used. Always a fault of the configuration, never of the
 * target; the message is one sentence for people: where, what, what to do.
 */
public final class TargetFileException extends ConfigException {
    private static final long serialVersionUID = 1L;

    /** A fault that people can mend by this message alone. */
    public TargetFileException(String message) {
        super(message);
    }

    /** A fault with a cause worth showing under {@code --debug}. */
    public TargetFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
