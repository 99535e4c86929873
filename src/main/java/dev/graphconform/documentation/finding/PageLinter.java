package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.page.Page;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Applies all rules to a page. */
public final class PageLinter {
    private static final List<Function<Page, Stream<PageFinding>>> RULES = List.of(
            ResponseRules::find,
            StatusLineRules::find,
            LocationRules::find,
            AnswerVersionRule::find,
            RequestBodyRules::find,
            TableRules::find,
            RequestRules::find,
            GuidRules::find,
            CompositeIdRule::find,
            RepetitionRules::find,
            AnsweredValues::find,
            ContentLengthRule::find,
            QueryOptionRule::find,
            EmptySectionRule::find,
            NameRules::find,
            JsonFormRules::find,
            MarkdownFormRules::find);

    private PageLinter() {}

    /** What a page leaves open as nearly all pages of the reference do; it is no finding. */
    public static List<String> remarks(Page page) {
        return GapRules.remarks(page).toList();
    }

    /** The findings on a page, by severity, then in the order of the page. */
    public static List<PageFinding> of(Page page) {
        return RULES.stream()
                .flatMap(rule -> rule.apply(page))
                .sorted(Comparator.comparing(PageFinding::severity)
                        .thenComparing(PageFinding::line)
                        .thenComparing(PageFinding::rule))
                .toList();
    }
}
