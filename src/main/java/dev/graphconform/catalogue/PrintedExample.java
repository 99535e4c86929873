package dev.graphconform.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * The messages of an example, as a feature holds them.
 *
 * @param request the request
 * @param answer the answer; empty where none is printed
 * @param others what the page prints as an answer to the same request besides
 */
public record PrintedExample(String request, Optional<String> answer, List<String> others) {
    /** Copies the list. */
    public PrintedExample {
        others = List.copyOf(others);
    }
}
