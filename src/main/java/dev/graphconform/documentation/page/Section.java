package dev.graphconform.documentation.page;

import java.util.List;

/**
 * One heading with the blocks below it, down to the next heading.
 *
 * @param level 1 for the page's title
 * @param heading its text
 * @param line the heading's line
 * @param blocks its content in order
 */
public record Section(int level, String heading, int line, List<Block> blocks) {
    /** The blocks of one type. */
    public <T extends Block> List<T> all(Class<T> type) {
        return blocks.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
