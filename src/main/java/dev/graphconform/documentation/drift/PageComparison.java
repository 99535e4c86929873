package dev.graphconform.documentation.drift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What changed from one version of a page to another. */
public final class PageComparison {
    private static final String PERMISSIONS = "Permissions";

    private final Snapshot was;
    private final Snapshot is;
    private final List<PageChange> pageChanges = new ArrayList<>();

    private PageComparison(Snapshot was, Snapshot is) {
        this.was = was;
        this.is = is;
    }

    /**
     * What became of every part and example, unchanged ones included, in the order of the newer version; what is gone
     * comes last.
     */
    public static List<PageChange> between(Snapshot was, Snapshot is) {
        PageComparison pageComparison = new PageComparison(was, is);
        pageComparison.parts();
        pageComparison.examples();
        return List.copyOf(pageComparison.pageChanges);
    }

    private void parts() {
        PartMatching matching = PartMatching.of(was, is);
        Map<String, Set<String>> rulesByPlace = PartMatching.rulesByPlace(was);
        List<PageChange> found = new ArrayList<>();
        matching.partPairs().forEach(partPair -> found.add(pair(partPair)));
        matching.added().stream()
                .filter(pagePart -> !unseen(pagePart, was))
                .forEach(pagePart -> found.add(added(pagePart, rulesByPlace)));
        matching.gone().stream()
                .filter(pagePart -> !unseen(pagePart, is))
                .forEach(pagePart -> found.add(gone(pagePart)));
        found.sort(Comparator.comparingInt(
                pageChange -> pageChange.line() == 0 && pageChange.changeKind() == ChangeKind.GONE
                        ? Integer.MAX_VALUE
                        : pageChange.line()));
        pageChanges.addAll(found);
    }

    private static PageChange pair(PartPair partPair) {
        PageChange pageChange = PageChange.of(partPair.changeKind(), partPair.was(), partPair.is());
        return switch (partPair.changeKind()) {
            case MOVED, RENAMED ->
                new PageChange(
                        pageChange.changeKind(),
                        pageChange.kind(),
                        pageChange.place(),
                        pageChange.line(),
                        partPair.was().place(),
                        partPair.is().place(),
                        pageChange.rules());
            default -> pageChange;
        };
    }

    /** A new sentence in a row or a callout touches what stands there already. */
    private PageChange added(PagePart pagePart, Map<String, Set<String>> rulesByPlace) {
        if (pagePart.kind().noise()) {
            return noise(pagePart, "", pagePart.text());
        }
        if (permissionsPointer(pagePart) && printedOnPage(was)) {
            return moved(
                    pagePart,
                    was,
                    "the table is on the page",
                    "the table is in " + pagePart.text() + ", which this copy is without: its rows are not compared",
                    is);
        }
        boolean precise = pagePart.kind().wording() && pagePart.place().contains(", ");
        Set<String> near = precise ? rulesByPlace.getOrDefault(pagePart.place(), Set.of()) : Set.of();
        return PageChange.added(pagePart, pagePart.rules().isEmpty() ? near : pagePart.rules());
    }

    private PageChange gone(PagePart pagePart) {
        if (pagePart.kind().noise()) {
            return noise(pagePart, pagePart.text(), "");
        }
        if (permissionsPointer(pagePart) && printedOnPage(is)) {
            return moved(pagePart, is, "the table is in an included file", "the table is on the page", is);
        }
        return PageChange.gone(pagePart);
    }

    private static PageChange noise(PagePart pagePart, String before, String after) {
        return new PageChange(
                ChangeKind.NOISE, pagePart.kind().word(), pagePart.place(), pagePart.line(), before, after, Set.of());
    }

    /** All rules of the table stand on where it is. */
    private PageChange moved(PagePart pagePart, Snapshot rowsFrom, String before, String after, Snapshot newer) {
        Set<String> rules = new TreeSet<>(pagePart.rules());
        List.of(was, rowsFrom)
                .forEach(snapshot -> snapshot.all(PartKind.PERMISSION).forEach(row -> rules.addAll(row.rules())));
        boolean compared = !newer.all(PartKind.PERMISSION).isEmpty();
        String shown = compared ? after.replaceFirst(", which this copy.*", "") : after;
        return new PageChange(
                ChangeKind.MOVED, PartKind.PERMISSION.word(), PERMISSIONS, pagePart.line(), before, shown, rules);
    }

    /** A copy without the included file shows no permission at all, which says nothing about them. */
    private static boolean unseen(PagePart pagePart, Snapshot other) {
        return pagePart.kind() == PartKind.PERMISSION
                && other.all(PartKind.PERMISSION).isEmpty()
                && other.all(PartKind.INCLUDE).stream().anyMatch(PageComparison::permissionsPointer);
    }

    private static boolean permissionsPointer(PagePart pagePart) {
        return pagePart.kind() == PartKind.INCLUDE && pagePart.place().startsWith(PERMISSIONS);
    }

    private static boolean printedOnPage(Snapshot snapshot) {
        return !snapshot.all(PartKind.PERMISSION).isEmpty()
                && snapshot.all(PartKind.INCLUDE).stream().noneMatch(PageComparison::permissionsPointer);
    }

    private void examples() {
        ExampleMatching matching = ExampleMatching.of(was, is);
        List<PageChange> found = new ArrayList<>();
        matching.matches().forEach(match -> found.addAll(ExampleComparison.of(match.was(), match.is())));
        matching.added().forEach(example -> found.add(ExampleComparison.added(example)));
        found.sort(Comparator.comparingInt(PageChange::line));
        matching.gone().forEach(example -> found.add(ExampleComparison.gone(example)));
        pageChanges.addAll(found);
    }
}
