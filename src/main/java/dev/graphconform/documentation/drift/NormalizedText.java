package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.drift.NormalizedWords.NormalizedWord;
import dev.graphconform.documentation.drift.NormalizedWords.WordRole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A text in a form that can be compared and stored without storing the text.
 *
 * @param exact the hash of the text as printed, link targets included
 * @param meaning the hash of the text without what never changes its meaning
 * @param words all words in order, hashed, each with its role
 */
public record NormalizedText(String exact, String meaning, List<String> words) {
    private static final int FEW = 3;

    /** Normalizes a text; link targets count for {@code exact} only. */
    static NormalizedText of(String text, List<String> targets) {
        return of(text, targets, text);
    }

    /** Normalizes a text that means only a part of it, as a sentence does that leads to another page. */
    static NormalizedText of(String text, List<String> targets, String meant) {
        List<String> words = hashed(text);
        return new NormalizedText(ShortHash.of(text + targets), ShortHash.of(NoiselessForm.of(meant)), words);
    }

    private static List<String> hashed(String text) {
        return NormalizedWords.of(text).stream().map(NormalizedWord::hashed).toList();
    }

    /** Whether both differ at most in what never changes the meaning. */
    boolean sameMeaning(NormalizedText other) {
        return meaning.equals(other.meaning);
    }

    /**
     * Whether the words that decide are the same, in their order and with their neighbours.
     *
     * @param terms the words that are printed as code somewhere on either page, hashed
     */
    boolean sameDecisiveWords(NormalizedText other, Set<String> terms) {
        return WordingComparison.of(words, other.words, terms).sameDecisiveWords();
    }

    /** Whether a title, or a sentence that leads to something, names another thing than before. */
    boolean namesAnother(NormalizedText other) {
        return WordingComparison.of(words, other.words, Set.of()).namesAnother();
    }

    /** Whether a word that decides, a name or a number is in one of both only. */
    boolean decides(NormalizedText other) {
        return WordingComparison.of(words, other.words, Set.of()).decides();
    }

    /** The places of the words that the other has not, else of those after which it has more. */
    List<Integer> placesChanged(NormalizedText other) {
        return WordingComparison.of(words, other.words, Set.of()).changed();
    }

    /**
     * This text with the words of another one where it has only another form of them, or misspells them.
     *
     * @param text the text that was normalized
     */
    NormalizedText spelledLike(NormalizedText other, String text) {
        return new NormalizedText(
                exact,
                meaning,
                WordingComparison.of(other.words, words, Set.of())
                        .spelledAlike(NormalizedWords.of(text).stream()
                                .map(NormalizedWord::text)
                                .toList()));
    }

    /** This text with one phrase in place of all that say the same. */
    NormalizedText withStockPhrases() {
        return withWords(HarmlessExchanges.bundled().withStockPhrases(words));
    }

    /** This text as if it had these words. */
    NormalizedText withWords(List<String> others) {
        return new NormalizedText(exact, meaning, others);
    }

    /** The words that are printed as code, hashed without their role. */
    List<String> terms() {
        return words.stream()
                .filter(word -> WordRole.of(word) == WordRole.CODE)
                .map(word -> word.substring(0, ShortHash.WORD))
                .toList();
    }

    /** The share of words in common, from 0 to 1; a word counts whether it is printed as code or not. */
    double similarity(NormalizedText other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return 0;
        }
        List<String> rest = new ArrayList<>();
        other.words.forEach(word -> rest.add(word.substring(0, ShortHash.WORD)));
        long common = words.stream()
                .map(word -> word.substring(0, ShortHash.WORD))
                .filter(rest::remove)
                .count();
        return 2.0 * common / (words.size() + other.words.size());
    }

    /** Whether both are a few words only, such as "Required.", one begins the other, or they share a name or code. */
    boolean shortOrAlike(NormalizedText other) {
        return Math.max(words.size(), other.words.size()) <= FEW
                || overlaps(other)
                || words.stream()
                        .anyMatch(word -> WordRole.of(word) != WordRole.PLAIN
                                && WordRole.of(word) != WordRole.DECISIVE
                                && other.words.contains(word));
    }

    /** How many of some words of a text this quote of it holds, given by their places. */
    long held(NormalizedText text, List<Integer> places) {
        int start = Collections.indexOfSubList(text.words, words);
        return start < 0
                ? places.stream()
                        .filter(at -> words.contains(text.words.get(at)))
                        .count()
                : places.stream()
                        .filter(at -> at >= start && at < start + words.size())
                        .count();
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
