package dev.graphconform.documentation.drift;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What two wordings of a sentence have at the same places between the words that both have. In a sentence that is
 * otherwise the same, a word in place of another one states something else, unless the two are known to say the same.
 */
final class WordingGaps {
    /** A sentence with more differences is put otherwise. */
    private static final int MOST_DIFFERENCES = 2;
    /** More words in place of others are put otherwise. */
    private static final int MOST_WORDS = 2;

    private final HarmlessExchanges harmlessExchanges = HarmlessExchanges.bundled();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<String> allGone = new ArrayList<>();
    private final List<String> allAdded = new ArrayList<>();
    private final int kept;

    /**
     * The gaps between the words that both have.
     *
     * @param kept the places of those words in both
     */
    WordingGaps(List<String> was, List<String> is, List<int[]> kept) {
        this.kept = kept.size();
        int one = 0;
        int other = 0;
        for (int[] pair : kept) {
            add(was.subList(one, pair[0]), is.subList(other, pair[1]));
            one = pair[0] + 1;
            other = pair[1] + 1;
        }
        add(was.subList(one, was.size()), is.subList(other, is.size()));
    }

    private void add(List<String> gone, List<String> added) {
        if (!gone.isEmpty() || !added.isEmpty()) {
            gaps.add(new Gap(hashes(gone), hashes(added)));
            allGone.addAll(hashes(gone));
            allAdded.addAll(hashes(added));
        }
    }

    private static List<String> hashes(List<String> words) {
        return words.stream().map(word -> word.substring(0, ShortHash.WORD)).toList();
    }

    /** Whether a word stands for another one that says something else. */
    boolean exchanged() {
        List<Gap> differing = differing();
        int words = Math.max(allGone.size(), allAdded.size()) + kept;
        return differing.size() <= MOST_DIFFERENCES
                && 2 * kept + 1 >= words
                && differing.stream().anyMatch(Gap::holdsOtherWords);
    }

    /** Whether one has a word more, which says something; and nothing else differs. */
    boolean narrowed() {
        List<Gap> differing = differing();
        return differing.size() == 1
                && Collections.disjoint(allGone, allAdded)
                && (differing.get(0).gone().isEmpty()
                        || differing.get(0).added().isEmpty());
    }

    /** The gaps without what takes the place of another word, or is there or not, and changes nothing. */
    private List<Gap> differing() {
        return gaps.stream()
                .map(this::reduced)
                .filter(gap -> !gap.gone().isEmpty() || !gap.added().isEmpty())
                .toList();
    }

    private Gap reduced(Gap gap) {
        List<String> gone = withoutMoved(gap.gone());
        List<String> added = withoutMoved(gap.added());
        for (String word : List.copyOf(gone)) {
            added.stream()
                    .filter(other -> harmlessExchanges.alike(word, other))
                    .findFirst()
                    .ifPresent(other -> {
                        gone.remove(word);
                        added.remove(other);
                    });
        }
        gone.removeIf(harmlessExchanges::joins);
        added.removeIf(harmlessExchanges::joins);
        withoutFilling(gone, added.size());
        withoutFilling(added, gone.size());
        return new Gap(gone, added);
    }

    /** Drops as many of the words that add nothing as there are more than the others. */
    private void withoutFilling(List<String> words, int size) {
        for (String word : List.copyOf(words)) {
            if (words.size() > size && harmlessExchanges.fills(word)) {
                words.remove(word);
            }
        }
    }

    /** The words that do not stand elsewhere in the other. */
    private List<String> withoutMoved(List<String> words) {
        return words.stream()
                .filter(word -> Collections.frequency(allGone, word) == 0 || Collections.frequency(allAdded, word) == 0)
                .filter(word -> Stream.concat(allGone.stream(), allAdded.stream())
                        .noneMatch(other -> DecisiveWords.formsOfOne(word, other)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The words of either at one place. */
    private record Gap(List<String> gone, List<String> added) {
        boolean holdsOtherWords() {
            return gone.size() == added.size() && gone.size() <= MOST_WORDS
                    || Math.min(gone.size(), added.size()) == 1 && Math.max(gone.size(), added.size()) == MOST_WORDS;
        }
    }
}
