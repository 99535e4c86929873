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
    /** Whether both are about the same call: the title or a request line is the same. */
    public boolean sameCallAs(Snapshot other) {
        return title.equalsIgnoreCase(other.title) || all(Kind.REQUEST_LINE).stream()
                .anyMatch(line -> other.all(Kind.REQUEST_LINE).stream()
                        .anyMatch(known -> known.wording().sameMeaning(line.wording())));
    }

    List<Part> all(Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).toList();
    }
}
