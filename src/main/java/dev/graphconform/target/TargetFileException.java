package dev.graphconform.target;

import dev.graphconform.config.ConfigException;

/**
 * The target file, or something that it points to, cannot be used. Always an error of the configuration, never of the
 * target; the message is one sentence for users: the place, the error and the remedy.
 */
public final class TargetFileException extends ConfigException {
    private static final long serialVersionUID = 1L;

    /** An error that users can correct by this message alone. */
    public TargetFileException(String message) {
        super(message);
    }

    /** An error with a cause that {@code --debug} shows. */
    public TargetFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
