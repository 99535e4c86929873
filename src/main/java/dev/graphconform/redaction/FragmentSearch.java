package dev.graphconform.redaction;

import dev.graphconform.redaction.SecretForms.SearchTerm;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds every byte range of a minimal length that a text shares with a search term, so that parts of a token are found
 * too. A table holds all eight-byte grams of the terms. A shared range of {@value SearchTerm#MIN_LENGTH} bytes contains
 * a gram of the text at one of every nine positions, so only those are looked up.
 */
final class FragmentSearch {
    private static final int GRAM = Long.BYTES;
    private static final int STRIDE = SearchTerm.MIN_LENGTH - GRAM + 1;
    /** Ranges with fewer different characters are no secret: padding, rulers, zeros. */
    private static final int MIN_DISTINCT = 6;

    private static final long HASH_FACTOR = 0x9E3779B97F4A7C15L;

    private static final int FILTER_SIZE = 1 << 12;

    private final List<SearchTerm> searchTerms;
    /** The bytes that occur in search terms: blanks and quotes, which are frequent in texts, are in few. */
    private final boolean[] bytesOfTerms = new boolean[1 << Byte.SIZE];
    /** A Bloom filter: rules most grams out, and is small enough for the processor's cache. */
    private final long[] filter = new long[FILTER_SIZE];

    private final int shift;
    private final int[] heads;
    private final int[] next;
    private final long[] grams;
    private final int[] termOf;
    private final int[] offset;

    FragmentSearch(List<SearchTerm> searchTerms) {
        this.searchTerms = searchTerms.stream()
                .filter(term -> term.bytes().length >= SearchTerm.MIN_LENGTH)
                .toList();
        int size = this.searchTerms.stream()
                .mapToInt(term -> term.bytes().length - GRAM + 1)
                .sum();
        int bits = Math.max(4, 34 - Integer.numberOfLeadingZeros(size));
        shift = Long.SIZE - bits;
        heads = new int[1 << bits];
        next = new int[size + 1];
        grams = new long[size + 1];
        termOf = new int[size + 1];
        offset = new int[size + 1];
        int entry = 0;
        for (int number = 0; number < this.searchTerms.size(); number++) {
            byte[] bytes = this.searchTerms.get(number).bytes();
            for (byte each : bytes) {
                bytesOfTerms[each & 0xFF] = true;
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
        termOf[entry] = number;
        offset[entry] = at;
        next[entry] = heads[slot];
        heads[slot] = entry;
    }

    /** Whether the text shares a range with a search term. */
    boolean matches(byte[] text) {
        return !byteRanges(text, true).isEmpty();
    }

    /** The shared ranges in ascending order; they may overlap. */
    List<ByteRange> byteRanges(byte[] text) {
        return byteRanges(text, false);
    }

    private List<ByteRange> byteRanges(byte[] text, boolean firstOnly) {
        List<ByteRange> byteRanges = new ArrayList<>();
        if (searchTerms.isEmpty() || text.length < SearchTerm.MIN_LENGTH) {
            return byteRanges;
        }
        for (int at = 0; at + GRAM <= text.length && !(firstOnly && !byteRanges.isEmpty()); at += STRIDE) {
            if (!bytesOfTerms[text[at] & 0xFF] || !bytesOfTerms[text[at + GRAM - 1] & 0xFF]) {
                continue;
            }
            long gram = gram(text, at);
            int bit = bit(gram);
            if ((filter[bit >>> 6] & 1L << bit) == 0) {
                continue;
            }
            for (int entry = heads[slot(gram)]; entry != 0; entry = next[entry]) {
                if (grams[entry] == gram) {
                    SearchTerm term = searchTerms.get(termOf[entry]);
                    ByteRange byteRange = extended(text, at, term.bytes(), offset[entry]);
                    int from = offset[entry] + byteRange.from() - at;
                    if (term.isSignificant(from, from + byteRange.to() - byteRange.from())
                            && isVaried(text, byteRange)) {
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

    /** Whether a range holds enough different characters to be more than padding. */
    static boolean isVaried(byte[] text, ByteRange byteRange) {
        BitSet seen = new BitSet(1 << Byte.SIZE);
        for (int at = byteRange.from(); at < byteRange.to(); at++) {
            seen.set(text[at] & 0xFF);
        }
        return seen.cardinality() >= MIN_DISTINCT;
    }

    private static long gram(byte[] text, int at) {
        int low = text[at] & 0xFF | (text[at + 1] & 0xFF) << 8 | (text[at + 2] & 0xFF) << 16 | text[at + 3] << 24;
        int high = text[at + 4] & 0xFF | (text[at + 5] & 0xFF) << 8 | (text[at + 6] & 0xFF) << 16 | text[at + 7] << 24;
        return (long) high << Integer.SIZE | low & 0xFFFFFFFFL;
    }

    private static int bit(long gram) {
        return (int) (gram * HASH_FACTOR >>> Long.SIZE - 18);
    }

    private int slot(long gram) {
        return (int) (gram * HASH_FACTOR >>> shift);
    }

    /**
     * A range of bytes.
     *
     * @param from the first byte
     * @param to behind the last byte
     */
    record ByteRange(int from, int to) {}
}
