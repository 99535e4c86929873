package dev.graphconform.customrules;

import dev.graphconform.config.ConfigException;

/** A team's own rules cannot be used as they are written; the message has a line for each thing that is wrong. */
public final class CustomRulesException extends ConfigException {
    private static final long serialVersionUID = 1L;

    /** A fault that people can mend by this message alone. */
    public CustomRulesException(String message) {
        super(message);
    }

    /** A fault with a cause worth showing under {@code --debug}. */
    public CustomRulesException(String message, Throwable cause) {
        super(message, cause);
    }
}
