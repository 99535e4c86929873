package dev.graphconform.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds every stretch of some length that a text shares with one of some needles, so that half a token is found too.
 * All eight-byte grams of the needles are kept in a table; a shared stretch of {@value SearchTerm#PIECE} bytes holds
 * one of the text's own grams at each ninth byte, so only those are looked up.
 */
final class FragmentSearch {
    private static final int GRAM = Long.BYTES;
    private static final int STRIDE = SearchTerm.PIECE - GRAM + 1;
    /** Stretches of a few characters again and again are no secret: padding, rulers, zeros. */
    private static final int LEAST_DIFFERENT = 6;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int FILTER = 1 << 12;

    private final List<SearchTerm> searchTerms;
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

    FragmentSearch(List<SearchTerm> searchTerms) {
        this.searchTerms = searchTerms.stream()
                .filter(wanted -> wanted.bytes().length >= SearchTerm.PIECE)
                .toList();
        int size = this.searchTerms.stream()
                .mapToInt(wanted -> wanted.bytes().length - GRAM + 1)
                .sum();
        int bits = Math.max(4, 34 - Integer.numberOfLeadingZeros(size));
        shift = Long.SIZE - bits;
        heads = new int[1 << bits];
        next = new int[size + 1];
        grams = new long[size + 1];
        needle = new int[size + 1];
        place = new int[size + 1];
        int entry = 0;
        for (int number = 0; number < this.searchTerms.size(); number++) {
            byte[] bytes = this.searchTerms.get(number).bytes();
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
        return !byteRanges(text, true).isEmpty();
    }

    /** The shared stretches, in their order; they may overlap. */
    List<ByteRange> byteRanges(byte[] text) {
        return byteRanges(text, false);
    }

    private List<ByteRange> byteRanges(byte[] text, boolean firstOnly) {
        List<ByteRange> byteRanges = new ArrayList<>();
        if (searchTerms.isEmpty() || text.length < SearchTerm.PIECE) {
            return byteRanges;
        }
        for (int at = 0; at + GRAM <= text.length && !(firstOnly && !byteRanges.isEmpty()); at += STRIDE) {
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
                    SearchTerm wanted = searchTerms.get(needle[entry]);
                    ByteRange byteRange = extended(text, at, wanted.bytes(), place[entry]);
                    int from = place[entry] + byteRange.from() - at;
                    if (wanted.told(from, from + byteRange.to() - byteRange.from()) && differs(text, byteRange)) {
                        byteRanges.add(byteRange);
                    }
                }
            }
        }
        return byteRanges;
    }

    private static ByteRange extended(byte[] text, int at, byte[] bytes, int there) {
        int before = 0;
        while (before < at && before < there && text[at - before - 1] == bytes[there - before - 1]) {
            before++;
        }
        int behind = GRAM;
        while (at + behind < text.length
                && there + behind < bytes.length
                && text[at + behind] == bytes[there + behind]) {
            behind++;
        }
        return new ByteRange(at - before, at + behind);
    }

    /** Whether a stretch holds enough different characters to be told from a ruler. */
    static boolean differs(byte[] text, ByteRange byteRange) {
        BitSet seen = new BitSet(1 << Byte.SIZE);
        for (int at = byteRange.from(); at < byteRange.to(); at++) {
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
