package dev.graphconform.documentation.drift;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.documentation.drift.PageChange.ChangeKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares two versions of a page. */
public final class PageComparison {
    private static final String PERMISSIONS = "Permissions";

    private final Snapshot was;
    private final Snapshot is;
    private final List<PageChange> changes = new ArrayList<>();
    /** What stands before each part of the newer version in the same place; filled when something new asks for it. */
    private final Map<PagePart, Optional<PagePart>> preceding = new IdentityHashMap<>();

    private final ConcernedRules concernedRules;

    private PageComparison(Snapshot was, Snapshot is, Catalogue catalogue) {
        this.was = was;
        this.is = is;
        this.concernedRules = new ConcernedRules(was.whole(), catalogue);
    }

    /**
     * The changes of all parts and examples, unchanged ones included, in the order of the newer version; what is gone
     * comes last.
     *
     * @param catalogue the rules that may be concerned
     */
    public static List<PageChange> between(Snapshot was, Snapshot is, Catalogue catalogue) {
        IncludeComparison includes = IncludeComparison.of(was, is);
        PageComparison pageComparison = new PageComparison(includes.was(), includes.is(), catalogue);
        pageComparison.changes.addAll(includes.changes());
        pageComparison.parts();
        pageComparison.examples();
        return List.copyOf(pageComparison.changes);
    }

    /** The included files that are not compared, since no file or no fingerprint of them is there, in words. */
    public static List<String> notCompared(Snapshot was, Snapshot is) {
        return IncludeComparison.of(was, is).notCompared();
    }

    private void parts() {
        PartMatching matching = PartMatching.of(was, is);
        List<PageChange> found = new ArrayList<>();
        List<PartMatching.PartPair> retyped =
                matching.pairs().stream().filter(PartMatching.PartPair::retyped).toList();
        matching.pairs().stream().filter(pair -> !retyped.contains(pair)).forEach(pair -> found.add(pair(pair)));
        found.addAll(retyped(retyped));
        PartOrder.moved(was, is, matching.pairs()).forEach(found::add);
        TableRows.whole(matching.added()).stream()
                .filter(part -> !unknown(part, is, was) && !ofExample(part, is, was))
                .forEach(part -> found.add(added(part)));
        TableRows.whole(matching.gone()).stream()
                .filter(part -> !unknown(part, was, is) && !ofExample(part, was, is))
                .forEach(part -> found.add(gone(part)));
        found.sort(Comparator.comparingInt(change ->
                change.line() == 0 && change.changeKind() == ChangeKind.GONE ? Integer.MAX_VALUE : change.line()));
        changes.addAll(found);
    }

    private PageChange pair(PartMatching.PartPair pair) {
        PagePart before = pair.was();
        PagePart after = pair.is();
        Set<String> rules = before.kind() == PartKind.TABLE_HEAD
                ? ofRows(before)
                : pair.changeKind().difference() ? concernedRules.touched(before, after) : before.rules();
        boolean elsewhere = switch (pair.changeKind()) {
            case MOVED, RENAMED -> before.kind() != PartKind.TITLE;
            default -> before.kind() == PartKind.ROW && !before.place().equals(after.place());
        };
        return new PageChange(
                pair.changeKind(),
                after.kind().word(),
                after.place(),
                after.line(),
                elsewhere ? before.place() : before.text(),
                elsewhere ? after.place() : after.text(),
                rules);
    }

    /** A callout of another type, such as a note that is a warning by now, is one change, whatever it says. */
    private List<PageChange> retyped(List<PartMatching.PartPair> pairs) {
        Map<String, PageChange> byCallout = new LinkedHashMap<>();
        for (PartMatching.PartPair pair : pairs) {
            Set<String> rules = new LinkedHashSet<>(concernedRules.resting(pair.was()));
            PageChange change = new PageChange(
                    ChangeKind.REWORDED,
                    pair.is().kind().word(),
                    pair.is().place(),
                    pair.is().line(),
                    pair.was().place().replaceFirst(".*, ", "type of the callout: "),
                    pair.is().place().replaceFirst(".*, ", "type of the callout: "),
                    rules);
            PageChange told =
                    byCallout.putIfAbsent(pair.was().place() + " " + pair.is().line(), change);
            if (told != null) {
                told.rules().addAll(rules);
            }
        }
        return List.copyOf(byCallout.values());
    }

    /** Whether it is said of the messages of an example that only one has, which is told as a whole. */
    private static boolean ofExample(PagePart part, Snapshot own, Snapshot other) {
        return part.kind() == PartKind.ANNOTATION
                && own.examples().stream().anyMatch(example -> part.isBelow("Example: " + example.title()))
                && other.examples().stream().noneMatch(example -> part.isBelow("Example: " + example.title()));
    }

    /** What a new example says of itself, for people. */
    private static String withAnswers(ExamplePart example) {
        return example.title() + " "
                + example.responses().stream()
                        .map(ExamplePart.ExampleMessage::start)
                        .collect(Collectors.joining(" "));
    }

    /** The head of a table concerns the rules of its rows. */
    private Set<String> ofRows(PagePart part) {
        String table = part.place().substring(0, part.place().lastIndexOf(", ") + 2);
        Set<String> rules = new LinkedHashSet<>(part.rules());
        was.parts().stream()
                .filter(row -> row.kind() == PartKind.ROW || row.kind() == PartKind.PERMISSION)
                .filter(row -> row.place().startsWith(table))
                .forEach(row -> rules.addAll(row.rules()));
        return rules;
    }

    private PageChange added(PagePart part) {
        if (part.kind().noise()) {
            return noise(part, "", part.text());
        }
        if (permissionsInclude(part) && printedOnPage(was)) {
            return moved(
                    part,
                    was,
                    "the table is on the page",
                    "the table is in " + part.text() + ", which this copy is without: its rows are not compared",
                    is);
        }
        boolean known = part.kind() == PartKind.HEADING || !part.rules().isEmpty();
        return PageChange.added(part, known ? part.rules() : concernedRules.candidates(part, before(part)));
    }

    /** The rules of the sentence before a new one in the same place. */
    private Set<String> before(PagePart part) {
        if (preceding.isEmpty()) {
            Map<String, PagePart> last = new HashMap<>();
            is.parts().forEach(each -> preceding.put(each, Optional.ofNullable(last.put(each.place(), each))));
        }
        return preceding
                .getOrDefault(part, Optional.empty())
                .flatMap(other -> was.parts().stream()
                        .filter(known -> known.place().equals(other.place()) && known.sameMeaning(other))
                        .findFirst())
                .map(concernedRules::resting)
                .orElse(Set.of());
    }

    private PageChange gone(PagePart part) {
        if (part.kind().noise() && (part.rules().isEmpty() || replaced(part))) {
            return noise(part, part.text(), "");
        }
        if (permissionsInclude(part) && printedOnPage(is)) {
            return moved(part, is, "the table is in an included file", "the table is on the page", is);
        }
        return PageChange.gone(part, concernedRules.resting(part));
    }

    /** Whether the newer version has a lead in the same place that the older one has not. */
    private boolean replaced(PagePart part) {
        return is.all(PartKind.LEAD).stream()
                .filter(lead -> lead.place().equals(part.place()))
                .anyMatch(lead -> was.all(PartKind.LEAD).stream().noneMatch(known -> known.printedAlike(lead)));
    }

    private static PageChange noise(PagePart part, String before, String after) {
        return new PageChange(ChangeKind.NOISE, part.kind().word(), part.place(), part.line(), before, after, Set.of());
    }

    /** The permissions table is printed elsewhere: a change that affects the rules of all its rows. */
    private PageChange moved(PagePart part, Snapshot rowsFrom, String before, String after, Snapshot newer) {
        Set<String> rules = new TreeSet<>(part.rules());
        List.of(was, rowsFrom)
                .forEach(snapshot -> snapshot.all(PartKind.PERMISSION).forEach(row -> rules.addAll(row.rules())));
        boolean compared = !newer.all(PartKind.PERMISSION).isEmpty();
        String shown = compared ? after.replaceFirst(", which this copy.*", "") : after;
        return new PageChange(
                ChangeKind.MOVED, PartKind.PERMISSION.word(), PERMISSIONS, part.line(), before, shown, rules);
    }

    /**
     * Whether the other version may include what is here: it has no permissions, but includes in their place a file
     * that is not there, and that this version does not include.
     */
    private static boolean unknown(PagePart part, Snapshot own, Snapshot other) {
        boolean head = part.kind() == PartKind.TABLE_HEAD && part.place().startsWith(PERMISSIONS);
        return (head || part.kind() == PartKind.PERMISSION)
                && other.all(PartKind.PERMISSION).isEmpty()
                && other.included().stream()
                        .filter(file -> file.place().startsWith(PERMISSIONS))
                        .anyMatch(file -> own.included().stream()
                                .noneMatch(known -> known.file().equals(file.file())));
    }

    private static boolean permissionsInclude(PagePart part) {
        return part.kind() == PartKind.INCLUDE
                && part.place().toLowerCase(Locale.ROOT).contains("permission");
    }

    private static boolean printedOnPage(Snapshot snapshot) {
        return !snapshot.all(PartKind.PERMISSION).isEmpty()
                && snapshot.all(PartKind.INCLUDE).stream().noneMatch(PageComparison::permissionsInclude);
    }

    private void examples() {
        ExampleMatching matching = ExampleMatching.of(was, is);
        ExampleRules exampleRules = concernedRules.ofExamples();
        List<PageChange> found = new ArrayList<>();
        matching.matches().forEach(match -> found.addAll(ExampleComparison.of(match.was(), match.is(), exampleRules)));
        matching.added()
                .forEach(example -> found.add(
                        ExampleComparison.added(example, exampleRules, concernedRules.ofWords(withAnswers(example)))));
        found.sort(Comparator.comparingInt(PageChange::line));
        matching.gone().forEach(example -> found.add(ExampleComparison.gone(example, exampleRules)));
        changes.addAll(found);
    }
}
