package dev.graphconform.settings;

/**
 * A file that people wrote cannot be used. Always a fault of the configuration, never of the target; the message is for people, one sentence a line:
 * where, what, what to do.
 */
public class SettingsFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A fault that people can mend by this message alone. */
    public SettingsFault(String message) {
        super(message);
    }

    /** A fault with a cause worth showing under {@code --debug}. */
    public SettingsFault(String message, Throwable cause) {
        super(message, cause);
    }
}
