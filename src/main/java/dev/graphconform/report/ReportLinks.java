package dev.graphconform.report;

import java.net.URI;
import java.util.Optional;

/**
 * How the summary links to the report.
 *
 * @param base what stands before the path of the report; empty where no link would work
 */
public record ReportLinks(Optional<String> base) {
    /** From file to file, for who opens the summary where it was written. */
    public static final ReportLinks RELATIVE = new ReportLinks(Optional.of(""));
    /** None, for a page that shows the summary without its folder. */
    public static final ReportLinks NONE = new ReportLinks(Optional.empty());

    private static final String TEXT = "[In the report](";
    private static final String PAGE = OutputFolder.ALLURE_REPORT + "/index.html";

    /** To a place on the web that holds the folder of results. */
    public static ReportLinks at(URI folder) {
        // a parenthesis would end the link
        String base = folder.toASCIIString().replace("(", "%28").replace(")", "%29");
        return new ReportLinks(Optional.of(base.replaceFirst("/*$", "/")));
    }

    /** The same for a folder in that one. */
    ReportLinks in(String folder) {
        return new ReportLinks(base.map(links -> links.isEmpty() ? links : links + folder + "/"));
    }

    /** A line of Markdown that leads to a rule; empty where no link would work. */
    Optional<String> toRule(String id) {
        return base.filter(links -> id.matches("[\\w-]+")).map(links -> TEXT + links + PAGE + "#rule/" + id + ")");
    }

    /** Where the whole report is on the web; empty elsewhere. */
    Optional<String> page() {
        return base.filter(links -> !links.isEmpty()).map(links -> links + PAGE);
    }

    /** Whether a line of Markdown leads to a report beside it. */
    static boolean isRelative(String line) {
        return line.startsWith(TEXT + PAGE);
    }
}
