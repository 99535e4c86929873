package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.cli.DocsReport.DocsFormat;
import dev.graphconform.cli.DocsReport.DocsReportEntry;
import dev.graphconform.cli.DocsReport.DocsReportEntry.Detail;
import dev.graphconform.documentation.drift.FingerprintDraft;
import dev.graphconform.documentation.drift.FingerprintFile;
import dev.graphconform.documentation.drift.PageChange;
import dev.graphconform.documentation.drift.PageChange.ChangeKind;
import dev.graphconform.documentation.drift.PageComparison;
import dev.graphconform.documentation.drift.Snapshot;
import dev.graphconform.documentation.drift.SnapshotReader;
import dev.graphconform.documentation.page.PageReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reports what changed on a page, with the rules, scenarios, schemas and deviations that refer to it. */
final class DriftReport {
    private final Catalogue catalogue = Catalogue.bundled();
    private final RuleReferences ruleReferences = new RuleReferences(catalogue);

    private DriftReport() {}

    /** Prints the report, and returns whether there is a difference that matters. */
    static boolean print(Console console, Path page, Path against, boolean all, DocsFormat format) {
        DriftReport report = new DriftReport();
        Snapshot fingerprint = FingerprintFile.bundled();
        Snapshot is = snapshot(page, fingerprint);
        if (against == null && !is.sameCallAs(fingerprint)) {
            throw new UsageException(page + " is the page \"" + is.title() + "\", and the features encode \""
                    + fingerprint.title() + "\"; name an older copy of the same page by --against");
        }
        Snapshot was = against == null
                ? fingerprint.withTexts(
                        report.catalogue.rules().stream().map(Rule::quote).toList())
                : snapshot(against, fingerprint);
        List<PageChange> changes = PageComparison.between(was, is, report.catalogue);
        String subject = page + " against " + (against == null ? "what the features encode" : against);
        List<DocsReportEntry> entries = changes.stream()
                .filter(change -> all || change.changeKind().difference())
                .map(report::entry)
                .toList();
        new DocsReport(subject, entries, ending(subject, changes, all)).print(console, format);
        return changes.stream().anyMatch(change -> change.changeKind().difference());
    }

    /** A draft of the fingerprint of a page. */
    static String fingerprint(Path page) {
        return new FingerprintDraft(Catalogue.bundled()).of(PageReader.read(page), FingerprintFile.bundled());
    }

    private static Snapshot snapshot(Path page, Snapshot fingerprint) {
        Snapshot snapshot = SnapshotReader.of(PageReader.read(page));
        return snapshot.sameCallAs(fingerprint) ? snapshot.withRulesOf(fingerprint) : snapshot;
    }

    private DocsReportEntry entry(PageChange change) {
        List<Detail> details = new ArrayList<>();
        Optional<String> was = Optional.of(change.was()).filter(text -> !text.isBlank());
        was.ifPresent(text -> details.add(new Detail("was", List.of(text))));
        boolean known = change.changeKind().difference() && change.changeKind() != ChangeKind.NEW;
        if (known && was.isEmpty() && !change.kind().equals("example")) {
            List<String> quotes = change.rules().stream()
                    .flatMap(id -> catalogue.rule(id).stream())
                    .map(Rule::quote)
                    .distinct()
                    .map(quote -> "\"" + quote + "\"")
                    .toList();
            details.add(
                    quotes.isEmpty()
                            ? new Detail("was", List.of("known by a hash only; --against with an older copy shows it"))
                            : new Detail("quoted", quotes));
        }
        if (!change.is().isBlank()
                && !(change.changeKind() == ChangeKind.UNCHANGED || change.is().equals(change.was()))) {
            details.add(new Detail("is", List.of(change.is())));
        }
        if (change.changeKind().difference()) {
            Set<String> touched = new LinkedHashSet<>(change.rules());
            Set<String> others = new TreeSet<>(change.others());
            // the schemas are those of the page that the features encode
            if (!touched.isEmpty() || !others.isEmpty()) {
                change.values().forEach(value -> touched.addAll(SchemaRules.at(value)));
            }
            others.removeAll(touched);
            details.addAll(ruleReferences.of(touched));
            if (!others.isEmpty()) {
                details.add(new Detail("others", List.copyOf(others)));
            }
        }
        return new DocsReportEntry(
                textStyle(change.changeKind()),
                change.changeKind().words(),
                change.changeKind().word(),
                change.kind(),
                change.place(),
                change.line(),
                details);
    }

    private static TextStyle textStyle(ChangeKind changeKind) {
        return switch (changeKind) {
            case CHANGED, GONE -> TextStyle.BAD;
            case NEW, REWORDED -> TextStyle.DOUBT;
            case RENAMED, MOVED -> TextStyle.STRONG;
            case NOISE, UNCHANGED -> TextStyle.FAINT;
        };
    }

    private static List<String> ending(String subject, List<PageChange> changes, boolean all) {
        List<String> lines = new ArrayList<>();
        long differences = changes.stream()
                .filter(change -> change.changeKind().difference())
                .count();
        String counts = List.of(ChangeKind.values()).stream()
                .map(changeKind -> count(changes, changeKind) + " " + changeKind.words())
                .filter(words -> !words.startsWith("0 "))
                .collect(Collectors.joining(", "));
        String untouched = changes.stream()
                .filter(change ->
                        change.kind().equals("example") && !change.changeKind().difference())
                .map(change -> change.place().replaceFirst(":.*", ""))
                .collect(Collectors.joining(", "));
        lines.add((differences == 0 ? "No drift: " : "Drift: ") + subject + ": " + counts + "."
                + (all ? "" : noiseHint(changes)));
        if (!untouched.isEmpty()) {
            lines.add("Unchanged examples: " + untouched + ".");
        }
        return lines;
    }

    private static String noiseHint(List<PageChange> changes) {
        return count(changes, ChangeKind.NOISE) > 0 ? " (--all shows the noise)" : "";
    }

    private static long count(List<PageChange> changes, ChangeKind changeKind) {
        return changes.stream()
                .filter(change -> change.changeKind() == changeKind)
                .count();
    }
}
