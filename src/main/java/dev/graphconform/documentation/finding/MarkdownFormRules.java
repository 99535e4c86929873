package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
import dev.graphconform.documentation.page.Block;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports Markdown that is formatted inconsistently; a form used throughout the page is never reported. */
final class MarkdownFormRules {
    private static final Pattern FENCE_TIGHT = Pattern.compile("\\s*```http\\b.*");
    private static final Pattern FENCE_SPACED = Pattern.compile("\\s*```\\s+http\\b.*");
    private static final Pattern FENCE_INSIDE = Pattern.compile("(?m)^ {0,3}``` ?[a-z]");
    private static final Pattern CALLOUT_TIGHT = Pattern.compile(">\\S.*");
    private static final Pattern CALLOUT_SPACED = Pattern.compile(">\\s+\\S.*");
    private static final Pattern TRAILING = Pattern.compile(".*\\s");

    private MarkdownFormRules() {}

    static Stream<PageFinding> find(Page page) {
        return Stream.of(
                        openFences(page),
                        mixed(page, "fence-mixed", FENCE_TIGHT, FENCE_SPACED, "a space between fence and language"),
                        mixed(page, "callout-mixed", CALLOUT_TIGHT, CALLOUT_SPACED, "a space after the > of a callout"),
                        trailing(page),
                        introductions(page),
                        blankLines(page))
                .flatMap(found -> found);
    }

    private static Stream<PageFinding> mixed(Page page, String rule, Pattern without, Pattern with, String what) {
        List<Integer> tight = lines(page, without);
        List<Integer> spaced = lines(page, with);
        if (tight.isEmpty() || spaced.isEmpty()) {
            return Stream.empty();
        }
        boolean few = tight.size() <= spaced.size();
        List<Integer> odd = few ? tight : spaced;
        return Stream.of(new PageFinding(
                rule,
                FindingSeverity.FORM,
                odd.get(0),
                "Page",
                PageFinding.lines(odd) + (few ? " without " : " with ") + what + ", unlike elsewhere"));
    }

    /** A block of code that goes on over the beginning of another one. */
    private static Stream<PageFinding> openFences(Page page) {
        return page.sections().stream()
                .flatMap(section -> section.all(Block.Code.class).stream())
                .flatMap(code -> FENCE_INSIDE
                        .matcher(code.text())
                        .results()
                        .limit(1)
                        .map(inside -> new PageFinding(
                                "fence-open",
                                FindingSeverity.SLIP,
                                code.line(),
                                PageFinding.place(page, code.line()),
                                "the block of code that begins here is not closed before another one begins on line "
                                        + (code.line()
                                                + 1
                                                + code.text()
                                                        .substring(0, inside.start())
                                                        .lines()
                                                        .count()))));
    }

    private static Stream<PageFinding> trailing(Page page) {
        List<Integer> lines = lines(page, TRAILING);
        return lines.isEmpty()
                ? Stream.empty()
                : Stream.of(new PageFinding(
                        "trailing-space",
                        FindingSeverity.FORM,
                        lines.get(0),
                        "Page",
                        PageFinding.lines(lines) + " with a space at the end"));
    }

    private static Stream<PageFinding> introductions(Page page) {
        List<PageExample> with =
                page.examples().stream().filter(PageExample::introduced).toList();
        return with.isEmpty() || with.size() == page.examples().size()
                ? Stream.empty()
                : Stream.of(new PageFinding(
                        "lead-mixed",
                        FindingSeverity.FORM,
                        with.get(0).line(),
                        "Examples",
                        "words introduce the request of " + labels(with) + " and of no other example"));
    }

    private static Stream<PageFinding> blankLines(Page page) {
        List<PageExample> tabbed = page.examples().stream()
                .filter(example -> example.blankLines() >= 0)
                .toList();
        return tabbed.stream().map(PageExample::blankLines).distinct().count() < 2
                ? Stream.empty()
                : Stream.of(new PageFinding(
                        "blank-lines-mixed",
                        FindingSeverity.FORM,
                        tabbed.get(0).line(),
                        "Examples",
                        "the number of blank lines before the tabs differs: "
                                + tabbed.stream()
                                        .map(example -> example.blankLines() + " in " + example.label())
                                        .collect(Collectors.joining(", "))));
    }

    private static String labels(List<PageExample> examples) {
        return examples.stream().map(PageExample::label).collect(Collectors.joining(" and "));
    }

    private static List<Integer> lines(Page page, Pattern pattern) {
        List<Integer> lines = new ArrayList<>();
        for (int at = 0; at < page.source().size(); at++) {
            if (pattern.matcher(page.source().get(at)).matches()) {
                lines.add(at + 1);
            }
        }
        return lines;
    }
}
