package dev.graphconform.http;

import java.io.IOException;

/** No whole response came within the time and size allowed; the message holds nothing that was received. */
final class UnusableResponseException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean begun;

    UnusableResponseException(String message, boolean begun) {
        super(message);
        this.begun = begun;
    }

    static UnusableResponseException bodyTooLarge() {
        return new UnusableResponseException(
                "the body of the answer is larger than " + SizeLimitedHttpClient.MAX_BODY_BYTES / 1024 / 1024
                        + " MB and was not read to its end",
                true);
    }

    static UnusableResponseException headersTooLarge() {
        return new UnusableResponseException(
                "the header of the answer is too large: a line over "
                        + SizeLimitedHttpClient.MAX_HEADER_LINE_BYTES / 1024 + " KB, or more than "
                        + SizeLimitedHttpClient.MAX_HEADER_LINES + " lines",
                true);
    }

    /** Whether the response had begun: the target was reached then. */
    boolean begun() {
        return begun;
    }
}
