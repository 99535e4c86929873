package dev.graphconform.documentation.page;

import java.util.List;

/**
 * Running text on one line: emphasis is gone, code keeps its backticks, a link is its text.
 *
 * @param text the text
 * @param links the links in it
 */
public record Prose(String text, List<Link> links) {
    /** Without the backticks. */
    public String plain() {
        return text.replace("`", "").strip();
    }
}
