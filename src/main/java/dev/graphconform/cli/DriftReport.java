package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.cli.DocsEntry.Detail;
import dev.graphconform.documentation.drift.Change;
import dev.graphconform.documentation.drift.Comparison;
import dev.graphconform.documentation.drift.FingerprintDraft;
import dev.graphconform.documentation.drift.FingerprintFile;
import dev.graphconform.documentation.drift.PageSnapshot;
import dev.graphconform.documentation.drift.Snapshot;
import dev.graphconform.documentation.drift.Standing;
import dev.graphconform.documentation.drift.Verdict;
import dev.graphconform.documentation.page.PageReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What changed on a page, with what stands on it. */
final class DriftReport {
    private final Catalogue catalogue = Catalogue.bundled();
    private final Dependents dependents = new Dependents(catalogue);

    private DriftReport() {}

    /** Prints it, and tells whether there is a difference that matters. */
    static boolean print(Console console, Path page, Path against, boolean all, DocsFormat format) {
        Snapshot fingerprint = FingerprintFile.bundled();
        Snapshot is = snapshot(page, fingerprint);
        if (against == null && !is.sameCallAs(fingerprint)) {
            throw new UsageFault(page + " is the page \"" + is.title() + "\", and the features encode \"" + fingerprint.title()
                    + "\"; name an older copy of the same page by --against");
        }
        Snapshot was = against == null ? fingerprint : snapshot(against, fingerprint);
        List<Change> changes = Comparison.between(was, is);
        String subject = page + " against " + (against == null ? "what the features encode" : against);
        DriftReport report = new DriftReport();
        List<DocsEntry> entries = changes.stream().filter(change -> all || change.verdict().difference())
                .map(report::entry).toList();
        new DocsDocument(subject, entries, ending(subject, changes, all)).print(console, format);
        return changes.stream().anyMatch(change -> change.verdict().difference());
    }

    /** The fingerprint of a page. */
    static String fingerprint(Path page) {
        return new FingerprintDraft(Catalogue.bundled()).of(PageReader.read(page), FingerprintFile.bundled());
    }

    private static Snapshot snapshot(Path page, Snapshot fingerprint) {
        Snapshot snapshot = PageSnapshot.of(PageReader.read(page));
        return snapshot.sameCallAs(fingerprint) ? Standing.of(snapshot, fingerprint) : snapshot;
    }

    private DocsEntry entry(Change change) {
        List<Detail> details = new ArrayList<>();
        Optional<String> was = Optional.of(change.was()).filter(text -> !text.isBlank());
        was.ifPresent(text -> details.add(new Detail("was", List.of(text))));
        boolean known = change.verdict().difference() && change.verdict() != Verdict.NEW;
        if (known && was.isEmpty() && !change.kind().equals("example")) {
            List<String> quotes = change.rules().stream().flatMap(id -> catalogue.rule(id).stream()).map(Rule::quote)
                    .distinct().map(quote -> "\"" + quote + "\"").toList();
            if (!quotes.isEmpty()) {
                details.add(new Detail("quoted", quotes));
            }
        }
        if (!change.is().isBlank() && !(change.verdict() == Verdict.UNCHANGED || change.is().equals(change.was()))) {
            details.add(new Detail("is", List.of(change.is())));
        }
        if (change.verdict().difference()) {
            details.addAll(dependents.of(new TreeSet<>(change.rules())));
        }
        return new DocsEntry(tone(change.verdict()), change.verdict().words(), change.verdict().word(), change.kind(),
                change.place(), change.line(), details);
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case CHANGED, GONE -> Tone.BAD;
            case NEW, REWORDED -> Tone.DOUBT;
            case RENAMED, MOVED -> Tone.STRONG;
            case NOISE, UNCHANGED -> Tone.FAINT;
        };
    }

    private static List<String> ending(String subject, List<Change> changes, boolean all) {
        List<String> lines = new ArrayList<>();
        long differences = changes.stream().filter(change -> change.verdict().difference()).count();
        String counts = List.of(Verdict.values()).stream()
                .map(verdict -> count(changes, verdict) + " " + verdict.words())
                .filter(words -> !words.startsWith("0 "))
                .collect(Collectors.joining(", "));
        String untouched = changes.stream()
                .filter(change -> change.kind().equals("example") && !change.verdict().difference())
                .map(change -> change.place().replaceFirst(":.*", ""))
                .collect(Collectors.joining(", "));
        lines.add((differences == 0 ? "No drift: " : "Drift: ") + subject + ": " + counts + "."
                + (all ? "" : noiseHint(changes)));
        if (!untouched.isEmpty()) {
            lines.add("Unchanged examples: " + untouched + ".");
        }
        return lines;
    }

    private static String noiseHint(List<Change> changes) {
        return count(changes, Verdict.NOISE) > 0 ? " (--all shows the noise)" : "";
    }

    private static long count(List<Change> changes, Verdict verdict) {
        return changes.stream().filter(change -> change.verdict() == verdict).count();
    }
}
