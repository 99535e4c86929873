package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.drift.PageChange.ChangeKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Pairs the parts of two versions of a page: by place and meaning, then by meaning alone, then by place and similarity.
 */
final class PartMatching {
    private static final double MIN_SIMILARITY = 0.5;
    private static final String PERMISSIONS = "Permissions, ";
    /** What a sentence means that stands on every page. */
    private static final NormalizedText STOCK = NormalizedText.of("", List.of());
    /** Shorter texts such as "Required." stand in many places, so that finding one elsewhere is no move. */
    private static final int MIN_WORDS_MOVED = 3;

    private static final Set<PartKind> BY_PLACE = EnumSet.of(
            PartKind.TITLE,
            PartKind.VERSION,
            PartKind.REQUEST_LINE,
            PartKind.PERMISSION,
            PartKind.TABLE_HEAD,
            PartKind.ROW,
            PartKind.ANNOTATION,
            PartKind.FRONT_MATTER,
            PartKind.TABS);

    private final List<PartPair> pairs = new ArrayList<>();
    private final List<PagePart> gone;
    private final List<PagePart> added;
    private final Set<String> terms = new HashSet<>();
    /** The older part of each that is looked for under another place by now. */
    private final Map<PagePart, PagePart> relocated = new IdentityHashMap<>();

    private PartMatching(Snapshot was, Snapshot is) {
        gone = new ArrayList<>(was.parts());
        added = new ArrayList<>(is.parts());
        Stream.concat(gone.stream(), added.stream())
                .forEach(part -> terms.addAll(part.normalizedText().terms()));
    }

    static PartMatching of(Snapshot was, Snapshot is) {
        PartMatching matching = new PartMatching(was, is);
        matching.renamedPlaces(was, is);
        matching.renamedRows();
        BiPredicate<PagePart, PagePart> together =
                (one, other) -> one.kind() == other.kind() && one.place().equals(other.place());
        matching.pairUp(together.and(PartMatching::printedAlike), ChangeKind.UNCHANGED);
        matching.pairUp(together.and(PartMatching::same), ChangeKind.UNCHANGED);
        matching.pairUp(PartMatching::movable, ChangeKind.MOVED);
        matching.similarParts();
        matching.pairUp(together.and(PartMatching::leadElsewhere), ChangeKind.CHANGED);
        matching.pairUp(together.and((one, other) -> BY_PLACE.contains(one.kind())), ChangeKind.CHANGED);
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
        ChangeKind changeKind = switch (found) {
            case UNCHANGED -> printedAlike(was, is) ? ChangeKind.UNCHANGED : ChangeKind.NOISE;
            case MOVED -> was.kind().noise() && is.kind().noise() ? ChangeKind.NOISE : ChangeKind.MOVED;
            case CHANGED -> changed(was, is);
            default -> found;
        };
        pairs.add(new PartPair(changeKind, relocated.getOrDefault(was, was), is));
        remove(gone, was);
        remove(added, is);
    }

    private ChangeKind changed(PagePart was, PagePart is) {
        return switch (is.kind()) {
            case TITLE -> ChangeKind.RENAMED;
            case FRONT_MATTER, TABS -> ChangeKind.NOISE;
            case LEAD -> ChangeKind.REWORDED;
            case PERMISSION, ROW ->
                was.normalizedText().words().equals(is.normalizedText().words())
                        ? ChangeKind.REWORDED
                        : ChangeKind.CHANGED;
            case STATEMENT, CALLOUT, LINK, TABLE_HEAD ->
                was.normalizedText().sameDecisiveWords(is.normalizedText(), terms)
                        ? ChangeKind.REWORDED
                        : ChangeKind.CHANGED;
            default -> ChangeKind.CHANGED;
        };
    }

    /** The most similar first, so that a sentence is paired with its own successor and not with its neighbour's. */
    private void similarParts() {
        record Candidate(double similarity, PagePart was, PagePart is) {}
        List<Candidate> candidates = new ArrayList<>();
        for (PagePart was : gone) {
            for (PagePart is : added) {
                if (comparable(was.kind(), is.kind()) && was.place().equals(is.place())) {
                    double similarity = was.normalizedText().similarity(is.normalizedText());
                    if (similarity >= MIN_SIMILARITY) {
                        candidates.add(new Candidate(similarity, was, is));
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(candidate -> -candidate.similarity()));
        for (Candidate pair : candidates) {
            if (containsSame(gone, pair.was()) && containsSame(added, pair.is())) {
                add(ChangeKind.CHANGED, pair.was(), pair.is());
            }
        }
    }

    /** A sentence that led elsewhere may state something by now. */
    private static boolean comparable(PartKind was, PartKind is) {
        return was == is && was.isComparedBySimilarity()
                || was == PartKind.LEAD && is.isSentence()
                || is == PartKind.LEAD && was.isSentence();
    }

    /** What stands below a renamed heading is looked for below its new name, and the heading itself is told once. */
    private void renamedPlaces(Snapshot was, Snapshot is) {
        ExampleMatching.of(was, is)
                .matches()
                .forEach(match -> relocate(
                        "Example: " + match.was().title(),
                        "Example: " + match.is().title()));
        for (PagePart heading : headings(gone, added)) {
            headings(added, gone).stream()
                    .filter(successor -> sameBelow(heading.place(), successor.place()))
                    .findFirst()
                    .ifPresent(successor -> {
                        add(ChangeKind.RENAMED, heading, successor);
                        relocate(heading.place(), successor.place());
                        relocate(PERMISSIONS + heading.place(), PERMISSIONS + successor.place());
                    });
        }
    }

    /** The headings of one that the other has not. */
    private static List<PagePart> headings(List<PagePart> ones, List<PagePart> others) {
        return ones.stream()
                .filter(part -> part.kind() == PartKind.HEADING
                        && others.stream().noneMatch(other -> other.kind() == PartKind.HEADING && same(part, other)))
                .toList();
    }

    /** Whether at least half of what stands below two headings is the same, or nothing and they are alike. */
    private boolean sameBelow(String one, String other) {
        List<PagePart> before = below(gone, one);
        List<PagePart> after = below(added, other);
        int most = Math.max(before.size(), after.size());
        if (most == 0) {
            NormalizedText heading = NormalizedText.of(one, List.of());
            return heading.similarity(NormalizedText.of(other, List.of())) >= MIN_SIMILARITY;
        }
        long kept = before.stream()
                .filter(part -> after.stream().anyMatch(is -> is.kind() == part.kind() && same(part, is)))
                .count();
        return 2 * kept >= most;
    }

    private static List<PagePart> below(List<PagePart> parts, String heading) {
        return parts.stream()
                .filter(part -> part.kind() != PartKind.HEADING && isBelow(part, heading))
                .toList();
    }

    private static boolean isBelow(PagePart part, String heading) {
        return part.place().equals(heading) || part.place().startsWith(heading + ", ");
    }

    private void relocate(String from, String to) {
        if (!from.equals(to)) {
            gone.replaceAll(part ->
                    isBelow(part, from) ? withPlace(part, to + part.place().substring(from.length())) : part);
        }
    }

    private PagePart withPlace(PagePart part, String place) {
        PagePart there = part.withPlace(place);
        relocated.put(there, relocated.getOrDefault(part, part));
        return there;
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
                    relocate(was.place(), is.place());
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

    private static boolean printedAlike(PagePart one, PagePart other) {
        return one.normalizedText().exact().equals(other.normalizedText().exact());
    }

    /** Whether both lead somewhere, and neither is one of those that stand on every page. */
    private static boolean leadElsewhere(PagePart one, PagePart other) {
        return one.kind() == PartKind.LEAD
                && !one.normalizedText().sameMeaning(STOCK)
                && !other.normalizedText().sameMeaning(STOCK);
    }

    private static boolean movable(PagePart was, PagePart is) {
        boolean kinds = was.kind() == is.kind()
                ? !BY_PLACE.contains(was.kind()) && was.kind() != PartKind.HEADING
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

    /** The same part in two versions of a page. */
    record PartPair(ChangeKind changeKind, PagePart was, PagePart is) {}
}
