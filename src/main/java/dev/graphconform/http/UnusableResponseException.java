package dev.graphconform.http;

import java.io.IOException;

/**
 * An answer that did not come whole within the bounds that the kit allows; its message holds nothing that was received.
 */
final class UnusableResponseException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean begun;

    UnusableResponseException(String message, boolean begun) {
        super(message);
        this.begun = begun;
    }

    static UnusableResponseException tooLarge() {
        return new UnusableResponseException(
                "the body of the answer is larger than " + ResponseLimits.BODY_BYTES / 1024 / 1024
                        + " MB and was not read to its end",
                true);
    }

    static UnusableResponseException headTooLarge() {
        return new UnusableResponseException(
                "the header of the answer is too large: a line over " + ResponseLimits.HEADER_LINE / 1024
                        + " KB, or more than " + ResponseLimits.HEADER_LINES + " lines",
                true);
    }

    /** Whether the answer had begun: the target was reached then. */
    boolean begun() {
        return begun;
    }
}
