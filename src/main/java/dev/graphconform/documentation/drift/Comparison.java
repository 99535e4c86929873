package dev.graphconform.documentation.drift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What changed from one version of a page to another. */
public final class Comparison {
    private static final String PERMISSIONS = "Permissions";

    private final Snapshot was;
    private final Snapshot is;
    private final List<Change> changes = new ArrayList<>();

    private Comparison(Snapshot was, Snapshot is) {
        this.was = was;
        this.is = is;
    }

    /** What became of every part and example, unchanged ones included, in the order of the newer version; what is gone comes last. */
    public static List<Change> between(Snapshot was, Snapshot is) {
        Comparison comparison = new Comparison(was, is);
        comparison.parts();
        comparison.examples();
        return List.copyOf(comparison.changes);
    }

    private void parts() {
        PartMatching matching = PartMatching.of(was, is);
        Map<String, Set<String>> rulesByPlace = PartMatching.rulesByPlace(was);
        List<Change> found = new ArrayList<>();
        matching.pairs().forEach(pair -> found.add(pair(pair)));
        matching.added().stream().filter(part -> !unseen(part, was)).forEach(part -> found.add(added(part, rulesByPlace)));
        matching.gone().stream().filter(part -> !unseen(part, is)).forEach(part -> found.add(gone(part)));
        found.sort(Comparator.comparingInt(change -> change.line() == 0 && change.verdict() == Verdict.GONE
                ? Integer.MAX_VALUE : change.line()));
        changes.addAll(found);
    }

    private static Change pair(Pair pair) {
        Change change = Change.of(pair.verdict(), pair.was(), pair.is());
        return switch (pair.verdict()) {
            case MOVED, RENAMED -> new Change(
                    change.verdict(), change.kind(), change.place(), change.line(), pair.was().place(), pair.is()
                            .place(), change.rules());
            default -> change;
        };
    }

    /** A new sentence in a row or a callout touches what stands there already. */
    private Change added(Part part, Map<String, Set<String>> rulesByPlace) {
        if (part.kind().noise()) {
            return noise(part, "", part.text());
        }
        if (permissionsPointer(part) && printedOnPage(was)) {
            return moved(part, was, "the table is on the page", "the table is in " + part.text()
                    + ", which this copy is without: its rows are not compared", is);
        }
        boolean precise = part.kind().wording() && part.place().contains(", ");
        Set<String> near = precise ? rulesByPlace.getOrDefault(part.place(), Set.of()) : Set.of();
        return Change.added(part, part.rules().isEmpty() ? near : part.rules());
    }

    private Change gone(Part part) {
        if (part.kind().noise()) {
            return noise(part, part.text(), "");
        }
        if (permissionsPointer(part) && printedOnPage(is)) {
            return moved(part, is, "the table is in an included file", "the table is on the page", is);
        }
        return Change.gone(part);
    }

    private static Change noise(Part part, String before, String after) {
        return new Change(Verdict.NOISE, part.kind().word(), part.place(), part.line(), before, after, Set.of());
    }

    /** All rules of the table stand on where it is. */
    private Change moved(Part part, Snapshot rowsFrom, String before, String after, Snapshot newer) {
        Set<String> rules = new TreeSet<>(part.rules());
        List.of(was, rowsFrom).forEach(snapshot -> snapshot.all(Kind.PERMISSION).forEach(row -> rules.addAll(row.rules())));
        boolean compared = !newer.all(Kind.PERMISSION).isEmpty();
        String shown = compared ? after.replaceFirst(", which this copy.*", "") : after;
        return new Change(Verdict.MOVED, Kind.PERMISSION.word(), PERMISSIONS, part.line(), before, shown, rules);
    }

    /** A copy without the included file shows no permission at all, which says nothing about them. */
    private static boolean unseen(Part part, Snapshot other) {
        return part.kind() == Kind.PERMISSION && other.all(Kind.PERMISSION).isEmpty()
                && other.all(Kind.INCLUDE).stream().anyMatch(Comparison::permissionsPointer);
    }

    private static boolean permissionsPointer(Part part) {
        return part.kind() == Kind.INCLUDE && part.place().startsWith(PERMISSIONS);
    }

    private static boolean printedOnPage(Snapshot snapshot) {
        return !snapshot.all(Kind.PERMISSION).isEmpty() && snapshot.all(Kind.INCLUDE).stream()
                .noneMatch(Comparison::permissionsPointer);
    }

    private void examples() {
        ExampleMatching matching = ExampleMatching.of(was, is);
        List<Change> found = new ArrayList<>();
        matching.matches().forEach(match -> found.addAll(ExampleComparison.of(match.was(), match.is())));
        matching.added().forEach(example -> found.add(ExampleComparison.added(example)));
        found.sort(Comparator.comparingInt(Change::line));
        matching.gone().forEach(example -> found.add(ExampleComparison.gone(example)));
        changes.addAll(found);
    }
}
