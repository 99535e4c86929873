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
 * Finds for each part of one version the same part of another: by place and meaning, then by meaning alone, then by place and likeness.
 */
final class PartMatching {
    private static final double ALIKE = 0.5;
    /** "Required." stands in many places and is moved from none to another. */
    private static final int FEWEST_WORDS_MOVED = 3;
    private static final Set<Kind> BY_PLACE =
            EnumSet.of(Kind.TITLE, Kind.VERSION, Kind.REQUEST_LINE, Kind.PERMISSION, Kind.ROW, Kind.FRONT_MATTER, Kind.TABS);

    private final List<Pair> pairs = new ArrayList<>();
    private final List<Part> gone;
    private final List<Part> added;

    private PartMatching(Snapshot was, Snapshot is) {
        gone = new ArrayList<>(was.parts());
        added = new ArrayList<>(is.parts());
    }

    static PartMatching of(Snapshot was, Snapshot is) {
        PartMatching matching = new PartMatching(was, is);
        matching.renamedRows();
        matching.pair((one, other) -> one.kind() == other.kind() && one.place().equals(other.place())
                && same(one, other), Verdict.UNCHANGED);
        matching.pair(PartMatching::movable, Verdict.MOVED);
        matching.alike();
        matching.pair((one, other) -> one.kind() == other.kind() && BY_PLACE.contains(one.kind()) && one.place()
                .equals(other.place()), Verdict.CHANGED);
        return matching;
    }

    /** The parts that both versions have. */
    List<Pair> pairs() {
        return pairs;
    }

    /** The parts that only the older version has. */
    List<Part> gone() {
        return gone;
    }

    /** The parts that only the newer version has. */
    List<Part> added() {
        return added;
    }

    private void pair(BiPredicate<Part, Part> same, Verdict verdict) {
        for (Part was : List.copyOf(gone)) {
            added.stream().filter(is -> same.test(was, is)).findFirst().ifPresent(is -> take(verdict, was, is));
        }
    }

    private void take(Verdict found, Part was, Part is) {
        boolean printed = was.wording().exact().equals(is.wording().exact());
        Verdict verdict = was.kind().noise() || is.kind().noise()
                ? printed ? Verdict.UNCHANGED : Verdict.NOISE
                : found == Verdict.UNCHANGED && !printed ? Verdict.NOISE : found;
        pairs.add(new Pair(verdict, was, is));
        remove(gone, was);
        remove(added, is);
    }

    /** The most alike first, so that a sentence finds its own successor and not its neighbour's. */
    private void alike() {
        List<Pair> candidates = new ArrayList<>();
        for (Part was : gone) {
            for (Part is : added) {
                if (was.kind() == is.kind() && was.kind().wording() && was.place().equals(is.place()) && was.wording()
                        .likeness(is.wording()) >= ALIKE) {
                    candidates.add(new Pair(was.wording().sameDecisiveWords(is.wording()) ? Verdict.REWORDED
                            : Verdict.CHANGED, was, is));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(pair -> -pair.was().wording().likeness(pair.is().wording())));
        for (Pair pair : candidates) {
            if (holds(gone, pair.was()) && holds(added, pair.is())) {
                take(pair.verdict(), pair.was(), pair.is());
            }
        }
    }

    /** A row under another name is renamed when its type and most of its description stayed. */
    private void renamedRows() {
        for (Part was : List.copyOf(gone)) {
            if (was.kind() == Kind.ROW && added.stream().noneMatch(is -> is.kind() == Kind.ROW && is.place()
                    .equals(was.place()))) {
                successor(was).ifPresent(is -> {
                    take(Verdict.RENAMED, was, is);
                    gone.replaceAll(part -> part.place().equals(was.place()) ? part.at(is.place()) : part);
                });
            }
        }
    }

    private Optional<Part> successor(Part row) {
        return added.stream()
                .filter(is -> is.kind() == Kind.ROW && same(row, is) && table(is).equals(table(row)))
                .filter(is -> gone.stream().noneMatch(part -> part.kind() == Kind.ROW && part.place().equals(is.place())))
                .filter(is -> likeDescriptions(row.place(), is.place()))
                .findFirst();
    }

    private boolean likeDescriptions(String one, String other) {
        List<Part> sentences = gone.stream().filter(part -> part.kind().wording() && part.place().equals(one)).toList();
        long kept = sentences.stream()
                .filter(sentence -> added.stream().anyMatch(is -> is.place().equals(other) && same(sentence, is)))
                .count();
        return !sentences.isEmpty() && 2 * kept >= sentences.size();
    }

    private static String table(Part row) {
        return row.place().substring(0, Math.max(0, row.place().lastIndexOf(", ")));
    }

    private static boolean same(Part one, Part other) {
        return one.wording().sameMeaning(other.wording());
    }

    private static boolean movable(Part was, Part is) {
        boolean kinds = was.kind() == is.kind() ? !BY_PLACE.contains(was.kind()) : was.kind().wording() && is.kind().wording();
        return kinds && same(was, is) && (!was.kind().wording() || was.wording().words().size() >= FEWEST_WORDS_MOVED);
    }

    /** By identity: two parts may be equal. */
    private static void remove(List<Part> parts, Part gone) {
        parts.removeIf(part -> part == gone);
    }

    private static boolean holds(List<Part> parts, Part sought) {
        return parts.stream().anyMatch(part -> part == sought);
    }

    /** The rules that stand at each place. */
    static Map<String, Set<String>> rulesByPlace(Snapshot snapshot) {
        Map<String, Set<String>> rules = new LinkedHashMap<>();
        snapshot.parts().forEach(part -> rules.computeIfAbsent(part.place(), place -> new TreeSet<>()).addAll(part.rules()));
        return rules;
    }
}
