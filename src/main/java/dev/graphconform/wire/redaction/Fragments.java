package dev.graphconform.wire.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds every stretch of some length that a text shares with one of some needles, so that half a token is found too. All eight-byte grams of the needles
 * are kept in a table; a shared stretch of {@value Needle#PIECE} bytes holds one of the text's own grams at each ninth byte, so only those are looked up.
 */
final class Fragments {
    private static final int GRAM = Long.BYTES;
    private static final int STRIDE = Needle.PIECE - GRAM + 1;
    /** Stretches of a few characters again and again are no secret: padding, rulers, zeros. */
    private static final int LEAST_DIFFERENT = 6;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int FILTER = 1 << 12;

    private final List<Needle> needles;
    /** Which bytes there are in needles at all: blanks and quotes are in few, and are most of some texts. */
    private final boolean[] bytesOfNeedles = new boolean[1 << Byte.SIZE];
    /** Says of most grams that they are none of the table's, and is small enough to stay near the processor. */
    private final long[] filter = new long[FILTER];
    private final int shift;
    private final int[] heads;
    private final int[] next;
    private final long[] grams;
    private final int[] needle;
    private final int[] place;

    Fragments(List<Needle> needles) {
        this.needles = needles.stream().filter(wanted -> wanted.bytes().length >= Needle.PIECE).toList();
        int size = this.needles.stream().mapToInt(wanted -> wanted.bytes().length - GRAM + 1).sum();
        int bits = Math.max(4, 34 - Integer.numberOfLeadingZeros(size));
        shift = Long.SIZE - bits;
        heads = new int[1 << bits];
        next = new int[size + 1];
        grams = new long[size + 1];
        needle = new int[size + 1];
        place = new int[size + 1];
        int entry = 0;
        for (int number = 0; number < this.needles.size(); number++) {
            byte[] bytes = this.needles.get(number).bytes();
            for (byte each : bytes) {
                bytesOfNeedles[each & 0xFF] = true;
            }
            for (int at = 0; at + GRAM <= bytes.length; at++) {
                add(++entry, gram(bytes, at), number, at);
            }
        }
    }

    private void add(int entry, long gram, int number, int at) {
        int slot = slot(gram);
        int bit = bit(gram);
        filter[bit >>> 6] |= 1L << bit;
        grams[entry] = gram;
        needle[entry] = number;
        place[entry] = at;
        next[entry] = heads[slot];
        heads[slot] = entry;
    }

    /** Whether the text shares a stretch with a needle. */
    boolean in(byte[] text) {
        return !spans(text, true).isEmpty();
    }

    /** The shared stretches, in their order; they may overlap. */
    List<Span> spans(byte[] text) {
        return spans(text, false);
    }

    private List<Span> spans(byte[] text, boolean firstOnly) {
        List<Span> spans = new ArrayList<>();
        if (needles.isEmpty() || text.length < Needle.PIECE) {
            return spans;
        }
        for (int at = 0; at + GRAM <= text.length && !(firstOnly && !spans.isEmpty()); at += STRIDE) {
            if (!bytesOfNeedles[text[at] & 0xFF] || !bytesOfNeedles[text[at + GRAM - 1] & 0xFF]) {
                continue;
            }
            long gram = gram(text, at);
            int bit = bit(gram);
            if ((filter[bit >>> 6] & 1L << bit) == 0) {
                continue;
            }
            for (int entry = heads[slot(gram)]; entry != 0; entry = next[entry]) {
                if (grams[entry] == gram) {
                    Needle wanted = needles.get(needle[entry]);
                    Span span = extended(text, at, wanted.bytes(), place[entry]);
                    int from = place[entry] + span.from() - at;
                    if (wanted.told(from, from + span.to() - span.from()) && differs(text, span)) {
                        spans.add(span);
                    }
                }
            }
        }
        return spans;
    }

    private static Span extended(byte[] text, int at, byte[] bytes, int there) {
        int before = 0;
        while (before < at && before < there && text[at - before - 1] == bytes[there - before - 1]) {
            before++;
        }
        int behind = GRAM;
        while (at + behind < text.length && there + behind < bytes.length && text[at + behind] == bytes[there + behind]) {
            behind++;
        }
        return new Span(at - before, at + behind);
    }

    /** Whether a stretch holds enough different characters to be told from a ruler. */
    static boolean differs(byte[] text, Span span) {
        BitSet seen = new BitSet(1 << Byte.SIZE);
        for (int at = span.from(); at < span.to(); at++) {
            seen.set(text[at] & 0xFF);
        }
        return seen.cardinality() >= LEAST_DIFFERENT;
    }

    private static long gram(byte[] text, int at) {
        int low = text[at] & 0xFF | (text[at + 1] & 0xFF) << 8 | (text[at + 2] & 0xFF) << 16 | text[at + 3] << 24;
        int high = text[at + 4] & 0xFF | (text[at + 5] & 0xFF) << 8 | (text[at + 6] & 0xFF) << 16 | text[at + 7] << 24;
        return (long) high << Integer.SIZE | low & 0xFFFFFFFFL;
    }

    private static int bit(long gram) {
        return (int) (gram * SPREAD >>> Long.SIZE - 18);
    }

    private int slot(long gram) {
        return (int) (gram * SPREAD >>> shift);
    }
}
