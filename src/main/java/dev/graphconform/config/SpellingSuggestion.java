package dev.graphconform.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Suggests a known word for an unknown one, by edit distance. */
public final class SpellingSuggestion {
    private SpellingSuggestion() {}

    /** The known word nearest to the one written; empty when none is near enough. */
    public static Optional<String> to(String written, Collection<String> known) {
        String given = written.toLowerCase(Locale.ROOT);
        int maxDistance = Math.max(2, given.length() / 3);
        return known.stream()
                .filter(word -> distance(given, word.toLowerCase(Locale.ROOT)) <= maxDistance || begins(word, given))
                .min(Comparator.<String>comparingInt(word -> distance(given, word.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The words {@code Did you mean "x"?} with the space in front, or nothing. */
    public static String asQuestion(String written, Collection<String> known) {
        return to(written, known).map(word -> " Did you mean \"" + word + "\"?").orElse("");
    }

    private static boolean begins(String word, String given) {
        return given.length() >= 3 && word.toLowerCase(Locale.ROOT).startsWith(given);
    }

    /** The optimal string alignment distance: insertions, deletions, substitutions, and swaps of neighbours. */
    private static int distance(String one, String other) {
        int[][] edits = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                edits[row][column] = row == 0 || column == 0 ? row + column : cheapest(edits, one, row, other, column);
            }
        }
        return edits[one.length()][other.length()];
    }

    private static int cheapest(int[][] edits, String one, int row, String other, int column) {
        boolean same = one.charAt(row - 1) == other.charAt(column - 1);
        int cheapest = Math.min(
                edits[row - 1][column - 1] + (same ? 0 : 1),
                1 + Math.min(edits[row - 1][column], edits[row][column - 1]));
        boolean swapped = row > 1
                && column > 1
                && one.charAt(row - 1) == other.charAt(column - 2)
                && one.charAt(row - 2) == other.charAt(column - 1);
        return swapped ? Math.min(cheapest, edits[row - 2][column - 2] + 1) : cheapest;
    }
}
