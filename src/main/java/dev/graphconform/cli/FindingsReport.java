package dev.graphconform.cli;

import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.cli.DocsReport.DocsFormat;
import dev.graphconform.cli.DocsReport.DocsReportEntry;
import dev.graphconform.cli.DocsReport.DocsReportEntry.Detail;
import dev.graphconform.config.SpellingSuggestion;
import dev.graphconform.documentation.finding.FindingBaseline;
import dev.graphconform.documentation.finding.PageFiles;
import dev.graphconform.documentation.finding.PageFinding;
import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
import dev.graphconform.documentation.finding.PageLinter;
import dev.graphconform.documentation.page.InvalidPageException;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports the faults that a linter finds on documentation pages, but those that a baseline knows. */
final class FindingsReport {
    private static final int MOST_FILES = 5;

    private final List<Path> named;
    private final DocsFormat format;
    private final List<DocsReportEntry> entries = new ArrayList<>();
    private final Map<FindingSeverity, Integer> counts = new TreeMap<>();
    /** What the pages leave open as nearly every page of the reference does: a line each at the end. */
    private final Map<String, Integer> remarks = new TreeMap<>();

    /** Why files in folders were left out. */
    private final List<String> noPages = new ArrayList<>();

    private int pages;
    private int known;

    private FindingsReport(List<Path> named, DocsFormat format) {
        this.named = named;
        this.format = format;
    }

    /** Prints the report; true when a finding as heavy as that one, or heavier, is not in the baseline. */
    static boolean print(
            Console console,
            List<Path> named,
            Optional<Path> baseline,
            boolean writing,
            String failOn,
            DocsFormat format) {
        Optional<FindingSeverity> weight = Optional.ofNullable(failOn).map(FindingsReport::severity);
        List<Path> files = PageFiles.of(named);
        Optional<FindingBaseline> knownFindings =
                baseline.map(file -> writing ? FindingBaseline.empty(file) : FindingBaseline.read(file));
        FindingsReport report = new FindingsReport(named, format);
        List<Examined> examined = files.parallelStream().map(Examined::of).toList();
        Map<String, String> renamed = writing
                ? Map.of()
                : knownFindings.map(read -> renamed(read, examined)).orElse(Map.of());
        examined.forEach(page -> report.add(page, knownFindings, writing));
        if (report.pages == 0) {
            throw new InvalidPageException("none of the " + files.size() + " files in " + report.subject()
                    + " is a page of the API reference; name a folder of pages");
        }
        List<String> ending = report.ending();
        if (writing) {
            knownFindings.ifPresent(written -> written.write(baseline.orElseThrow()));
            ending.add(
                    baseline.orElseThrow() + " knows them now: they are told no more where it is named by --baseline.");
        } else if (baseline.isPresent()) {
            int gone = knownFindings.orElseThrow().gone();
            ending.add(baseline.orElseThrow() + " knows " + report.known + " more"
                    + (gone == 0 ? "." : ", and " + gone + " that are found no more: write it anew."));
            renamed.forEach((name, old) ->
                    ending.add(baseline.orElseThrow() + " knows " + name + " as " + old + ": write it anew."));
        }
        new DocsReport("Findings on " + report.subject(), report.entries, ending).print(console, format);
        return !writing
                && weight.map(severity ->
                                report.counts.keySet().stream().anyMatch(found -> found.compareTo(severity) <= 0))
                        .orElse(false);
    }

    private static Map<String, String> renamed(FindingBaseline baseline, List<Examined> examined) {
        Map<Path, String> titles = new LinkedHashMap<>();
        Map<Path, List<PageFinding>> findings = new LinkedHashMap<>();
        examined.forEach(page -> {
            titles.put(page.file(), page.title());
            findings.put(page.file(), page.findings());
        });
        return baseline.followRenamed(titles, findings);
    }

    private static FindingSeverity severity(String word) {
        List<String> words =
                Stream.of(FindingSeverity.values()).map(FindingSeverity::word).toList();
        if (!words.contains(word)) {
            throw new UsageException("--fail-on " + word + " is unknown; write one of " + String.join(", ", words) + "."
                    + SpellingSuggestion.asQuestion(word, words));
        }
        return FindingSeverity.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private void add(Examined examined, Optional<FindingBaseline> baseline, boolean writing) {
        Path file = examined.file();
        if (examined.refusal().isPresent()) {
            if (named.contains(file)) {
                throw examined.refusal().get();
            }
            noPages.add(examined.refusal().get().getMessage());
            return;
        }
        pages++;
        examined.remarks().forEach(remark -> remarks.merge(remark, 1, Integer::sum));
        for (PageFinding finding : examined.findings()) {
            if (writing) {
                baseline.ifPresent(written -> written.add(file, examined.title(), finding));
            } else if (baseline.filter(read -> read.takes(file, finding)).isPresent()) {
                known++;
                continue;
            }
            counts.merge(finding.severity(), 1, Integer::sum);
            entries.add(entry(file, finding));
        }
    }

    private String subject() {
        return named.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private List<String> ending() {
        List<String> ending = new ArrayList<>();
        String which = subject() + (pages == 1 ? "" : " (" + pages + " pages)");
        String sums = Stream.of(FindingSeverity.values())
                .map(severity -> counts.getOrDefault(severity, 0) + " " + severity.word())
                .collect(Collectors.joining(", "));
        ending.add(
                entries.isEmpty()
                        ? which + ": no findings."
                        : which + ": " + entries.size() + (entries.size() == 1 ? " finding (" : " findings (") + sums
                                + ").");
        remarks.forEach((remark, count) -> ending.add(
                pages == 1
                        ? "Not told, as on most pages: " + remark + "."
                        : count + " of " + pages + " pages: " + remark + "."));
        noPages.stream().limit(MOST_FILES).forEach(reason -> ending.add("Left out: " + reason + "."));
        if (noPages.size() > MOST_FILES) {
            ending.add("Left out: " + (noPages.size() - MOST_FILES) + " more files that are no pages.");
        }
        return ending;
    }

    private DocsReportEntry entry(Path file, PageFinding finding) {
        TextStyle textStyle = switch (finding.severity()) {
            case CONTRADICTION -> TextStyle.BAD;
            case SLIP -> TextStyle.DOUBT;
            case GAP -> TextStyle.STRONG;
            case FORM -> TextStyle.FAINT;
        };
        List<Detail> details = new ArrayList<>(List.of(new Detail(finding.rule(), List.of(finding.reason()))));
        boolean manyFiles = named.size() > 1 || !named.contains(file);
        if (manyFiles && format == DocsFormat.JSON) {
            details.add(new Detail("page", List.of(file.toString())));
        }
        return new DocsReportEntry(
                textStyle,
                finding.severity().word(),
                finding.rule(),
                finding.severity().word(),
                manyFiles && format != DocsFormat.JSON ? file + ", " + finding.place() : finding.place(),
                finding.line(),
                details);
    }

    /** What was found on a page, or why the file is none. */
    private record Examined(
            Path file,
            String title,
            List<PageFinding> findings,
            List<String> remarks,
            Optional<InvalidPageException> refusal) {
        static Examined of(Path file) {
            try {
                Page page = PageReader.read(file);
                return new Examined(
                        file, page.title(), PageLinter.of(page), PageLinter.remarks(page), Optional.empty());
            } catch (InvalidPageException noPage) {
                return new Examined(file, "", List.of(), List.of(), Optional.of(noPage));
            }
        }
    }
}
