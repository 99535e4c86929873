package dev.graphconform.documentation.finding;

import java.util.ArrayList;
import java.util.List;

/** The lines of a page without what stands in HTML comments, such as the marks of the publisher. */
final class CommentLines {
    private CommentLines() {}

    /** The lines, as many as before, each without comments. */
    static List<String> without(List<String> source) {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : source) {
            StringBuilder shown = new StringBuilder();
            int at = 0;
            while (at < line.length()) {
                int next = line.indexOf(inside ? "-->" : "<!--", at);
                if (!inside) {
                    shown.append(line, at, next < 0 ? line.length() : next);
                }
                at = next < 0 ? line.length() : next + (inside ? 3 : 4);
                inside = next < 0 ? inside : !inside;
            }
            lines.add(shown.toString());
        }
        return lines;
    }
}
