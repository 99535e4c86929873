package dev.graphconform.customrules;

import dev.graphconform.config.ConfigException;

/** A team's custom rules cannot be used; the message has a line for each error. */
public final class CustomRulesException extends ConfigException {
    private static final long serialVersionUID = 1L;

    /** An exception whose message says all that is needed. */
    public CustomRulesException(String message) {
        super(message);
    }

    /** An exception with a cause, shown under {@code --debug}. */
    public CustomRulesException(String message, Throwable cause) {
        super(message, cause);
    }
}
