package dev.graphconform.recording;

import dev.graphconform.errors.UserErrorException;

/** A recording that cannot be judged; the message says which, where it stops making sense, and what to do. */
public final class RecordingException extends UserErrorException {
    private static final long serialVersionUID = 1L;

    RecordingException(String message) {
        super(message);
    }

    RecordingException(String message, Throwable cause) {
        super(message, cause);
    }
}
