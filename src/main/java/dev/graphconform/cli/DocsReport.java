package dev.graphconform.cli;

import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.cli.DocsReport.DocsReportEntry.Detail;
import dev.graphconform.config.SpellingSuggestion;
import dev.graphconform.report.MarkdownText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report about a documentation page, printed as text, Markdown or JSON.
 *
 * @param subject what was examined
 * @param entries what was found, in order
 * @param ending the summary, in a line or two
 */
record DocsReport(String subject, List<DocsReportEntry> entries, List<String> ending) {
    private static final int MOST_SHOWN = 12;

    void print(Console console, DocsFormat format) {
        switch (format) {
            case TEXT -> text(console);
            case MARKDOWN -> markdown(console);
            case JSON -> json(console);
        }
    }

    private void text(Console console) {
        int width = entries.stream()
                .flatMap(entry -> entry.details().stream())
                .mapToInt(detail -> detail.label().length())
                .max()
                .orElse(0);
        int words =
                entries.stream().mapToInt(entry -> entry.word().length()).max().orElse(0);
        for (DocsReportEntry entry : entries) {
            console.line(
                    entry.textStyle(),
                    SubjectLineFormatter.pad(entry.word(), words),
                    "  " + entry.place() + (entry.line() > 0 ? " (line " + entry.line() + ")" : ""));
            for (Detail detail : entry.details()) {
                console.line(
                        "    " + SubjectLineFormatter.pad(detail.label(), width) + "  " + shortened(detail.values()));
            }
        }
        if (!entries.isEmpty()) {
            console.gap();
        }
        ending.forEach(console::line);
    }

    /** The first values of a long list, and the number of the others. */
    private static String shortened(List<String> values) {
        int more = values.size() - MOST_SHOWN;
        return more < 2
                ? String.join(", ", values)
                : String.join(", ", values.subList(0, MOST_SHOWN)) + " and " + more
                        + " more (--format markdown lists all)";
    }

    private void markdown(Console console) {
        console.line("# " + MarkdownText.inline(subject));
        console.gap();
        for (DocsReportEntry entry : entries) {
            console.line("- **" + MarkdownText.inline(entry.word()) + "**: " + MarkdownText.inline(entry.place())
                    + (entry.line() > 0 ? " (line " + entry.line() + ")" : ""));
            entry.details()
                    .forEach(detail -> console.line(
                            "  - " + detail.label() + ": " + MarkdownText.inline(String.join(", ", detail.values()))));
        }
        if (!entries.isEmpty()) {
            console.gap();
        }
        ending.forEach(line -> console.line(MarkdownText.inline(line) + "  "));
    }

    private void json(Console console) {
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode root = mapper.createObjectNode().put("formatVersion", 1).put("subject", subject);
        ArrayNode array = root.putArray("entries");
        for (DocsReportEntry entry : entries) {
            ObjectNode node = array.addObject()
                    .put("what", entry.key())
                    .put("kind", entry.kind())
                    .put("place", entry.place());
            if (entry.line() > 0) {
                node.put("line", entry.line());
            }
            entry.details()
                    .forEach(detail -> detail.values()
                            .forEach(
                                    node.putArray(detail.label().equals(entry.key()) ? "reason" : detail.label())
                                            ::add));
        }
        ending.forEach(root.putArray("ending")::add);
        mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root).lines().forEach(console::line);
    }

    /**
     * One entry of the report.
     *
     * @param textStyle the style of the word
     * @param word the kind of the finding, for people
     * @param key the kind of the finding, for programs
     * @param kind the kind of the part of the page, for programs
     * @param place the place on the page, in words
     * @param line the line; 0 when there is none
     * @param details details, each with a label; the label of the reason is the key
     */
    record DocsReportEntry(
            TextStyle textStyle, String word, String key, String kind, String place, int line, List<Detail> details) {
        /** Values with a label. */
        record Detail(String label, List<String> values) {}
    }

    /** The formats of a report. */
    enum DocsFormat {
        TEXT,
        MARKDOWN,
        JSON;

        static DocsFormat of(String word) {
            List<String> words = Stream.of(values())
                    .map(format -> format.name().toLowerCase(Locale.ROOT))
                    .toList();
            if (!words.contains(word)) {
                throw new UsageException("--format " + word + " is unknown; write one of " + String.join(", ", words)
                        + "." + SpellingSuggestion.asQuestion(word, words));
            }
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
