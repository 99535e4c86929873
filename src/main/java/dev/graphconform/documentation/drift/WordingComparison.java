package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.drift.NormalizedWords.WordRole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether two wordings of a sentence say the same, as far as words tell: those that decide are in both, in their order
 * and with their neighbours. The two are aligned, words that decide first; what has no counterpart is looked at.
 */
final class WordingComparison {
    /** A word that decides is worth more than any number of others that a sentence may have. */
    private static final int DECISIVE_WEIGHT = 1000;
    /** Longer texts are no sentences; any difference counts. */
    private static final int MOST_WORDS = 600;
    /** So many words say something. */
    private static final int CLAUSE = 4;
    /** Two parts that change sides around a third. */
    private static final int INVERTED = 3;

    private final List<String> was;
    private final List<String> is;
    private final Set<String> terms;
    private final List<Integer> goneAt = new ArrayList<>();
    private final List<Integer> addedAt = new ArrayList<>();
    private final List<int[]> kept = new ArrayList<>();

    private WordingComparison(List<String> was, List<String> is, Set<String> terms) {
        this.was = was;
        this.is = is;
        this.terms = terms;
    }

    static WordingComparison of(List<String> was, List<String> is, Set<String> terms) {
        WordingComparison comparison = new WordingComparison(was, is, terms);
        if (was.size() <= MOST_WORDS && is.size() <= MOST_WORDS) {
            comparison.align();
        }
        return comparison;
    }

    boolean sameDecisiveWords() {
        if (was.size() > MOST_WORDS || is.size() > MOST_WORDS) {
            return was.equals(is);
        }
        if (bare(was).equals(bare(is))) {
            return true;
        }
        List<String> gone = goneAt.stream().map(was::get).toList();
        List<String> added = addedAt.stream().map(is::get).toList();
        return gone.stream().allMatch(word -> plain(word) || modalElsewhere(word) || formAmong(word, added))
                && added.stream().allMatch(word -> plain(word) || modalElsewhere(word) || formAmong(word, gone))
                && termsIn(gone).equals(termsIn(added))
                && !DecisiveWords.opposed(bare(gone), bare(added))
                && !clauseMissing()
                && kept.stream().noneMatch(this::governsAnother)
                && !inverted()
                && !gaps().exchanged()
                && !gaps().narrowed();
    }

    /** Whether a title, or a sentence that leads to something, names another thing than before. */
    boolean namesAnother() {
        List<String> gone = goneAt.stream().map(was::get).toList();
        List<String> added = addedAt.stream().map(is::get).toList();
        return DecisiveWords.opposed(bare(gone), bare(added))
                || gone.stream().anyMatch(DecisiveWords::governs)
                || added.stream().anyMatch(DecisiveWords::governs)
                || gaps().exchanged();
    }

    /** Whether a word that decides, a name or a number is in one of both only. */
    boolean decides() {
        return !goneAt.stream().map(was::get).allMatch(WordingComparison::plain)
                || !addedAt.stream().map(is::get).allMatch(WordingComparison::plain);
    }

    /** The places of the words that only the older one has, else of those beside what only the newer one has. */
    List<Integer> changed() {
        return goneAt.isEmpty()
                ? kept.stream()
                        .filter(pair -> addedAt.contains(pair[1] + 1) || addedAt.contains(pair[1] - 1))
                        .map(pair -> pair[0])
                        .toList()
                : goneAt;
    }

    /** The newer words, with the older one where a word stands for a form or a misspelling of it. */
    List<String> spelledAlike(List<String> printed) {
        List<String> words = new ArrayList<>(is);
        if (goneAt.size() == addedAt.size() && printed.size() == is.size()) {
            for (int at = 0; at < goneAt.size(); at++) {
                String gone = was.get(goneAt.get(at));
                int place = addedAt.get(at);
                if (plain(is.get(place))
                        && HarmlessExchanges.bundled()
                                .sameWord(gone.substring(0, ShortHash.WORD), printed.get(place))) {
                    words.set(place, gone);
                }
            }
        }
        return words;
    }

    private WordingGaps gaps() {
        return new WordingGaps(was, is, kept);
    }

    /** Whether it is the only "can" or "must" of both, and stands at another place in one of them. */
    private boolean modalElsewhere(String word) {
        return DecisiveWords.modal(word)
                && Collections.frequency(was, word) == 1
                && Collections.frequency(is, word) == 1;
    }

    /** Whether another form of the word is among others: the existing chat, the chat that exists. */
    private static boolean formAmong(String word, List<String> others) {
        return others.stream().anyMatch(other -> DecisiveWords.formsOfOne(word, other));
    }

    /** Whether one says more than the other, which says nothing in place of it. */
    private boolean clauseMissing() {
        return Math.min(goneAt.size(), addedAt.size()) == 0 && Math.max(goneAt.size(), addedAt.size()) >= CLAUSE;
    }

    /** The longest common sequence, by the weights of its words. */
    private void align() {
        int[][] best = new int[was.size() + 1][is.size() + 1];
        for (int one = was.size() - 1; one >= 0; one--) {
            for (int other = is.size() - 1; other >= 0; other--) {
                best[one][other] = Math.max(best[one + 1][other], best[one][other + 1]);
                if (was.get(one).equals(is.get(other))) {
                    best[one][other] = Math.max(
                            best[one][other], best[one + 1][other + 1] + (plain(was.get(one)) ? 1 : DECISIVE_WEIGHT));
                }
            }
        }
        int one = 0;
        int other = 0;
        while (one < was.size() || other < is.size()) {
            if (one < was.size()
                    && other < is.size()
                    && was.get(one).equals(is.get(other))
                    && best[one][other] > Math.max(best[one + 1][other], best[one][other + 1])) {
                kept.add(new int[] {one++, other++});
            } else if (other == is.size() || one < was.size() && best[one + 1][other] >= best[one][other + 1]) {
                goneAt.add(one++);
            } else {
                addedAt.add(other++);
            }
        }
    }

    /**
     * Whether a word such as "not" is followed by another word than before, and the one before stands elsewhere now.
     */
    private boolean governsAnother(int[] pair) {
        if (!DecisiveWords.governs(was.get(pair[0]))) {
            return false;
        }
        String before = pair[0] + 1 < was.size() ? was.get(pair[0] + 1) : "";
        String after = pair[1] + 1 < is.size() ? is.get(pair[1] + 1) : "";
        return !before.equals(after) && (is.contains(before) || was.contains(after));
    }

    /** Whether words that stand once in both come in the opposite order: "who adds whom". */
    private boolean inverted() {
        List<Integer> places = new ArrayList<>();
        for (String word : was) {
            if (Collections.frequency(was, word) == 1 && Collections.frequency(is, word) == 1) {
                places.add(is.indexOf(word));
            }
        }
        int longest = 0;
        int[] length = new int[places.size()];
        for (int at = 0; at < places.size(); at++) {
            length[at] = 1;
            for (int earlier = 0; earlier < at; earlier++) {
                if (places.get(earlier) > places.get(at)) {
                    length[at] = Math.max(length[at], length[earlier] + 1);
                }
            }
            longest = Math.max(longest, length[at]);
        }
        return longest >= INVERTED;
    }

    private static boolean plain(String word) {
        return WordRole.of(word) == WordRole.PLAIN;
    }

    private Set<String> termsIn(List<String> words) {
        Set<String> found = new TreeSet<>(words);
        found.retainAll(terms);
        return found;
    }

    private static List<String> bare(List<String> words) {
        return words.stream().map(word -> word.substring(0, ShortHash.WORD)).toList();
    }
}
