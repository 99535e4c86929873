package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One thing wrong with a page.
 *
 * @param rule the name of the rule that found it
 * @param severity how much it matters
 * @param line its line; 1 when it is about the page as a whole
 * @param place its place, for people
 * @param reason what is wrong, with the evidence
 */
public record PageFinding(String rule, FindingSeverity severity, int line, String place, String reason) {
    private static final int MAX_LINES = 6;

    /** The example in which a line stands, else its section. */
    static String place(Page page, int line) {
        return page.examples().stream()
                .filter(example -> example.line() <= line)
                .reduce((first, second) -> second)
                .map(PageExample::label)
                .orElseGet(() -> page.sectionAt(line).heading());
    }

    /** Like "lines 3, 8 and 12 more". */
    static String lines(List<Integer> lines) {
        String first = lines.stream().limit(MAX_LINES).map(String::valueOf).collect(Collectors.joining(", "));
        return (lines.size() == 1 ? "line " : "lines ")
                + first
                + (lines.size() > MAX_LINES ? " and " + (lines.size() - MAX_LINES) + " more" : "");
    }

    /** How much a finding matters to a reader of the page, most first. */
    public enum FindingSeverity {
        /** Two places of the page contradict each other. */
        CONTRADICTION,
        /** A mistake at one place. */
        SLIP,
        /** Missing information. */
        GAP,
        /** Inconsistent formatting. */
        FORM;

        /** The word used in reports. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
