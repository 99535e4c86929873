package dev.graphconform.documentation.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text in a form that can be compared and stored without storing the text: hashes, and the words that carry its
 * meaning.
 *
 * @param exact the hash of the text as printed, link targets included
 * @param meaning the hash of its normalized words
 * @param decisive the words that a change of meaning would change, not hashed
 * @param words all words in order, hashed
 */
public record NormalizedText(String exact, String meaning, Set<String> decisive, List<String> words) {
    /** Normalizes a text; link targets count for {@code exact} only. */
    static NormalizedText of(String text, List<String> targets) {
        NormalizedWords normalizedWords = NormalizedWords.of(text);
        return new NormalizedText(
                ShortHash.of(text + targets),
                ShortHash.of(String.join(" ", normalizedWords.all())),
                normalizedWords.decisive(),
                normalizedWords.all().stream().map(ShortHash::ofWord).toList());
    }

    /** Whether the normalized words are the same. */
    boolean sameMeaning(NormalizedText other) {
        return meaning.equals(other.meaning);
    }

    /** Whether all decisive words of either are in both. */
    boolean sameDecisiveWords(NormalizedText other) {
        Set<String> either = new TreeSet<>(decisive);
        either.addAll(other.decisive);
        return either.stream()
                .map(ShortHash::ofWord)
                .allMatch(word -> words.contains(word) && other.words.contains(word));
    }

    /** The share of words in common, from 0 to 1. */
    double similarity(NormalizedText other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return 0;
        }
        List<String> rest = new ArrayList<>(other.words);
        long common = words.stream().filter(rest::remove).count();
        return 2.0 * common / (words.size() + other.words.size());
    }

    /** Whether one is part of the other, word for word. */
    boolean overlaps(NormalizedText other) {
        return contains(other) || other.contains(this);
    }

    private boolean contains(NormalizedText part) {
        return !part.words.isEmpty()
                && (" " + String.join(" ", words) + " ").contains(" " + String.join(" ", part.words) + " ");
    }
}
