package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.page.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Finds lines, and names them. */
final class PageLines {
    private static final int MOST = 6;

    private PageLines() {}

    /** The first line from a place on that holds a text; the place itself when none does. */
    static int lineOf(Page page, String text, int from) {
        for (int at = Math.max(0, from - 1); at < page.source().size(); at++) {
            if (page.source().get(at).contains(text)) {
                return at + 1;
            }
        }
        return from;
    }

    /** Like "lines 3, 8 and 12 more". */
    static String lines(List<Integer> lines) {
        String first = lines.stream().limit(MOST).map(String::valueOf).collect(Collectors.joining(", "));
        return (lines.size() == 1 ? "line " : "lines ")
                + first
                + (lines.size() > MOST ? " and " + (lines.size() - MOST) + " more" : "");
    }
}
