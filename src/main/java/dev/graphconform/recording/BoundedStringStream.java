package dev.graphconform.recording;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * JSON whose strings are not longer than a bound: of a longer one the beginning comes, with {@link #CUT} behind it, and
 * the rest is read over. A recording may hold downloads of gigabytes in one string.
 */
final class BoundedStringStream extends FilterInputStream {
    /** Stands at the end of a string that was cut: a character that no text has. */
    static final char CUT = '\uFDD0';

    private static final byte[] CUT_BYTES = "\\ufdd0".getBytes(StandardCharsets.US_ASCII);
    private static final int ESCAPED_UNIT = 4;
    private static final int CONTINUATION_MASK = 0xC0;
    private static final int CONTINUATION = 0x80;

    private final int maxLength;
    private final byte[] read = new byte[1 << 16];
    private final byte[] ready = new byte[read.length + CUT_BYTES.length];
    private int from;
    private int to;
    private long total;
    private long leftOut;

    private boolean inString;
    private boolean escaped;
    private int unitDigits;
    private boolean cut;
    private long length;

    BoundedStringStream(InputStream json, int maxLength) {
        super(json);
        this.maxLength = maxLength;
    }

    /** The bytes read so far of the file. */
    long total() {
        return total;
    }

    /** How many bytes more the file has before the place that a reader has come to, cut strings being shorter here. */
    long leftOut() {
        return leftOut;
    }

    @Override
    public int read() throws IOException {
        return fill() ? ready[from++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int given = Math.min(count, to - from);
        System.arraycopy(ready, from, into, offset, given);
        from += given;
        return given;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private boolean fill() throws IOException {
        while (from == to) {
            int count = in.read(read);
            if (count < 0) {
                return false;
            }
            total += count;
            from = 0;
            to = 0;
            for (int at = 0; at < count; at++) {
                take(read[at]);
            }
        }
        return true;
    }

    private void take(byte each) {
        if (!inString) {
            inString = each == '"';
            length = 0;
            ready[to++] = each;
            return;
        }
        boolean whole = !escaped && unitDigits == 0 && (each & CONTINUATION_MASK) != CONTINUATION;
        if (whole && each == '"') {
            inString = false;
            cut = false;
        } else if (whole && !cut && length >= maxLength) {
            cut = true;
            System.arraycopy(CUT_BYTES, 0, ready, to, CUT_BYTES.length);
            to += CUT_BYTES.length;
            leftOut -= CUT_BYTES.length;
        }
        if (escaped) {
            escaped = false;
            unitDigits = each == 'u' ? ESCAPED_UNIT : 0;
        } else if (unitDigits > 0) {
            unitDigits--;
        } else {
            escaped = each == '\\';
        }
        length++;
        if (cut) {
            leftOut++;
        } else {
            ready[to++] = each;
        }
    }
}
