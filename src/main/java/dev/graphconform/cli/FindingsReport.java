package dev.graphconform.cli;

import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.cli.DocsReport.DocsFormat;
import dev.graphconform.cli.DocsReport.DocsReportEntry;
import dev.graphconform.cli.DocsReport.DocsReportEntry.Detail;
import dev.graphconform.documentation.finding.PageFinding;
import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
import dev.graphconform.documentation.finding.PageLinter;
import dev.graphconform.documentation.page.PageReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports the faults that a linter finds on a documentation page. */
final class FindingsReport {
    private FindingsReport() {}

    static void print(Console console, Path page, DocsFormat format) {
        List<PageFinding> findings = PageLinter.of(PageReader.read(page));
        List<DocsReportEntry> entries =
                findings.stream().map(FindingsReport::entry).toList();
        String counts = Stream.of(FindingSeverity.values())
                .map(severity -> findings.stream()
                                .filter(finding -> finding.severity() == severity)
                                .count()
                        + " " + severity.word())
                .collect(Collectors.joining(", "));
        String ending = findings.isEmpty()
                ? page + ": no findings."
                : page + ": " + findings.size() + (findings.size() == 1 ? " finding (" : " findings (") + counts + ").";
        new DocsReport("Findings on " + page, entries, List.of(ending)).print(console, format);
    }

    private static DocsReportEntry entry(PageFinding finding) {
        TextStyle textStyle = switch (finding.severity()) {
            case CONTRADICTION -> TextStyle.BAD;
            case SLIP -> TextStyle.DOUBT;
            case GAP -> TextStyle.STRONG;
            case FORM -> TextStyle.FAINT;
        };
        return new DocsReportEntry(
                textStyle,
                finding.severity().word(),
                finding.rule(),
                finding.severity().word(),
                finding.place(),
                finding.line(),
                List.of(new Detail(finding.rule(), List.of(finding.reason()))));
    }
}
