package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.drift.PageChange.ChangeKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
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
    private final PartClassifier partClassifier;
    /** The older part of each that is looked for under another place by now. */
    private final Map<PagePart, PagePart> relocated = new IdentityHashMap<>();

    private PartMatching(Snapshot was, Snapshot is) {
        gone = new ArrayList<>(was.parts());
        added = new ArrayList<>(is.parts());
        partClassifier = new PartClassifier(Stream.concat(gone.stream(), added.stream())
                .flatMap(part -> part.normalizedText().terms().stream())
                .collect(Collectors.toSet()));
    }

    static PartMatching of(Snapshot was, Snapshot is) {
        PartMatching matching = new PartMatching(was, is);
        matching.renamedPlaces(was, is);
        matching.renamedRows();
        BiPredicate<PagePart, PagePart> together =
                (one, other) -> one.kind() == other.kind() && one.place().equals(other.place());
        matching.pairUp(together.and(PagePart::printedAlike), ChangeKind.UNCHANGED);
        matching.pairUp(together.and(PagePart::sameMeaning), ChangeKind.UNCHANGED);
        matching.pairUp(PartMatching::movable, ChangeKind.MOVED);
        matching.similarParts();
        matching.pairUp(together.and(PartMatching::leadElsewhere), ChangeKind.CHANGED);
        matching.pairUp(together.and((one, other) -> BY_PLACE.contains(one.kind())), ChangeKind.CHANGED);
        matching.replacedInRows();
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
            case UNCHANGED -> was.printedAlike(is) ? ChangeKind.UNCHANGED : ChangeKind.NOISE;
            case MOVED -> was.kind().noise() && is.kind().noise() ? ChangeKind.NOISE : ChangeKind.MOVED;
            case CHANGED -> partClassifier.changeKind(was, is);
            default -> found;
        };
        pair(changeKind, was, is);
    }

    private void pair(ChangeKind changeKind, PagePart was, PagePart is) {
        pairs.add(new PartPair(changeKind, relocated.getOrDefault(was, was), is));
        gone.removeIf(part -> part == was);
        added.removeIf(part -> part == is);
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

    /** One short text of a row for one other, such as "Required." */
    private void replacedInRows() {
        for (PagePart was : List.copyOf(gone)) {
            List<PagePart> successors = sentencesAt(added, was.place());
            boolean row = pairs.stream()
                    .anyMatch(pair -> pair.is().kind() == PartKind.ROW
                            && was.isBelow(pair.is().place()));
            if (row
                    && successors.size() == 1
                    && sentencesAt(gone, was.place()).equals(List.of(was))
                    && was.normalizedText().shortOrAlike(successors.get(0).normalizedText())) {
                add(ChangeKind.CHANGED, was, successors.get(0));
            }
        }
    }

    private static List<PagePart> sentencesAt(List<PagePart> parts, String place) {
        return parts.stream()
                .filter(part -> part.kind().isSentence() && part.place().equals(place))
                .toList();
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
        HeadingMatching headings = new HeadingMatching(gone, added);
        for (PagePart heading : headings.gone()) {
            headings.successor(heading).ifPresent(successor -> {
                add(heading.sameMeaning(successor) ? ChangeKind.UNCHANGED : ChangeKind.RENAMED, heading, successor);
                relocate(heading.place(), successor.place());
                relocate(PERMISSIONS + heading.place(), PERMISSIONS + successor.place());
            });
        }
    }

    private void relocate(String from, String to) {
        if (!from.equals(to)) {
            gone.replaceAll(part ->
                    part.isBelow(from) && (part.kind() != PartKind.PERMISSION || from.startsWith(PERMISSIONS))
                            ? withPlace(part, to + part.place().substring(from.length()))
                            : part);
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
                    pair(sameHeader(was, is) ? ChangeKind.REWORDED : ChangeKind.CHANGED, was, is);
                    relocate(was.place(), is.place());
                });
            }
        }
    }

    /** The letter case of a header's name says nothing; that of a property does. */
    private static boolean sameHeader(PagePart was, PagePart is) {
        return was.place().equalsIgnoreCase(is.place())
                && table(is).toLowerCase(Locale.ROOT).contains("header");
    }

    private Optional<PagePart> successor(PagePart row) {
        return added.stream()
                .filter(is -> is.kind() == PartKind.ROW
                        && row.sameMeaning(is)
                        && table(is).equals(table(row)))
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
                .filter(sentence -> added.stream().anyMatch(is -> is.place().equals(other) && sentence.sameMeaning(is)))
                .count();
        return !sentences.isEmpty() && 2 * kept >= sentences.size();
    }

    private static String table(PagePart row) {
        return row.place().substring(0, Math.max(0, row.place().lastIndexOf(", ")));
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
                && was.sameMeaning(is)
                && (!was.kind().isSentence()
                        || was.normalizedText().words().size() >= MIN_WORDS_MOVED
                        || calloutsOfOnePlace(was, is));
    }

    private static boolean calloutsOfOnePlace(PagePart was, PagePart is) {
        return was.kind() == PartKind.CALLOUT
                && is.kind() == PartKind.CALLOUT
                && table(was).equals(table(is));
    }

    /** Compares by identity, since two parts may be equal. */
    private static boolean containsSame(List<PagePart> parts, PagePart sought) {
        return parts.stream().anyMatch(part -> part == sought);
    }

    /** The same part in two versions of a page. */
    record PartPair(ChangeKind changeKind, PagePart was, PagePart is) {
        /** Whether it is the sentence of a callout of another type by now. */
        boolean retyped() {
            return changeKind == ChangeKind.MOVED && calloutsOfOnePlace(was, is);
        }
    }
}
