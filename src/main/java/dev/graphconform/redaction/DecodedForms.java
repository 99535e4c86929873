package dev.graphconform.redaction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipInputStream;

/**
 * Looks at a text in each form that it can be read in: as it is, unescaped, and what it holds in base64, in hexadecimal
 * digits and packed, in each other.
 */
final class DecodedForms {
    /** Deeper than a packed file, in base64, in a JSON text, in the report's page, in base64. */
    private static final int DEEPEST = 5;

    private static final int LEAST = 24;
    private static final int LARGEST = 64 << 20;
    private static final byte[] BASE64 = new byte[256];
    private static final int LONG = 1_000;
    private static final int TEXT = 16;
    private static final int GZIP = 0x1F8B;
    private static final int ZIP = 0x504B;

    static {
        Arrays.fill(BASE64, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int at = 0; at < alphabet.length(); at++) {
            BASE64[alphabet.charAt(at)] = (byte) at;
        }
        BASE64['-'] = BASE64['+'];
        BASE64['_'] = BASE64['/'];
    }

    private final Predicate<byte[]> seen;

    /** Looks with this, which says whether it has seen what it looks for. */
    DecodedForms(Predicate<byte[]> seen) {
        this.seen = seen;
    }

    static boolean isBase64(byte character) {
        return BASE64[character & 0xFF] >= 0;
    }

    /** Whether it is seen in any form. */
    boolean anyOf(byte[] text) {
        return anyOf(text, 0);
    }

    /** Whether it is seen in any form but the text's own. */
    boolean anyWithin(byte[] text) {
        return within(text, 0);
    }

    private boolean anyOf(byte[] text, int depth) {
        return seen.test(text) || within(text, depth);
    }

    private boolean within(byte[] text, int depth) {
        if (depth == DEEPEST) {
            return false;
        }
        if (unpacked(text, depth)) {
            return true;
        }
        List<ByteRange> packed = new ArrayList<>();
        return runs(text, depth, packed)
                || EscapeDecoder.of(text, packed)
                        .filter(plain -> anyOf(plain, depth + 1))
                        .isPresent();
    }

    /**
     * Decodes stretches of the alphabet of base64, and gathers the long ones, in which there is nothing to unescape.
     * One is found by a look at each so many characters, and from there back to its begin.
     */
    private boolean runs(byte[] text, int depth, List<ByteRange> packed) {
        int from = 0;
        while (from + LEAST <= text.length) {
            int back = from + LEAST - 1;
            while (back >= from && BASE64[text[back] & 0xFF] >= 0) {
                back--;
            }
            if (back >= from) {
                from = back + 1;
                continue;
            }
            int to = from + LEAST;
            while (to < text.length && BASE64[text[to] & 0xFF] >= 0) {
                to++;
            }
            if (decoded(text, from, to, depth)) {
                return true;
            }
            if (to - from >= LONG) {
                packed.add(new ByteRange(from, to));
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

    /**
     * Whether anything can be found in it: it is packed, or somewhere reads like text. Words and ids decode to neither.
     */
    private static boolean promising(byte[] bytes) {
        if (bytes.length >= 2 && packed(magic(bytes))) {
            return true;
        }
        int from = 0;
        while (from + TEXT <= bytes.length) {
            int back = from + TEXT - 1;
            while (back >= from
                    && (bytes[back] >= ' ' && bytes[back] < 0x7F || bytes[back] == 0 || bytes[back] == '\n')) {
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

    /**
     * Of both alphabets at a time, and whatever the end looks like: the decoders of the JDK are stricter, and slower
     * until they are compiled.
     */
    private static byte[] bytesOfBase64(byte[] text, int from, int to) {
        byte[] bytes = new byte[(to - from) * 3 / 4];
        byte[] values = BASE64;
        int done = 0;
        int at = from;
        for (; at + 4 <= to; at += 4) {
            int group = values[text[at]] << 18
                    | values[text[at + 1]] << 12
                    | values[text[at + 2]] << 6
                    | values[text[at + 3]];
            bytes[done] = (byte) (group >> 16);
            bytes[done + 1] = (byte) (group >> 8);
            bytes[done + 2] = (byte) group;
            done += 3;
        }
        int group = 0;
        for (int rest = 0; rest < 4; rest++) {
            group = group << 6 | (at + rest < to ? values[text[at + rest]] : 0);
        }
        for (int shift = 16; done < bytes.length; shift -= Byte.SIZE) {
            bytes[done++] = (byte) (group >> shift);
        }
        return bytes;
    }

    private static byte[] bytesOfHex(byte[] text, int from, int to) {
        byte[] bytes = new byte[(to - from) / 2];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte)
                    (Character.digit(text[from + 2 * at], 16) << 4 | Character.digit(text[from + 2 * at + 1], 16));
        }
        return bytes;
    }

    private boolean unpacked(byte[] text, int depth) {
        if (text.length < LEAST / 2) {
            return false;
        }
        int magic = magic(text);
        return packed(magic)
                && (magic == ZIP
                        ? zipped(text, depth)
                        : inflated(text, magic == GZIP ? GZIPInputStream::new : InflaterInputStream::new, depth));
    }

    private static int magic(byte[] text) {
        return (text[0] & 0xFF) << 8 | text[1] & 0xFF;
    }

    private static boolean packed(int magic) {
        return magic == GZIP
                || magic == ZIP
                || magic == 0x7801
                || magic == 0x785E
                || magic == 0x789C
                || magic == 0x78DA;
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
