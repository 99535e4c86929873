package dev.graphconform.wire.redaction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipInputStream;

/** Looks at a text in each form that it can be read in: as it is, unescaped, and what it holds in base64, in hexadecimal digits and packed, in each other. */
final class DecodedForms {
    /** Deeper than a packed file, in base64, in a JSON text, in the report's page, in base64. */
    private static final int DEEPEST = 5;
    private static final int LEAST = 24;
    private static final int LARGEST = 64 << 20;
    private static final byte[] BASE64 = new byte[256];
    private static final int TEXT = 16;
    private static final int GZIP = 0x1F8B;
    private static final int ZIP = 0x504B;

    static {
        for (char each = 0; each < 0x80; each++) {
            BASE64[each] = (byte) (Character.isLetterOrDigit(each) || each == '+' || each == '/' ? each : each == '-' ? '+' : each == '_' ? '/' : 0);
        }
    }

    private final Predicate<byte[]> seen;

    /** Looks with this, which says whether it has seen what it looks for. */
    DecodedForms(Predicate<byte[]> seen) {
        this.seen = seen;
    }

    /** Whether it is seen in any form. */
    boolean anyOf(byte[] text) {
        return anyOf(text, 0);
    }

    private boolean anyOf(byte[] text, int depth) {
        if (seen.test(text)) {
            return true;
        }
        if (depth == DEEPEST) {
            return false;
        }
        return unpacked(text, depth) || runs(text, depth) || Unescaped.of(text).filter(plain -> anyOf(plain, depth + 1)).isPresent();
    }

    /** Decodes stretches of the alphabet of base64. One is found by a look at each so many characters, and from there back to its begin. */
    private boolean runs(byte[] text, int depth) {
        int from = 0;
        while (from + LEAST <= text.length) {
            int back = from + LEAST - 1;
            while (back >= from && BASE64[text[back] & 0xFF] != 0) {
                back--;
            }
            if (back >= from) {
                from = back + 1;
                continue;
            }
            int to = from + LEAST;
            while (to < text.length && BASE64[text[to] & 0xFF] != 0) {
                to++;
            }
            if (decoded(text, from, to, depth)) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    private boolean decoded(byte[] text, int from, int to, int depth) {
        byte[] bytes = bytesOfBase64(text, from, to);
        if (promising(bytes) && anyOf(bytes, depth + 1)) {
            return true;
        }
        if (!hexadecimal(text, from, to)) {
            return false;
        }
        byte[] halves = bytesOfHex(text, from, to);
        return promising(halves) && anyOf(halves, depth + 1);
    }

    /** Whether anything can be found in it: it is packed, or somewhere reads like text. Words and ids decode to neither. */
    private static boolean promising(byte[] bytes) {
        if (bytes.length >= 2 && packed(magic(bytes))) {
            return true;
        }
        int from = 0;
        while (from + TEXT <= bytes.length) {
            int back = from + TEXT - 1;
            while (back >= from && (bytes[back] >= ' ' && bytes[back] < 0x7F || bytes[back] == 0 || bytes[back] == '\n')) {
                back--;
            }
            if (back < from) {
                return true;
            }
            from = back + 1;
        }
        return false;
    }

    private static boolean hexadecimal(byte[] text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (Character.digit(text[at], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytesOfBase64(byte[] text, int from, int to) {
        // a single character at the end stands for nothing
        int length = (to - from) % 4 == 1 ? to - from - 1 : to - from;
        byte[] run = new byte[length];
        for (int at = 0; at < length; at++) {
            run[at] = BASE64[text[from + at] & 0xFF];
        }
        return Base64.getDecoder().decode(run);
    }

    private static byte[] bytesOfHex(byte[] text, int from, int to) {
        byte[] bytes = new byte[(to - from) / 2];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) (Character.digit(text[from + 2 * at], 16) << 4 | Character.digit(text[from + 2 * at + 1], 16));
        }
        return bytes;
    }

    private boolean unpacked(byte[] text, int depth) {
        if (text.length < LEAST / 2) {
            return false;
        }
        int magic = magic(text);
        return packed(magic)
                && (magic == ZIP ? zipped(text, depth) : inflated(text, magic == GZIP ? GZIPInputStream::new : InflaterInputStream::new, depth));
    }

    private static int magic(byte[] text) {
        return (text[0] & 0xFF) << 8 | text[1] & 0xFF;
    }

    private static boolean packed(int magic) {
        return magic == GZIP || magic == ZIP || magic == 0x7801 || magic == 0x785E || magic == 0x789C || magic == 0x78DA;
    }

    private boolean inflated(byte[] text, Opening opening, int depth) {
        try (InputStream packed = opening.open(new ByteArrayInputStream(text))) {
            return anyOf(packed.readNBytes(LARGEST), depth + 1);
        } catch (IOException notPackedAfterAll) {
            return false;
        }
    }

    private boolean zipped(byte[] text, int depth) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(text))) {
            while (zip.getNextEntry() != null) {
                if (anyOf(zip.readNBytes(LARGEST), depth + 1)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | IllegalArgumentException notPackedAfterAll) {
            return false;
        }
    }

    /** Opens something packed. */
    @FunctionalInterface
    private interface Opening {
        InputStream open(InputStream packed) throws IOException;
    }
}
