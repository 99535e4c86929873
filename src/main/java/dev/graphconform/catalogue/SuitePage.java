package dev.graphconform.catalogue;

import java.util.List;
import java.util.Map;

/**
 * What a suite about another page brings besides rules and examples.
 *
 * @param title what it is about: the title of its page, or those of its pages
 * @param parameters what its requests print and a target file gives
 * @param printed the messages of its examples, by name
 */
public record SuitePage(String title, List<PageParameter> parameters, Map<String, PrintedExample> printed) {
    /** No parameters and no messages. */
    static final SuitePage NONE = new SuitePage("", List.of(), Map.of());

    /** Copies what it is given. */
    public SuitePage {
        parameters = List.copyOf(parameters);
        printed = Map.copyOf(printed);
    }
}
