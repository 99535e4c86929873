package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.drift.PageChange.ChangeKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Pairs the parts of two versions of a page: by place and meaning, then by meaning alone, then by place and similarity.
 */
final class PartMatching {
    private static final double MIN_SIMILARITY = 0.5;
    /** Shorter texts such as "Required." stand in many places, so that finding one elsewhere is no move. */
    private static final int MIN_WORDS_MOVED = 3;

    private static final Set<PartKind> BY_PLACE = EnumSet.of(
            PartKind.TITLE,
            PartKind.VERSION,
            PartKind.REQUEST_LINE,
            PartKind.PERMISSION,
            PartKind.ROW,
            PartKind.FRONT_MATTER,
            PartKind.TABS);

    private final List<PartPair> pairs = new ArrayList<>();
    private final List<PagePart> gone;
    private final List<PagePart> added;

    private PartMatching(Snapshot was, Snapshot is) {
        gone = new ArrayList<>(was.parts());
        added = new ArrayList<>(is.parts());
    }

    static PartMatching of(Snapshot was, Snapshot is) {
        PartMatching matching = new PartMatching(was, is);
        matching.renamedRows();
        matching.pairUp(
                (one, other) -> one.kind() == other.kind() && one.place().equals(other.place()) && same(one, other),
                ChangeKind.UNCHANGED);
        matching.pairUp(PartMatching::movable, ChangeKind.MOVED);
        matching.similarParts();
        matching.pairUp(
                (one, other) -> one.kind() == other.kind()
                        && BY_PLACE.contains(one.kind())
                        && one.place().equals(other.place()),
                ChangeKind.CHANGED);
        return matching;
    }

    /** The parts that both versions have. */
    List<PartPair> pairs() {
        return pairs;
    }

    /** The parts that only the older version has. */
    List<PagePart> gone() {
        return gone;
    }

    /** The parts that only the newer version has. */
    List<PagePart> added() {
        return added;
    }

    private void pairUp(BiPredicate<PagePart, PagePart> same, ChangeKind changeKind) {
        for (PagePart was : List.copyOf(gone)) {
            added.stream().filter(is -> same.test(was, is)).findFirst().ifPresent(is -> add(changeKind, was, is));
        }
    }

    private void add(ChangeKind found, PagePart was, PagePart is) {
        boolean printed =
                was.normalizedText().exact().equals(is.normalizedText().exact());
        ChangeKind changeKind = was.kind().noise() || is.kind().noise()
                ? printed ? ChangeKind.UNCHANGED : ChangeKind.NOISE
                : found == ChangeKind.UNCHANGED && !printed ? ChangeKind.NOISE : found;
        pairs.add(new PartPair(changeKind, was, is));
        remove(gone, was);
        remove(added, is);
    }

    /** The most similar first, so that a sentence is paired with its own successor and not with its neighbour's. */
    private void similarParts() {
        List<PartPair> candidates = new ArrayList<>();
        for (PagePart was : gone) {
            for (PagePart is : added) {
                if (was.kind() == is.kind()
                        && was.kind().isSentence()
                        && was.place().equals(is.place())
                        && was.normalizedText().similarity(is.normalizedText()) >= MIN_SIMILARITY) {
                    candidates.add(new PartPair(
                            was.normalizedText().sameDecisiveWords(is.normalizedText())
                                    ? ChangeKind.REWORDED
                                    : ChangeKind.CHANGED,
                            was,
                            is));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(
                pair -> -pair.was().normalizedText().similarity(pair.is().normalizedText())));
        for (PartPair pair : candidates) {
            if (containsSame(gone, pair.was()) && containsSame(added, pair.is())) {
                add(pair.changeKind(), pair.was(), pair.is());
            }
        }
    }

    /** A row under another name is a renamed one if its type and at least half of its description are the same. */
    private void renamedRows() {
        for (PagePart was : List.copyOf(gone)) {
            if (was.kind() == PartKind.ROW
                    && added.stream()
                            .noneMatch(is ->
                                    is.kind() == PartKind.ROW && is.place().equals(was.place()))) {
                successor(was).ifPresent(is -> {
                    add(ChangeKind.RENAMED, was, is);
                    gone.replaceAll(part -> part.place().equals(was.place()) ? part.withPlace(is.place()) : part);
                });
            }
        }
    }

    private Optional<PagePart> successor(PagePart row) {
        return added.stream()
                .filter(is ->
                        is.kind() == PartKind.ROW && same(row, is) && table(is).equals(table(row)))
                .filter(is -> gone.stream()
                        .noneMatch(part ->
                                part.kind() == PartKind.ROW && part.place().equals(is.place())))
                .filter(is -> similarDescriptions(row.place(), is.place()))
                .findFirst();
    }

    private boolean similarDescriptions(String one, String other) {
        List<PagePart> sentences = gone.stream()
                .filter(part -> part.kind().isSentence() && part.place().equals(one))
                .toList();
        long kept = sentences.stream()
                .filter(sentence -> added.stream().anyMatch(is -> is.place().equals(other) && same(sentence, is)))
                .count();
        return !sentences.isEmpty() && 2 * kept >= sentences.size();
    }

    private static String table(PagePart row) {
        return row.place().substring(0, Math.max(0, row.place().lastIndexOf(", ")));
    }

    private static boolean same(PagePart one, PagePart other) {
        return one.normalizedText().sameMeaning(other.normalizedText());
    }

    private static boolean movable(PagePart was, PagePart is) {
        boolean kinds = was.kind() == is.kind()
                ? !BY_PLACE.contains(was.kind())
                : was.kind().isSentence() && is.kind().isSentence();
        return kinds
                && same(was, is)
                && (!was.kind().isSentence() || was.normalizedText().words().size() >= MIN_WORDS_MOVED);
    }

    /** Compares by identity, since two parts may be equal. */
    private static void remove(List<PagePart> parts, PagePart gone) {
        parts.removeIf(part -> part == gone);
    }

    private static boolean containsSame(List<PagePart> parts, PagePart sought) {
        return parts.stream().anyMatch(part -> part == sought);
    }

    /** The rules of each place. */
    static Map<String, Set<String>> rulesByPlace(Snapshot snapshot) {
        Map<String, Set<String>> rules = new LinkedHashMap<>();
        snapshot.parts()
                .forEach(part -> rules.computeIfAbsent(part.place(), place -> new TreeSet<>())
                        .addAll(part.rules()));
        return rules;
    }

    /** The same part in two versions of a page. */
    record PartPair(ChangeKind changeKind, PagePart was, PagePart is) {}
}
