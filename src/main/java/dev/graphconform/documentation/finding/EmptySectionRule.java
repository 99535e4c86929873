package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.Section;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reports headings below which nothing stands, neither a block nor a heading of a deeper level. */
final class EmptySectionRule {
    /** Headings that stand for what follows them, whatever its level. */
    private static final Pattern OPENING = Pattern.compile("(?i)examples?\\b.*");

    private static final Pattern PART = Pattern.compile("(?i)(?:request|response|example|http request|sdk|step)\\b.*");

    /** A heading that begins an example under the title above it, whatever the level of that one. */
    private static final Pattern BEGINNING = Pattern.compile("(?i)(?:example )?request(?: \\d+)?");

    private EmptySectionRule() {}

    static Stream<PageFinding> find(Page page) {
        List<Section> sections = page.sections();
        return IntStream.range(0, sections.size())
                .filter(at -> isEmpty(page, at))
                .mapToObj(at -> new PageFinding(
                        "section-empty",
                        FindingSeverity.GAP,
                        sections.get(at).line(),
                        sections.get(at).heading(),
                        "nothing stands below the heading \"" + sections.get(at).heading() + "\""));
    }

    private static boolean isEmpty(Page page, int at) {
        Section section = page.sections().get(at);
        if (!section.blocks().isEmpty()
                || section.level() == 1
                || section.heading().isBlank()) {
            return false;
        }
        if (at + 1 == page.sections().size()) {
            return true;
        }
        Section next = page.sections().get(at + 1);
        boolean opens = OPENING.matcher(section.heading()).matches()
                && PART.matcher(next.heading()).matches();
        boolean titles = BEGINNING.matcher(next.heading()).matches() && next.level() == section.level();
        return next.level() <= section.level() && !opens && !titles;
    }
}
