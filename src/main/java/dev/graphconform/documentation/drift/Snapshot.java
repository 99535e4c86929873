package dev.graphconform.documentation.drift;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * One version of a page, split into parts that can be compared with those of another version.
 *
 * @param title the page's title
 * @param parts everything except the examples, in order
 * @param examples the examples, in order
 */
public record Snapshot(String title, List<PagePart> parts, List<ExamplePart> examples) {
    /** Whether both are about the same call: the title or a request line is the same. */
    public boolean sameCallAs(Snapshot other) {
        return title.equalsIgnoreCase(other.title)
                || all(PartKind.REQUEST_LINE).stream()
                        .anyMatch(line -> other.all(PartKind.REQUEST_LINE).stream()
                                .anyMatch(known -> known.normalizedText().sameMeaning(line.normalizedText())));
    }

    /** This version with the rules of another, as far as both have the same parts and examples. */
    public Snapshot withRulesOf(Snapshot other) {
        Map<PagePart, PagePart> sameParts = new IdentityHashMap<>();
        PartMatching.of(other, this).pairs().forEach(pair -> sameParts.put(pair.is(), pair.was()));
        Map<ExamplePart, ExamplePart> sameExamples = new IdentityHashMap<>();
        ExampleMatching.of(other, this).matches().forEach(match -> sameExamples.put(match.is(), match.was()));
        return new Snapshot(
                title,
                parts.stream()
                        .map(part -> sameParts.containsKey(part)
                                ? part.withRules(sameParts.get(part).rules())
                                : part)
                        .toList(),
                examples.stream()
                        .map(example -> sameExamples.containsKey(example)
                                ? example.withRulesOf(sameExamples.get(example))
                                : example)
                        .toList());
    }

    /** The parts of one kind. */
    List<PagePart> all(PartKind kind) {
        return parts.stream().filter(part -> part.kind() == kind).toList();
    }
}
