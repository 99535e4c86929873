package dev.graphconform.documentation.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A page of the API reference.
 *
 * @param name the file's name
 * @param frontMatter the keys and values before the text
 * @param title its heading of the first level
 * @param sections all sections in order; the first is below the title
 * @param permissions the rows of the permissions tables, of the included file too where that is present
 * @param examples the examples in order
 * @param unmatchedResponses responses without a request
 * @param source the lines of the page's file
 * @param file the page's file
 */
public record Page(
        String name,
        Map<String, String> frontMatter,
        String title,
        List<Section> sections,
        List<Permission> permissions,
        List<PageExample> examples,
        List<PrintedMessage> unmatchedResponses,
        List<String> source,
        Path file) {
    /** The first section: the text between the title and the next heading. */
    public Section opening() {
        return sections.get(0);
    }

    /** The sections whose heading begins with one of these words, letter case ignored. */
    public List<Section> sections(String... beginnings) {
        return sections.stream()
                .filter(section -> Stream.of(beginnings).anyMatch(word -> begins(section.heading(), word)))
                .toList();
    }

    /** The lines of the section HTTP request, each a method and a path. */
    public List<String> requestLines() {
        return sections("HTTP request").stream()
                .flatMap(section -> section.all(Block.Code.class).stream())
                .flatMap(code -> code.text().lines())
                .map(String::strip)
                .filter(PrintedMessage::isRequest)
                .toList();
    }

    /** The table of the request's headers. */
    public Optional<Block.Table> headers() {
        return sections("Request headers", "Optional request headers").stream()
                .flatMap(section -> section.all(Block.Table.class).stream())
                .findFirst();
    }

    /** The tables that list properties or parameters, each with its section. */
    public List<Map.Entry<Section, Block.Table>> propertyTables() {
        Predicate<Block.Table> lists =
                table -> table.column("Property", "Parameter", "Name", "Relationship") == 0 && table.column("Type") > 0;
        return sections.stream()
                .flatMap(section ->
                        section.all(Block.Table.class).stream().filter(lists).map(table -> Map.entry(section, table)))
                .toList();
    }

    /** All callouts. */
    public List<Block.Callout> callouts() {
        return sections.stream()
                .flatMap(section -> section.all(Block.Callout.class).stream())
                .toList();
    }

    /** The first line, from one on, that contains a text; that line itself when none does. */
    public int lineOf(String text, int from) {
        for (int at = Math.max(0, from - 1); at < source.size(); at++) {
            if (source.get(at).contains(text)) {
                return at + 1;
            }
        }
        return from;
    }

    /** The section in which a line stands; the first one for a line above it. */
    public Section sectionAt(int line) {
        return sections.stream()
                .filter(section -> section.line() <= line)
                .reduce((first, second) -> second)
                .orElseGet(this::opening);
    }

    private static boolean begins(String heading, String word) {
        return heading.regionMatches(true, 0, word, 0, word.length());
    }

    /**
     * One row of a permissions table.
     *
     * @param line its line; 0 when it comes from an included file
     * @param scope what it holds for, where the page has several tables or a matrix: a heading, the head of a column,
     *     or a resource; else empty
     * @param kind the kind of permission, as printed
     * @param names the permissions from least to most privileged; empty when the kind is not supported
     * @param least how many of the names stand as the least privileged
     * @param none what its cells without a name say, such as "Not supported"; empty where each has one
     * @param row the row of the table
     */
    public record Permission(
            int line, String scope, String kind, List<String> names, int least, String none, Block.Row row) {}
}
