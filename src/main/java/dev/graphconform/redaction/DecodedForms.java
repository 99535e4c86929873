package dev.graphconform.redaction;

import dev.graphconform.redaction.FragmentSearch.ByteRange;
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
 * Decodes a text in every way it may be encoded, nested encodings included, and tests each form: as it is, unescaped,
 * and its parts in base64, hexadecimal digits, gzip, zlib and ZIP.
 */
final class DecodedForms {
    /** Enough for a packed file in base64, in JSON, in the report's page, in base64. */
    private static final int MAX_DEPTH = 5;

    /** Shorter runs of base64 characters are not decoded. */
    private static final int MIN_RUN = 24;

    private static final int MAX_UNPACKED_BYTES = 64 << 20;
    private static final byte[] BASE64 = new byte[256];
    /** Runs from this length on hold nothing to unescape. */
    private static final int LONG_RUN = 1_000;
    /** So many printable characters in a row count as text. */
    private static final int MIN_TEXT = 16;

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

    private final Predicate<byte[]> matcher;

    /** Tests each form with this predicate. */
    DecodedForms(Predicate<byte[]> matcher) {
        this.matcher = matcher;
    }

    /** Whether the character can stand in base64, in either alphabet. */
    static boolean isBase64(byte character) {
        return BASE64[character & 0xFF] >= 0;
    }

    /** Whether any form matches. */
    boolean anyOf(byte[] text) {
        return anyOf(text, 0);
    }

    /** Whether any decoded form matches; the text itself is not tested. */
    boolean anyDecoded(byte[] text) {
        return anyDecoded(text, 0);
    }

    private boolean anyOf(byte[] text, int depth) {
        return matcher.test(text) || anyDecoded(text, depth);
    }

    private boolean anyDecoded(byte[] text, int depth) {
        if (depth == MAX_DEPTH) {
            return false;
        }
        if (anyUnpacked(text, depth)) {
            return true;
        }
        List<ByteRange> longRuns = new ArrayList<>();
        return anyBase64(text, depth, longRuns)
                || EscapeDecoder.of(text, longRuns)
                        .filter(plain -> anyOf(plain, depth + 1))
                        .isPresent();
    }

    /**
     * Decodes runs of base64 characters, and adds the long ones, which hold nothing to unescape, to the list. A run is
     * found by testing the last character of each possible minimal run, and from there back to its start.
     */
    private boolean anyBase64(byte[] text, int depth, List<ByteRange> longRuns) {
        int from = 0;
        while (from + MIN_RUN <= text.length) {
            int back = from + MIN_RUN - 1;
            while (back >= from && BASE64[text[back] & 0xFF] >= 0) {
                back--;
            }
            if (back >= from) {
                from = back + 1;
                continue;
            }
            int to = from + MIN_RUN;
            while (to < text.length && BASE64[text[to] & 0xFF] >= 0) {
                to++;
            }
            if (anyInRun(text, from, to, depth)) {
                return true;
            }
            if (to - from >= LONG_RUN) {
                longRuns.add(new ByteRange(from, to));
            }
            from = to + 1;
        }
        return false;
    }

    private boolean anyInRun(byte[] text, int from, int to, int depth) {
        byte[] bytes = bytesOfBase64(text, from, to);
        if (mayHoldText(bytes) && anyOf(bytes, depth + 1)) {
            return true;
        }
        if (!isHexadecimal(text, from, to)) {
            return false;
        }
        byte[] fromHex = bytesOfHex(text, from, to);
        return mayHoldText(fromHex) && anyOf(fromHex, depth + 1);
    }

    /** Whether decoded bytes are packed or hold text. Words and ids that merely look like base64 decode to neither. */
    private static boolean mayHoldText(byte[] bytes) {
        if (bytes.length >= 2 && isPacked(magic(bytes))) {
            return true;
        }
        int from = 0;
        while (from + MIN_TEXT <= bytes.length) {
            int back = from + MIN_TEXT - 1;
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

    private static boolean isHexadecimal(byte[] text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (Character.digit(text[at], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Decodes base64 of both alphabets, also without proper padding: the decoders of the JDK are stricter, and slower
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

    private boolean anyUnpacked(byte[] text, int depth) {
        if (text.length < MIN_RUN / 2) {
            return false;
        }
        int magic = magic(text);
        return isPacked(magic)
                && (magic == ZIP
                        ? anyZipped(text, depth)
                        : anyInflated(text, magic == GZIP ? GZIPInputStream::new : InflaterInputStream::new, depth));
    }

    private static int magic(byte[] text) {
        return (text[0] & 0xFF) << 8 | text[1] & 0xFF;
    }

    private static boolean isPacked(int magic) {
        return magic == GZIP
                || magic == ZIP
                || magic == 0x7801
                || magic == 0x785E
                || magic == 0x789C
                || magic == 0x78DA;
    }

    private boolean anyInflated(byte[] text, Decompressor decompressor, int depth) {
        try (InputStream packed = decompressor.open(new ByteArrayInputStream(text))) {
            return anyOf(packed.readNBytes(MAX_UNPACKED_BYTES), depth + 1);
        } catch (IOException notPacked) {
            return false;
        }
    }

    private boolean anyZipped(byte[] text, int depth) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(text))) {
            while (zip.getNextEntry() != null) {
                if (anyOf(zip.readNBytes(MAX_UNPACKED_BYTES), depth + 1)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | IllegalArgumentException notPacked) {
            return false;
        }
    }

    /** Opens a stream that decompresses another. */
    @FunctionalInterface
    private interface Decompressor {
        InputStream open(InputStream packed) throws IOException;
    }
}
