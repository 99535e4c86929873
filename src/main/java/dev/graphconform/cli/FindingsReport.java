package dev.graphconform.cli;

import dev.graphconform.cli.DocsEntry.Detail;
import dev.graphconform.documentation.finding.Finding;
import dev.graphconform.documentation.finding.Findings;
import dev.graphconform.documentation.finding.Weight;
import dev.graphconform.documentation.page.PageReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The faults of a page. */
final class FindingsReport {
    private FindingsReport() {}

    static void print(Console console, Path page, DocsFormat format) {
        List<Finding> findings = Findings.of(PageReader.read(page));
        List<DocsEntry> entries = findings.stream().map(FindingsReport::entry).toList();
        String counts = Stream.of(Weight.values())
                .map(weight -> findings.stream().filter(finding -> finding.weight() == weight).count() + " " + weight.word())
                .collect(Collectors.joining(", "));
        String ending = findings.isEmpty() ? page + ": no findings." : page + ": " + findings.size()
                + (findings.size() == 1 ? " finding (" : " findings (") + counts + ").";
        new DocsDocument("Findings on " + page, entries, List.of(ending)).print(console, format);
    }

    private static DocsEntry entry(Finding finding) {
        Tone tone = switch (finding.weight()) {
            case CONTRADICTION -> Tone.BAD;
            case SLIP -> Tone.DOUBT;
            case GAP -> Tone.STRONG;
            case FORM -> Tone.FAINT;
        };
        return new DocsEntry(tone, finding.weight().word(), finding.rule(), finding.weight().word(), finding.place(),
                finding.line(),
                List.of(new Detail(finding.rule(), List.of(finding.reason()))));
    }
}
