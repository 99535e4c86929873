package dev.graphconform.report.difference;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How much two names have in common: words in both over words in either. */
final class NameSimilarity {
    private NameSimilarity() {}

    static double of(String one, String other) {
        Set<String> words = words(one);
        Set<String> either = new HashSet<>(words);
        Set<String> others = words(other);
        either.addAll(others);
        words.retainAll(others);
        return either.isEmpty() ? 0 : (double) words.size() / either.size();
    }

    private static Set<String> words(String name) {
        return new HashSet<>(Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }
}
