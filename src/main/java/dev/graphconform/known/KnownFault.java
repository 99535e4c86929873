package dev.graphconform.known;

import dev.graphconform.settings.SettingsFault;

/** The known-deviations file cannot be used; the message has a line for each thing that is wrong. */
public final class KnownFault extends SettingsFault {
    private static final long serialVersionUID = 1L;

    KnownFault(String message, Throwable cause) {
        super(message, cause);
    }
}
