package dev.graphconform.documentation.drift;

import java.util.List;

/**
 * A version of a page, for comparison.
 *
 * @param title the page's title
 * @param pageParts everything but the examples, in order
 * @param examples the examples, in order
 */
public record Snapshot(String title, List<PagePart> pageParts, List<ExamplePart> examples) {
    /** Whether both are about the same call: the title or a request line is the same. */
    public boolean sameCallAs(Snapshot other) {
        return title.equalsIgnoreCase(other.title)
                || all(PartKind.REQUEST_LINE).stream()
                        .anyMatch(line -> other.all(PartKind.REQUEST_LINE).stream()
                                .anyMatch(known -> known.normalizedText().sameMeaning(line.normalizedText())));
    }

    List<PagePart> all(PartKind kind) {
        return pageParts.stream().filter(pagePart -> pagePart.kind() == kind).toList();
    }
}
