package dev.graphconform.own;

import dev.graphconform.settings.SettingsFault;

/** A team's own rules cannot be used as they are written; the message has a line for each thing that is wrong. */
public final class OwnRulesFault extends SettingsFault {
    private static final long serialVersionUID = 1L;

    /** A fault that people can mend by this message alone. */
    public OwnRulesFault(String message) {
        super(message);
    }

    /** A fault with a cause worth showing under {@code --debug}. */
    public OwnRulesFault(String message, Throwable cause) {
        super(message, cause);
    }
}
