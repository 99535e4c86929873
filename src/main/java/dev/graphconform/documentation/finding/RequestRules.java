package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
import dev.graphconform.documentation.page.Block;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the requests of the examples with the sections on the HTTP request, its headers and its body. */
final class RequestRules {
    private static final Pattern REQUIRED = Pattern.compile("(?i)\\brequired\\b");
    private static final Pattern NO_BODY = Pattern.compile("(?i)do(?:n't| not) supply a request body");
    private static final Pattern TEMPLATE = Pattern.compile("\\{[^}]*}");

    private RequestRules() {}

    static Stream<PageFinding> find(Page page) {
        return Stream.of(headers(page), paths(page), bodies(page)).flatMap(found -> found);
    }

    private static Stream<PageFinding> headers(Page page) {
        return page.headers().stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> REQUIRED.matcher(row.cell(1).plain()).find())
                .flatMap(row -> header(page, row));
    }

    private static Stream<PageFinding> header(Page page, Block.Row row) {
        String name = row.cell(0).plain();
        List<PageExample> without = page.examples().stream()
                .filter(example -> example.request().header(name).isEmpty())
                .filter(example -> !name.equalsIgnoreCase("Content-Type")
                        || !example.request().bodyText().isEmpty())
                .toList();
        if (without.isEmpty()) {
            return Stream.empty();
        }
        String which =
                without.size() == page.examples().size() ? "no example shows it" : "not shown in " + labels(without);
        return Stream.of(new PageFinding(
                "required-header-not-shown",
                FindingSeverity.CONTRADICTION,
                row.line(),
                "Request headers",
                name + " is required, and " + which));
    }

    private static Stream<PageFinding> paths(Page page) {
        List<Pattern> lines =
                page.requestLines().stream().map(RequestRules::pattern).toList();
        return page.examples().stream()
                .filter(example -> !lines.isEmpty() && example.request().url().startsWith("http"))
                .filter(example -> lines.stream()
                        .noneMatch(line -> line.matcher(asLine(example)).matches()))
                .map(example -> new PageFinding(
                        "request-line-differs",
                        FindingSeverity.CONTRADICTION,
                        example.request().line(),
                        example.label(),
                        "\"" + asLine(example) + "\" is none of the lines of the HTTP request section"));
    }

    private static Pattern pattern(String line) {
        StringBuilder pattern = new StringBuilder("(?i)");
        Matcher template = TEMPLATE.matcher(line);
        int from = 0;
        while (template.find()) {
            pattern.append(Pattern.quote(line.substring(from, template.start())))
                    .append(".+");
            from = template.end();
        }
        return Pattern.compile(pattern + Pattern.quote(line.substring(from).replaceFirst("\\?.*", "")));
    }

    private static String asLine(PageExample example) {
        return example.request().method() + " "
                + example.request()
                        .url()
                        .replaceFirst("^https?://[^/]+/(?:v\\d[^/]*|beta)(?=/)", "")
                        .replaceFirst("\\?.*", "");
    }

    private static Stream<PageFinding> bodies(Page page) {
        boolean none = page.sections("Request body").stream()
                .flatMap(section -> section.all(Block.Paragraph.class).stream())
                .anyMatch(
                        paragraph -> NO_BODY.matcher(paragraph.prose().plain()).find());
        return page.examples().stream()
                .filter(example -> none && !example.request().bodyText().isEmpty())
                .map(example -> new PageFinding(
                        "body-not-expected",
                        FindingSeverity.CONTRADICTION,
                        example.request().line(),
                        example.label(),
                        "the request has a body, and the page says to send none"));
    }

    private static String labels(List<PageExample> examples) {
        return examples.stream()
                .map(example -> example.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
