package dev.graphconform.documentation.drift;

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
 * Finds for each part of one version the same part of another: by place and meaning, then by meaning alone, then by
 * place and likeness.
 */
final class PartMatching {
    private static final double ALIKE = 0.5;
    /** "Required." stands in many places and is moved from none to another. */
    private static final int FEWEST_WORDS_MOVED = 3;

    private static final Set<PartKind> BY_PLACE = EnumSet.of(
            PartKind.TITLE,
            PartKind.VERSION,
            PartKind.REQUEST_LINE,
            PartKind.PERMISSION,
            PartKind.ROW,
            PartKind.FRONT_MATTER,
            PartKind.TABS);

    private final List<PartPair> partPairs = new ArrayList<>();
    private final List<PagePart> gone;
    private final List<PagePart> added;

    private PartMatching(Snapshot was, Snapshot is) {
        gone = new ArrayList<>(was.pageParts());
        added = new ArrayList<>(is.pageParts());
    }

    static PartMatching of(Snapshot was, Snapshot is) {
        PartMatching matching = new PartMatching(was, is);
        matching.renamedRows();
        matching.pair(
                (one, other) -> one.kind() == other.kind() && one.place().equals(other.place()) && same(one, other),
                ChangeKind.UNCHANGED);
        matching.pair(PartMatching::movable, ChangeKind.MOVED);
        matching.alike();
        matching.pair(
                (one, other) -> one.kind() == other.kind()
                        && BY_PLACE.contains(one.kind())
                        && one.place().equals(other.place()),
                ChangeKind.CHANGED);
        return matching;
    }

    /** The parts that both versions have. */
    List<PartPair> partPairs() {
        return partPairs;
    }

    /** The parts that only the older version has. */
    List<PagePart> gone() {
        return gone;
    }

    /** The parts that only the newer version has. */
    List<PagePart> added() {
        return added;
    }

    private void pair(BiPredicate<PagePart, PagePart> same, ChangeKind changeKind) {
        for (PagePart was : List.copyOf(gone)) {
            added.stream().filter(is -> same.test(was, is)).findFirst().ifPresent(is -> take(changeKind, was, is));
        }
    }

    private void take(ChangeKind found, PagePart was, PagePart is) {
        boolean printed =
                was.normalizedText().exact().equals(is.normalizedText().exact());
        ChangeKind changeKind = was.kind().noise() || is.kind().noise()
                ? printed ? ChangeKind.UNCHANGED : ChangeKind.NOISE
                : found == ChangeKind.UNCHANGED && !printed ? ChangeKind.NOISE : found;
        partPairs.add(new PartPair(changeKind, was, is));
        remove(gone, was);
        remove(added, is);
    }

    /** The most alike first, so that a sentence finds its own successor and not its neighbour's. */
    private void alike() {
        List<PartPair> candidates = new ArrayList<>();
        for (PagePart was : gone) {
            for (PagePart is : added) {
                if (was.kind() == is.kind()
                        && was.kind().wording()
                        && was.place().equals(is.place())
                        && was.normalizedText().likeness(is.normalizedText()) >= ALIKE) {
                    candidates.add(new PartPair(
                            was.normalizedText().sameDecisiveWords(is.normalizedText())
                                    ? ChangeKind.REWORDED
                                    : ChangeKind.CHANGED,
                            was,
                            is));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(partPair ->
                -partPair.was().normalizedText().likeness(partPair.is().normalizedText())));
        for (PartPair partPair : candidates) {
            if (holds(gone, partPair.was()) && holds(added, partPair.is())) {
                take(partPair.changeKind(), partPair.was(), partPair.is());
            }
        }
    }

    /** A row under another name is renamed when its type and most of its description stayed. */
    private void renamedRows() {
        for (PagePart was : List.copyOf(gone)) {
            if (was.kind() == PartKind.ROW
                    && added.stream()
                            .noneMatch(is ->
                                    is.kind() == PartKind.ROW && is.place().equals(was.place()))) {
                successor(was).ifPresent(is -> {
                    take(ChangeKind.RENAMED, was, is);
                    gone.replaceAll(
                            pagePart -> pagePart.place().equals(was.place()) ? pagePart.at(is.place()) : pagePart);
                });
            }
        }
    }

    private Optional<PagePart> successor(PagePart row) {
        return added.stream()
                .filter(is ->
                        is.kind() == PartKind.ROW && same(row, is) && table(is).equals(table(row)))
                .filter(is -> gone.stream()
                        .noneMatch(pagePart -> pagePart.kind() == PartKind.ROW
                                && pagePart.place().equals(is.place())))
                .filter(is -> likeDescriptions(row.place(), is.place()))
                .findFirst();
    }

    private boolean likeDescriptions(String one, String other) {
        List<PagePart> sentences = gone.stream()
                .filter(pagePart ->
                        pagePart.kind().wording() && pagePart.place().equals(one))
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
                : was.kind().wording() && is.kind().wording();
        return kinds
                && same(was, is)
                && (!was.kind().wording() || was.normalizedText().words().size() >= FEWEST_WORDS_MOVED);
    }

    /** By identity: two parts may be equal. */
    private static void remove(List<PagePart> pageParts, PagePart gone) {
        pageParts.removeIf(pagePart -> pagePart == gone);
    }

    private static boolean holds(List<PagePart> pageParts, PagePart sought) {
        return pageParts.stream().anyMatch(pagePart -> pagePart == sought);
    }

    /** The rules that stand at each place. */
    static Map<String, Set<String>> rulesByPlace(Snapshot snapshot) {
        Map<String, Set<String>> rules = new LinkedHashMap<>();
        snapshot.pageParts()
                .forEach(pagePart -> rules.computeIfAbsent(pagePart.place(), place -> new TreeSet<>())
                        .addAll(pagePart.rules()));
        return rules;
    }
}
