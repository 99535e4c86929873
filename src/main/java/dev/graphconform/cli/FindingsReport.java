package dev.graphconform.cli;

import dev.graphconform.cli.DocsReportEntry.Detail;
import dev.graphconform.documentation.finding.FindingSeverity;
import dev.graphconform.documentation.finding.PageFinding;
import dev.graphconform.documentation.finding.PageLinter;
import dev.graphconform.documentation.page.PageReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The faults of a page. */
final class FindingsReport {
    private FindingsReport() {}

    static void print(Console console, Path page, DocsFormat format) {
        List<PageFinding> pageFindings = PageLinter.of(PageReader.read(page));
        List<DocsReportEntry> entries =
                pageFindings.stream().map(FindingsReport::entry).toList();
        String counts = Stream.of(FindingSeverity.values())
                .map(findingSeverity -> pageFindings.stream()
                                .filter(pageFinding -> pageFinding.findingSeverity() == findingSeverity)
                                .count()
                        + " " + findingSeverity.word())
                .collect(Collectors.joining(", "));
        String ending = pageFindings.isEmpty()
                ? page + ": no findings."
                : page + ": " + pageFindings.size() + (pageFindings.size() == 1 ? " finding (" : " findings (") + counts
                        + ").";
        new DocsReport("Findings on " + page, entries, List.of(ending)).print(console, format);
    }

    private static DocsReportEntry entry(PageFinding pageFinding) {
        TextStyle textStyle = switch (pageFinding.findingSeverity()) {
            case CONTRADICTION -> TextStyle.BAD;
            case SLIP -> TextStyle.DOUBT;
            case GAP -> TextStyle.STRONG;
            case FORM -> TextStyle.FAINT;
        };
        return new DocsReportEntry(
                textStyle,
                pageFinding.findingSeverity().word(),
                pageFinding.rule(),
                pageFinding.findingSeverity().word(),
                pageFinding.place(),
                pageFinding.line(),
                List.of(new Detail(pageFinding.rule(), List.of(pageFinding.reason()))));
    }
}
