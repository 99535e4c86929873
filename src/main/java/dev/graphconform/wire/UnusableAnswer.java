package dev.graphconform.wire;

import java.io.IOException;

/** An answer that did not come whole within the bounds that the kit allows; its message holds nothing that was received. */
final class UnusableAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean begun;

    UnusableAnswer(String message, boolean begun) {
        super(message);
        this.begun = begun;
    }

    static UnusableAnswer tooLarge() {
        return new UnusableAnswer("the body of the answer is larger than " + Bounds.BODY_BYTES / 1024 / 1024 + " MB and was not read to its end", true);
    }

    static UnusableAnswer headTooLarge() {
        return new UnusableAnswer("the header of the answer is too large: a line over " + Bounds.HEADER_LINE / 1024 + " KB, or more than "
                + Bounds.HEADER_LINES + " lines", true);
    }

    /** Whether the answer had begun: the target was reached then. */
    boolean begun() {
        return begun;
    }
}
