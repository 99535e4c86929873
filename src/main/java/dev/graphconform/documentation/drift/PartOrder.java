package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.drift.PageChange.ChangeKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands in another order than before, though nothing in it changed: the sentences, callouts and lines of code of
 * one place, and the headings. As few of them as possible are said to have moved.
 */
final class PartOrder {
    private static final Set<PartKind> ORDERED = EnumSet.of(
            PartKind.STATEMENT,
            PartKind.CALLOUT,
            PartKind.CODE_LINE,
            PartKind.REQUEST_LINE,
            PartKind.INCLUDE,
            PartKind.HEADING);

    private PartOrder() {}

    static List<PageChange> moved(Snapshot was, Snapshot is, List<PartMatching.PartPair> pairs) {
        Map<PagePart, Integer> before = indices(was);
        Map<PagePart, Integer> after = indices(is);
        Map<String, List<PartMatching.PartPair>> places = new LinkedHashMap<>();
        pairs.stream()
                .filter(pair -> ORDERED.contains(pair.is().kind())
                        && pair.was().kind() == pair.is().kind()
                        && pair.changeKind() != ChangeKind.MOVED)
                .forEach(pair -> places.computeIfAbsent(place(pair.is()), place -> new ArrayList<>())
                        .add(pair));
        List<PageChange> moved = new ArrayList<>();
        places.values().forEach(together -> {
            together.sort(Comparator.comparing(pair -> before.get(pair.was())));
            Set<Integer> kept = longestRising(
                    together.stream().map(pair -> after.get(pair.is())).toList());
            for (int at = 0; at < together.size(); at++) {
                PartMatching.PartPair pair = together.get(at);
                boolean same = pair.changeKind() == ChangeKind.UNCHANGED || pair.changeKind() == ChangeKind.NOISE;
                if (same && !kept.contains(at)) {
                    moved.add(change(pair, at, together, after));
                }
            }
        });
        return moved;
    }

    private static PageChange change(
            PartMatching.PartPair pair, int at, List<PartMatching.PartPair> together, Map<PagePart, Integer> after) {
        long now = together.stream()
                .filter(other -> after.get(other.is()) < after.get(pair.is()))
                .count();
        return new PageChange(
                ChangeKind.MOVED,
                pair.is().kind().word(),
                pair.is().place(),
                pair.is().line(),
                "number " + (at + 1) + " of its place",
                "number " + (now + 1) + ": " + pair.is().text(),
                pair.was().rules());
    }

    /** The parts of one place may be told apart by kind; their order is one. */
    private static String place(PagePart part) {
        return switch (part.kind()) {
            case HEADING -> "";
            case CALLOUT, CODE_LINE -> part.place().substring(0, part.place().lastIndexOf(", "));
            default -> part.place();
        };
    }

    private static Map<PagePart, Integer> indices(Snapshot snapshot) {
        Map<PagePart, Integer> indices = new IdentityHashMap<>();
        snapshot.parts().forEach(part -> indices.put(part, indices.size()));
        return indices;
    }

    /** The indices of a longest sequence of rising numbers. */
    private static Set<Integer> longestRising(List<Integer> numbers) {
        int[] length = new int[numbers.size()];
        int[] previous = new int[numbers.size()];
        int best = -1;
        for (int at = 0; at < numbers.size(); at++) {
            length[at] = 1;
            previous[at] = -1;
            for (int earlier = 0; earlier < at; earlier++) {
                if (numbers.get(earlier) < numbers.get(at) && length[earlier] >= length[at]) {
                    length[at] = length[earlier] + 1;
                    previous[at] = earlier;
                }
            }
            best = best < 0 || length[at] > length[best] ? at : best;
        }
        Set<Integer> kept = new HashSet<>();
        for (int at = best; at >= 0; at = previous[at]) {
            kept.add(at);
        }
        return kept;
    }
}
