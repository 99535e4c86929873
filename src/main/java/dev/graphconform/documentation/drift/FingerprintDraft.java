package dev.graphconform.documentation.drift;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Writes a fingerprint for a new version of the page. What stands on a part is carried over from the present
 * fingerprint, and found anew where a rule quotes the part's words or prints a line of an example.
 */
public final class FingerprintDraft {
    private static final Pattern MARKDOWN_LINK = Pattern.compile("\\[([^]]*)](?:\\([^)]*\\))?");
    /** A single word is quoted by too many. */
    private static final int FEWEST_WORDS = 2;

    private static final Set<PartKind> QUOTED =
            EnumSet.of(PartKind.STATEMENT, PartKind.CALLOUT, PartKind.LEAD, PartKind.ROW, PartKind.LINK);

    private static final String HEAD = """
            # What the features encode of the page, part by part. It holds hashes, not the page: "exact" is that of a \
            part as printed, "meaning" that of its words
            # without articles, contractions and the like, "words" those of the single words, "decisive" the words \
            that a change of meaning would change, "rules" the
            # rules that stand on the part. An example's request and answer are those of features/documented-examples, \
            with a hash for each value.
            # "conform docs fingerprint PAGE" drafts the next version of this file and carries the rules over; look at \
            them again.
            """;

    private final Catalogue catalogue;
    private final YAMLMapper yaml = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .build())
            .build();

    /** Drafts with the rules of a catalogue. */
    public FingerprintDraft(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The new fingerprint. */
    public String of(Page page, Snapshot present) {
        Snapshot snapshot = RuleMapping.of(PageSnapshot.of(page), present);
        ObjectNode root = yaml.createObjectNode();
        root.put("title", snapshot.title());
        snapshot.pageParts()
                .forEach(pagePart -> write(pagePart, root.withArray("parts").addObject()));
        if (snapshot.all(PartKind.PERMISSION).isEmpty()) {
            present.all(PartKind.PERMISSION)
                    .forEach(pagePart -> write(pagePart, root.withArray("parts").addObject()));
        }
        for (ExamplePart example : snapshot.examples()) {
            PageExample printed = page.pageExamples().stream()
                    .filter(found -> found.line() == example.line())
                    .findFirst()
                    .orElseThrow();
            write(example, showing(printed), root.withArray("examples").addObject());
        }
        return HEAD + yaml.writeValueAsString(root);
    }

    private void write(PagePart pagePart, ObjectNode entry) {
        entry.put("kind", pagePart.kind().word()).put("place", pagePart.place());
        entry.put("exact", pagePart.normalizedText().exact())
                .put("meaning", pagePart.normalizedText().meaning());
        if (!pagePart.kind().noise()) {
            put(entry, "decisive", pagePart.normalizedText().decisive());
            put(entry, "words", pagePart.normalizedText().words());
        }
        Set<String> rules = new TreeSet<>(pagePart.rules());
        rules.addAll(quoting(pagePart));
        put(entry, "rules", rules);
    }

    private static void write(ExamplePart example, Set<String> showing, ObjectNode entry) {
        entry.put("number", example.number()).put("title", example.title()).put("name", example.name());
        Set<String> rules = new TreeSet<>(example.rules());
        rules.addAll(showing);
        put(entry, "rules", rules);
        write(example.request(), entry.withObjectProperty("request"));
        write(example.answer(), entry.withObjectProperty("answer"));
    }

    private static void write(ExampleMessage message, ObjectNode entry) {
        entry.put("start", message.start());
        message.headers()
                .forEach((name, value) -> entry.withObjectProperty("headers").put(name, value));
        message.body().forEach((at, hash) -> entry.withObjectProperty("body").put(at, hash));
    }

    private static void put(ObjectNode entry, String key, Iterable<String> words) {
        String joined = String.join(" ", words);
        if (!joined.isEmpty()) {
            entry.put(key, joined);
        }
    }

    /** The rules whose quote holds the part's words, or the other way round. */
    private Set<String> quoting(PagePart pagePart) {
        if (pagePart.normalizedText().words().size() < FEWEST_WORDS || !QUOTED.contains(pagePart.kind())) {
            return Set.of();
        }
        return ofThisPage().stream()
                .filter(rule -> quotes(rule).stream().anyMatch(quote -> quote.overlaps(pagePart.normalizedText())))
                .map(Rule::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<NormalizedText> quotes(Rule rule) {
        return SentenceSplitter.of(MARKDOWN_LINK.matcher(rule.quote()).replaceAll("$1")).stream()
                .map(sentence -> NormalizedText.of(sentence, List.of()))
                .filter(normalizedText -> normalizedText.words().size() >= FEWEST_WORDS)
                .toList();
    }

    /** The rules whose quote is printed in the example. */
    private Set<String> showing(PageExample pageExample) {
        String printed = (pageExample.request().start() + " "
                        + pageExample.request().bodyText() + " "
                        + pageExample
                                .answer()
                                .map(answer -> answer.start() + " "
                                        + answer.headers().stream()
                                                .map(FingerprintDraft::line)
                                                .collect(Collectors.joining(" "))
                                        + " " + answer.bodyText())
                                .orElse(""))
                .replaceAll("\\s+", " ");
        return ofThisPage().stream()
                .filter(rule -> rule.pageReference().heading().startsWith("Example"))
                .filter(rule -> printed.contains(rule.quote().replaceAll("\\s+", " ")))
                .map(Rule::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String line(Map.Entry<String, String> header) {
        return header.getKey() + ": " + header.getValue();
    }

    private List<Rule> ofThisPage() {
        String page = catalogue.documentedExamples().isEmpty()
                ? ""
                : catalogue.documentedExamples().get(0).link().getPath();
        return catalogue.rules().stream()
                .filter(rule -> rule.pageReference().link().getPath().equals(page)
                        && !rule.pageReference().label().startsWith("Recorded")
                        && !String.valueOf(rule.pageReference().link().getQuery())
                                .contains("beta"))
                .toList();
    }
}
