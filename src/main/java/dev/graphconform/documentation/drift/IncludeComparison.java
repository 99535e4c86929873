package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.drift.IncludedParts.IncludeOrigin;
import dev.graphconform.documentation.drift.PageChange.ChangeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What two versions of a page take from other files: compared as if it stood on the page where both are known. Where a
 * copy has a file and the other has not, that is a change; what is known of neither, or not to a fingerprint, is named.
 */
final class IncludeComparison {
    private final List<IncludedParts> older = new ArrayList<>();
    private final List<IncludedParts> newer = new ArrayList<>();
    private final List<IncludedParts> olderLeft = new ArrayList<>();
    private final List<IncludedParts> newerLeft = new ArrayList<>();
    private final List<PageChange> changes = new ArrayList<>();
    private final List<String> notCompared = new ArrayList<>();

    private final Snapshot was;
    private final Snapshot is;

    private IncludeComparison(Snapshot was, Snapshot is) {
        this.was = was;
        this.is = is;
    }

    static IncludeComparison of(Snapshot was, Snapshot is) {
        IncludeComparison comparison = new IncludeComparison(was, is);
        is.included().forEach(file -> comparison.newer(file, sought(was, file)));
        was.included().stream()
                .filter(file -> sought(is, file).isEmpty())
                .forEach(file -> take(file, comparison.older, comparison.olderLeft));
        return comparison;
    }

    /** The older version with the included parts that are compared among its own. */
    Snapshot was() {
        return was.with(older, olderLeft);
    }

    /** The newer version with the included parts that are compared among its own. */
    Snapshot is() {
        return is.with(newer, newerLeft);
    }

    /** The files that only one copy has. */
    List<PageChange> changes() {
        return changes;
    }

    /** The files that are not compared, each with the reason, in words. */
    List<String> notCompared() {
        return notCompared;
    }

    private static Optional<IncludedParts> sought(Snapshot snapshot, IncludedParts file) {
        return snapshot.included().stream()
                .filter(other -> other.file().equals(file.file()))
                .findFirst();
    }

    private void newer(IncludedParts file, Optional<IncludedParts> before) {
        boolean here = file.origin() == IncludeOrigin.FILE;
        boolean included = was.all(PartKind.INCLUDE).stream()
                .anyMatch(part ->
                        part.normalizedText().sameMeaning(NormalizedText.of("`" + file.file() + "`", List.of())));
        if (before.isEmpty() && (!included || !was.fingerprint())) {
            take(file, newer, newerLeft);
        } else if (before.isEmpty()) {
            newerLeft.add(file);
            notCompared.add(words(file) + " (the features do not encode it)");
        } else if (here == (before.get().origin() != IncludeOrigin.NOWHERE)) {
            take(file, newer, newerLeft);
            take(before.get(), older, olderLeft);
        } else {
            newerLeft.add(file);
            olderLeft.add(before.get());
            if (!was.fingerprint()) {
                changes.add(change(before.get(), file));
            }
        }
        if (!here && (was.fingerprint() || before.isEmpty() || before.get().origin() == IncludeOrigin.NOWHERE)) {
            notCompared.removeIf(words -> words.startsWith(words(file)));
            notCompared.add(words(file)
                    + (before.isPresent() && !was.fingerprint()
                            ? " (it is beside neither copy)"
                            : " (it is not beside the page)"));
        }
    }

    private static void take(IncludedParts file, List<IncludedParts> compared, List<IncludedParts> left) {
        (file.origin() == IncludeOrigin.NOWHERE ? left : compared).add(file);
    }

    private static PageChange change(IncludedParts before, IncludedParts after) {
        boolean gone = after.origin() == IncludeOrigin.NOWHERE;
        Set<String> rules = new TreeSet<>();
        before.parts().forEach(part -> rules.addAll(part.rules()));
        after.parts().forEach(part -> rules.addAll(part.rules()));
        String without = words(after) + " is not beside " + (gone ? "this" : "the older") + " copy: not compared";
        return new PageChange(
                gone ? ChangeKind.GONE : ChangeKind.NEW,
                PartKind.INCLUDE.word(),
                after.place() + ", included file",
                after.line(),
                gone ? "" : without,
                gone ? without : "",
                rules);
    }

    private static String words(IncludedParts file) {
        return (file.place().startsWith("Permissions") ? "the permissions in " : "") + file.file();
    }
}
