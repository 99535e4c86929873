package dev.graphconform.documentation.drift;

import java.util.List;

/**
 * A version of a page, for comparison.
 *
 * @param title the page's title
 * @param parts everything but the examples, in order
 * @param examples the examples, in order
 */
public record Snapshot(String title, List<Part> parts, List<ExamplePart> examples) {
    List<Part> all(Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).toList();
    }
}
