package dev.graphconform.documentation.drift;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One version of a page, split into parts that can be compared with those of another version.
 *
 * @param title the page's title
 * @param parts everything except the examples, in order
 * @param examples the examples, in order
 */
public record Snapshot(String title, List<PagePart> parts, List<ExamplePart> examples) {
    private static final Pattern MARKDOWN_LINK = Pattern.compile("\\[([^]]*)](?:\\([^)]*\\))?");

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

    /** This version with the texts of the parts that sentences of these quotes say, where only hashes are known. */
    public Snapshot withTexts(List<String> quotes) {
        Map<String, String> sentences = new HashMap<>();
        quotes.stream()
                .map(Snapshot::withoutLinks)
                .flatMap(quote -> Stream.concat(Stream.of(quote), SentenceSplitter.of(quote).stream()))
                .forEach(sentence ->
                        sentences.put(NormalizedText.of(sentence, List.of()).meaning(), sentence));
        return new Snapshot(
                title,
                parts.stream()
                        .map(part -> part.kind() == PartKind.TITLE
                                ? part.withText(title)
                                : part.text().isEmpty()
                                        ? part.withText(sentences.getOrDefault(
                                                part.normalizedText().meaning(), ""))
                                        : part)
                        .toList(),
                examples);
    }

    /** A quote with the texts of its links only. */
    static String withoutLinks(String quote) {
        return MARKDOWN_LINK.matcher(quote).replaceAll("$1");
    }

    /** The parts of one kind. */
    List<PagePart> all(PartKind kind) {
        return parts.stream().filter(part -> part.kind() == kind).toList();
    }
}
