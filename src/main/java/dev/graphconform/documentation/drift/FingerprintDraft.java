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
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Writes the fingerprint of a new version of the page, as YAML. The rules of each part are taken from the present
 * fingerprint; rules that quote the part or a line of an example are added.
 */
public final class FingerprintDraft {
    private static final Pattern MARKDOWN_LINK = Pattern.compile("\\[([^]]*)](?:\\([^)]*\\))?");
    /** Single words occur in too many quotes. */
    private static final int MIN_WORDS = 2;

    private static final Set<PartKind> QUOTED =
            EnumSet.of(PartKind.STATEMENT, PartKind.CALLOUT, PartKind.LEAD, PartKind.ROW, PartKind.LINK);

    private static final String HEAD = """
            # What the features encode of the page, part by part. It holds hashes, not the page: "exact" is that of a \
            part as printed, "meaning" that of it
            # without what never changes its meaning, "words" those of the single words (D decides, N is a name \
            or a number, C is printed as code), "names"
            # the type or the permissions of a row, "rules" the rules that stand on the part. An example's request and \
            answers are those of features/documented-examples.
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

    /** A writer that knows the rules of a catalogue. */
    public FingerprintDraft(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The fingerprint of a page as YAML. */
    public String of(Page page, Snapshot present) {
        Snapshot snapshot = SnapshotReader.of(page).withRulesOf(present);
        ObjectNode root = yaml.createObjectNode();
        root.put("title", snapshot.title());
        snapshot.parts().forEach(part -> write(part, root.withArray("parts").addObject()));
        Predicate<String> known = file -> snapshot.included().stream()
                .anyMatch(included ->
                        included.file().equals(file) && included.origin() == IncludedParts.IncludeOrigin.FILE);
        Stream.concat(
                        snapshot.included().stream().filter(included -> known.test(included.file())),
                        // what a copy of the page alone does not show is as it was
                        present.included().stream()
                                .filter(included -> !known.test(included.file())
                                        && snapshot.all(PartKind.PERMISSION).isEmpty()))
                .forEach(included -> write(included, root.withArray("included").addObject()));
        for (ExamplePart example : snapshot.examples()) {
            PageExample printed = page.examples().stream()
                    .filter(found -> found.line() == example.line())
                    .findFirst()
                    .orElseThrow();
            write(example, quotedIn(printed), root.withArray("examples").addObject());
        }
        return HEAD + yaml.writeValueAsString(root);
    }

    private void write(IncludedParts included, ObjectNode entry) {
        entry.put("file", included.file()).put("place", included.place());
        included.parts().forEach(part -> write(part, entry.withArray("parts").addObject()));
    }

    private void write(PagePart part, ObjectNode entry) {
        entry.put("kind", part.kind().word()).put("place", part.place());
        entry.put("exact", part.normalizedText().exact())
                .put("meaning", part.normalizedText().meaning());
        if (part.kind() != PartKind.FRONT_MATTER && part.kind() != PartKind.TABS) {
            put(entry, "words", part.normalizedText().words());
        }
        if ((part.kind() == PartKind.ROW || part.kind() == PartKind.PERMISSION)
                && !part.text().isEmpty()) {
            entry.put("names", part.text());
        }
        Set<String> rules = new TreeSet<>(part.rules());
        rules.addAll(quoting(part));
        put(entry, "rules", rules);
    }

    private static void write(ExamplePart example, Set<String> quoted, ObjectNode entry) {
        entry.put("number", example.number()).put("title", example.title()).put("name", example.name());
        Set<String> rules = new TreeSet<>(example.rules());
        rules.addAll(quoted);
        put(entry, "rules", rules);
        write(example.request(), entry.withObjectProperty("request"));
        example.responses()
                .forEach(response -> write(response, entry.withArray("answers").addObject()));
    }

    private static void write(ExamplePart.ExampleMessage message, ObjectNode entry) {
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

    /** The rules whose quote contains the part's words, or is contained in them. */
    private Set<String> quoting(PagePart part) {
        if (part.normalizedText().words().size() < MIN_WORDS || !QUOTED.contains(part.kind())) {
            return Set.of();
        }
        return rulesOfPage().stream()
                .filter(rule -> quotes(rule).stream().anyMatch(quote -> quote.overlaps(part.normalizedText())))
                .map(Rule::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<NormalizedText> quotes(Rule rule) {
        return SentenceSplitter.of(MARKDOWN_LINK.matcher(rule.quote()).replaceAll("$1")).stream()
                .map(sentence -> NormalizedText.of(sentence, List.of()))
                .filter(normalizedText -> normalizedText.words().size() >= MIN_WORDS)
                .toList();
    }

    /** The rules whose quote is printed in an example. */
    private Set<String> quotedIn(PageExample example) {
        String printed = (example.request().startLine() + " "
                        + example.request().bodyText() + " "
                        + example.response()
                                .map(response -> response.startLine() + " "
                                        + response.headers().stream()
                                                .map(FingerprintDraft::line)
                                                .collect(Collectors.joining(" "))
                                        + " " + response.bodyText())
                                .orElse(""))
                .replaceAll("\\s+", " ");
        return rulesOfPage().stream()
                .filter(rule -> rule.pageReference().heading().startsWith("Example"))
                .filter(rule -> printed.contains(rule.quote().replaceAll("\\s+", " ")))
                .map(Rule::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String line(Map.Entry<String, String> header) {
        return header.getKey() + ": " + header.getValue();
    }

    private List<Rule> rulesOfPage() {
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
