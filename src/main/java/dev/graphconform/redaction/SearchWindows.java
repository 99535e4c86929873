package dev.graphconform.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Searches a text of any length piece by piece. Pieces overlap by more than a secret is long, and begin and end where a
 * stretch of base64 does, or at one of its groups of four, so that what can be decoded in the whole can be decoded in a
 * piece.
 */
final class SearchWindows {
    static final int SIZE = 4 << 20;
    static final int OVERLAP = 64 << 10;
    private static final int GROUP = 4;

    private final Predicate<byte[]> seen;
    private final byte[] window = new byte[SIZE];

    /** Looks with this, which says whether it has seen what it looks for. */
    SearchWindows(Predicate<byte[]> seen) {
        this.seen = seen;
    }

    /** Whether it is seen in any piece. */
    boolean anyOf(InputStream text) throws IOException {
        int kept = 0;
        while (true) {
            int length = kept + text.readNBytes(window, kept, SIZE - kept);
            if (length < SIZE) {
                return seen.test(Arrays.copyOf(window, length));
            }
            int end = cut(SIZE);
            if (seen.test(Arrays.copyOf(window, end))) {
                return true;
            }
            int next = cut(end - OVERLAP);
            System.arraycopy(window, next, window, 0, SIZE - next);
            kept = SIZE - next;
        }
    }

    /** The nearest place before this one where a piece may end, and another begin. */
    private int cut(int place) {
        int begin = place;
        while (begin > 0 && DecodedForms.isBase64(window[begin - 1])) {
            begin--;
        }
        return begin > 0 && place - begin <= OVERLAP ? begin : place - (place - begin) % GROUP;
    }
}
