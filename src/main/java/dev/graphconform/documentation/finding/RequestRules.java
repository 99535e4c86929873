package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
import dev.graphconform.documentation.page.Block;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the requests of the examples with the sections on the HTTP request, its headers and its body. */
final class RequestRules {
    private static final Pattern REQUIRED = Pattern.compile("(?i)\\brequired\\b");
    private static final Pattern NO_BODY = Pattern.compile("(?i)do(?:n't| not) supply a request body");
    /** Words that make a header required for some requests only. */
    private static final Pattern CONDITION =
            Pattern.compile("(?i)\\b(?:when|if|for|unless|only|optional|not|either|or)\\b");

    private RequestRules() {}

    static Stream<PageFinding> find(Page page) {
        return Stream.of(headers(page), paths(page), bodies(page)).flatMap(found -> found);
    }

    private static Stream<PageFinding> headers(Page page) {
        return page.headers().stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> REQUIRED.matcher(row.cell(1).plain()).find()
                        && !CONDITION.matcher(sentence(row.cell(1).plain())).find())
                // most pages show no tokens at all
                .filter(row -> !row.cell(0).plain().equalsIgnoreCase("Authorization")
                        || page.examples().stream()
                                .anyMatch(example -> example.request()
                                        .header("Authorization")
                                        .isPresent()))
                .flatMap(row -> header(page, row));
    }

    /** The sentence that says "required". */
    private static String sentence(String text) {
        String[] sentences = text.split("(?<=[.;])\\s+");
        for (int at = 0; at < sentences.length; at++) {
            if (REQUIRED.matcher(sentences[at]).find()) {
                return sentences[at];
            }
        }
        return text;
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
        List<RequestLinePattern> lines = lines(page);
        return page.examples().stream()
                .filter(example -> leaves(lines, example))
                .map(example -> new PageFinding(
                        "request-line-differs",
                        FindingSeverity.CONTRADICTION,
                        MessageLines.of(page, example.request()).start(),
                        example.label(),
                        "the request is \"" + asLine(example)
                                + "\", which is none of the lines of the HTTP request section"));
    }

    /** Whether the request of an example is none of those that the page is about. */
    static boolean leavesLines(Page page, PageExample example) {
        return leaves(lines(page), example);
    }

    private static boolean leaves(List<RequestLinePattern> lines, PageExample example) {
        if (lines.isEmpty() || !example.request().url().startsWith("http")) {
            return false;
        }
        RequestLinePattern line = RequestLinePattern.of(example.request().startLine());
        return line.isWhole() && lines.stream().noneMatch(pattern -> pattern.takes(line));
    }

    private static List<RequestLinePattern> lines(Page page) {
        return page.requestLines().stream()
                .map(RequestLinePattern::of)
                .filter(RequestLinePattern::isWhole)
                .toList();
    }

    private static String asLine(PageExample example) {
        return example.request().method() + " "
                + example.request()
                        .url()
                        .replaceFirst("(?i)^https?://[^/]+/(?:v\\d[^/]*|beta)(?=/)", "")
                        .replaceFirst("\\?.*", "");
    }

    private static Stream<PageFinding> bodies(Page page) {
        boolean none = page.sections("Request body").stream()
                .flatMap(section -> section.all(Block.Paragraph.class).stream())
                .anyMatch(
                        paragraph -> NO_BODY.matcher(paragraph.prose().plain()).find());
        return page.examples().stream()
                // a block that is not closed holds all that follows
                .filter(example -> none
                        && !example.request().bodyText().isEmpty()
                        && !example.request().bodyText().contains("```"))
                .map(example -> new PageFinding(
                        "body-not-expected",
                        FindingSeverity.CONTRADICTION,
                        MessageLines.of(page, example.request()).body(),
                        example.label(),
                        "the request has a body, and the page says to send none"));
    }

    private static String labels(List<PageExample> examples) {
        return examples.stream()
                .map(example -> example.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
