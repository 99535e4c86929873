package dev.graphconform.recording;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.BitSet;
import java.util.Locale;

/**
 * Rules out secrets that a text does not hold, at the cost of a look at each of their characters: for tens of thousands
 * of secrets of which hardly any is there. Whoever it does not rule out is searched for in earnest.
 */
final class TextRuns {
    private static final int GRAM = 8;
    private static final int BITS = 24;
    private static final long HASH_FACTOR = 0x9E3779B97F4A7C15L;
    /** So many grams in a row, twelve characters, are hardly ever there by chance. */
    private static final int RUN = 5;

    private final BitSet grams = new BitSet(1 << BITS);

    private TextRuns() {}

    static TextRuns of(byte[] text) {
        TextRuns runs = new TextRuns();
        byte[] lower = lower(text);
        for (int at = 0; at + GRAM <= lower.length; at++) {
            runs.grams.set(slot(lower, at));
        }
        return runs;
    }

    /** Whether the text may hold the secret or a part of it, as it is, in another letter case or in base64. */
    boolean mayHold(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < GRAM + RUN || hasRun(bytes)) {
            return true;
        }
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[shift + bytes.length];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            byte[] encoded = Base64.getUrlEncoder().withoutPadding().encode(shifted);
            if (hasRun(encoded) || hasRun(Base64.getEncoder().withoutPadding().encode(shifted))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasRun(byte[] bytes) {
        byte[] lower = lower(bytes);
        int run = 0;
        for (int at = 0; at + GRAM <= lower.length; at++) {
            run = grams.get(slot(lower, at)) ? run + 1 : 0;
            if (run == RUN) {
                return true;
            }
        }
        return false;
    }

    private static byte[] lower(byte[] text) {
        return new String(text, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int slot(byte[] text, int at) {
        long gram = 0;
        for (int each = 0; each < GRAM; each++) {
            gram = gram << Byte.SIZE | text[at + each] & 0xFF;
        }
        return (int) (gram * HASH_FACTOR >>> Long.SIZE - BITS);
    }
}
