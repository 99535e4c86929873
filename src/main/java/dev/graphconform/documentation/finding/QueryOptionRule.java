package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
import dev.graphconform.documentation.page.Block;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import dev.graphconform.documentation.page.Prose;
import dev.graphconform.documentation.page.Section;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports OData query options in the requests of examples that the section on query parameters says are not supported,
 * or leaves out where it lists those that are. A section that says nothing of single options allows all.
 */
final class QueryOptionRule {
    private static final String OPTIONS = "filter|select|expand|orderby|top|skip|search|count|format|apply";
    private static final Pattern USED = Pattern.compile("(?i)[?&](?:\\$|%24)(" + OPTIONS + ")=");
    private static final Pattern NAMED = Pattern.compile("(?i)\\$(" + OPTIONS + ")\\b|`(" + OPTIONS + ")`");
    private static final Pattern NONE =
            Pattern.compile("(?i)does(?:n['\u2019]t| not) support (?:any |of |the |optional )*"
                    + "(?:OData )?(?:optional )?query (?:parameters|options)"
                    + "|^(?:OData )?query (?:parameters|options) are(?:n['\u2019]t| not) supported"
                    + "|^(?:not supported|none)\\.?$");
    private static final String NAME = "`?\\$?\\w+`?";
    private static final Pattern LISTED = Pattern.compile("(?i)^this (?:method|operation|function|api|action) "
            + "(?:only )?supports (?:only )?(?:the )?(?:following )?" + NAME + "(?:(?:, and |, | and | or )" + NAME
            + ")* (?:OData )?query (?:parameters?|options?)\\b(?!.*\\bincluding\\b)");
    private static final Pattern OTHERS = Pattern.compile("(?i)\\b(?:other|remaining) (?:OData )?query "
            + "(?:parameters|options) are(?:n['\u2019]t| not)(?: currently)? supported");
    private static final Pattern OPEN = Pattern.compile(
            "(?i)for example|such as|e\\.g\\.|some of|supports (?:all|the OData|OData)|\\bcan (?:also )?use");

    private QueryOptionRule() {}

    static Stream<PageFinding> find(Page page) {
        List<Section> sections =
                page.sections("Optional query parameters", "Query parameters", "OData query parameters");
        if (sections.isEmpty()) {
            return Stream.empty();
        }
        List<String> sentences = sections.stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(QueryOptionRule::texts)
                .flatMap(text -> Stream.of(text.split("(?<=\\.)\\s+(?=[A-Z])")))
                .toList();
        Set<String> named = sentences.stream()
                .flatMap(QueryOptionRule::options)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean none = named.isEmpty()
                && sentences.stream()
                        .anyMatch(text -> NONE.matcher(text.replace("*", "")).find());
        boolean closed = !named.isEmpty()
                && sentences.stream().anyMatch(text -> OTHERS.matcher(text).find());
        boolean listed = closed
                || sentences.stream()
                                .anyMatch(text -> LISTED.matcher(text).find()
                                        && options(text).findAny().isPresent())
                        && sentences.stream()
                                .noneMatch(text -> OPEN.matcher(text).find());
        if (!none && !listed) {
            return Stream.empty();
        }
        return page.examples().stream().flatMap(example -> used(page, example, none, named));
    }

    private static Stream<PageFinding> used(Page page, PageExample example, boolean none, Set<String> named) {
        Set<String> wrong = USED.matcher(example.request().url())
                .results()
                .map(option -> option.group(1).toLowerCase(Locale.ROOT))
                .filter(option -> none || !named.contains(option))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (wrong.isEmpty()
                || page.requestLines().stream()
                        .anyMatch(line -> USED.matcher(line).find())) {
            return Stream.empty();
        }
        String options = wrong.stream().map(option -> "$" + option).collect(Collectors.joining(", "));
        return Stream.of(new PageFinding(
                "query-option-not-supported",
                FindingSeverity.CONTRADICTION,
                MessageLines.of(page, example.request()).start(),
                example.label(),
                "the request uses " + options + "; the page "
                        + (none
                                ? "says that no query parameters are supported"
                                : "lists as supported "
                                        + named.stream()
                                                .map(option -> "$" + option)
                                                .collect(Collectors.joining(", ")))));
    }

    private static Stream<String> options(String text) {
        return NAMED.matcher(text)
                .results()
                .map(option -> (option.group(1) == null ? option.group(2) : option.group(1)).toLowerCase(Locale.ROOT));
    }

    private static Stream<String> texts(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return Stream.of(paragraph.prose().text());
        } else if (block instanceof Block.Callout callout) {
            return Stream.of(callout.prose().text());
        } else if (block instanceof Block.Table table) {
            return table.rows().stream().flatMap(row -> row.cells().stream()).map(Prose::text);
        } else if (block instanceof Block.Code code) {
            return Stream.of(code.text());
        }
        return Stream.empty();
    }
}
