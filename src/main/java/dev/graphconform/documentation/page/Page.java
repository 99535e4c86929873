package dev.graphconform.documentation.page;

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
 * @param sections all headings with what stands below each, in order; the first is the title's
 * @param permissions the rows of the permissions tables, the included file's where that lies beside the page
 * @param pageExamples the examples in order
 * @param strays answers for which no request was found
 * @param source the page's lines as they are
 */
public record Page(
        String name,
        Map<String, String> frontMatter,
        String title,
        List<Section> sections,
        List<Permission> permissions,
        List<PageExample> pageExamples,
        List<PrintedMessage> strays,
        List<String> source) {
    /** What stands above the first heading of the second level. */
    public Section opening() {
        return sections.get(0);
    }

    /** The sections whose heading begins with one of these words, letter case free. */
    public List<Section> sections(String... beginnings) {
        return sections.stream()
                .filter(section -> Stream.of(beginnings).anyMatch(word -> begins(section.heading(), word)))
                .toList();
    }

    /** The lines that name method and path, without the examples'. */
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

    /** The tables that list properties or parameters, each with the section it stands in. */
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

    private static boolean begins(String heading, String word) {
        return heading.regionMatches(true, 0, word, 0, word.length());
    }
}
