package dev.graphconform.report;

import dev.graphconform.report.content.SafeText;
import java.util.regex.Pattern;

/** Text inside Markdown: nothing that a server sent may become a heading, a link, a table cell or HTML. */
public final class MarkdownText {
    private static final Pattern LINK = Pattern.compile("(?i)(?<=https?):(?=//)|(?<=www)\\.");

    /**
     * A full stop, a hyphen or a parenthesis does harm only beside one of these, or at the start of a line, where text
     * is never put.
     */
    private static final String MARKED = "\\`*_{}[]#+!|~@";

    private MarkdownText() {}

    /** Running text on one line. */
    public static String inline(String text) {
        StringBuilder escaped = new StringBuilder();
        SafeText.oneLine(text).codePoints().forEach(point -> {
            switch (point) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                default -> {
                    if (MARKED.indexOf(point) >= 0) {
                        escaped.append('\\');
                    }
                    escaped.appendCodePoint(point);
                }
            }
        });
        // addresses would become links even without brackets
        return LINK.matcher(escaped).replaceAll("\\\\$0");
    }

    /** Text shown as it is, within a line. */
    public static String code(String text) {
        String shown = SafeText.oneLine(text);
        String fence = "`".repeat(longestRun(shown) + 1);
        String space = fence.length() > 1 ? " " : "";
        return fence + space + shown + space + fence;
    }

    /** A block shown as it is, fenced by more backticks than it holds in a row. */
    static String block(String text, String indent) {
        return block(text, indent, "text");
    }

    /** The same in a language. */
    public static String block(String text, String indent, String language) {
        String shown = SafeText.of(text).stripTrailing();
        String fence = "`".repeat(Math.max(3, longestRun(shown) + 1));
        StringBuilder block =
                new StringBuilder(indent).append(fence).append(language).append('\n');
        shown.lines().forEach(line -> block.append(indent).append(line).append('\n'));
        return block.append(indent).append(fence).append('\n').toString();
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int at = 0; at < text.length(); at++) {
            run = text.charAt(at) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
