package dev.graphconform.catalogue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules and documented examples that the kit tests, in the order of the data file. Immutable. */
public final class Catalogue {
    private static final String RESOURCE = "/dev/graphconform/catalogue/catalogue.yaml";

    private final Map<String, Rule> rules;
    private final Map<String, DocumentedExample> examples;
    private final SuitePage suite;

    /** A catalogue of the given rules and examples. */
    public Catalogue(List<Rule> rules, List<DocumentedExample> documentedExamples) {
        this(rules, documentedExamples, SuitePage.NONE);
    }

    /** A catalogue whose examples are those of a suite about another page. */
    public Catalogue(List<Rule> rules, List<DocumentedExample> documentedExamples, SuitePage suite) {
        this.rules = byKey(rules, Rule::id);
        this.examples = byKey(documentedExamples, DocumentedExample::name);
        this.suite = suite;
    }

    /**
     * The catalogue that comes with the kit.
     *
     * @throws CatalogueException if the data file is missing or malformed, which is a bug of the kit
     */
    public static Catalogue bundled() {
        return CatalogueFile.load(RESOURCE);
    }

    /**
     * Reads a catalogue from a file.
     *
     * @throws CatalogueException if the file is missing or malformed
     */
    public static Catalogue of(Path file) {
        return CatalogueFile.load(file);
    }

    /** A catalogue with the entries of this one and of another after them. */
    public Catalogue and(Catalogue other) {
        return new Catalogue(
                Stream.concat(rules.values().stream(), other.rules.values().stream())
                        .toList(),
                Stream.concat(examples.values().stream(), other.examples.values().stream())
                        .toList(),
                other.suite == SuitePage.NONE ? suite : other.suite);
    }

    /** The same without these examples, which are not sent yet. */
    public Catalogue without(Set<String> waiting) {
        return new Catalogue(
                rules(),
                examples.values().stream()
                        .filter(example -> !waiting.contains(example.name()))
                        .toList(),
                suite);
    }

    /** What a suite about another page brings besides; nothing for the page Create chat alone. */
    public SuitePage suite() {
        return suite;
    }

    /** Whether its examples are those of another page than Create chat. */
    public boolean aboutAnotherPage() {
        return examples.keySet().stream().anyMatch(suite.printed()::containsKey);
    }

    /** The title of the page that its examples stand on. */
    public String pageTitle() {
        return aboutAnotherPage() ? suite.title() : "Create chat";
    }

    /** Every rule, excluded ones included. */
    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    /** The rule of that id. */
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The documented examples in the order of the page. */
    public List<DocumentedExample> documentedExamples() {
        return List.copyOf(examples.values());
    }

    /** The documented example of that request name. */
    public Optional<DocumentedExample> documentedExample(String name) {
        return Optional.ofNullable(examples.get(name));
    }

    private static <T> Map<String, T> byKey(List<T> entries, Function<T, String> key) {
        return entries.stream()
                .collect(Collectors.toMap(
                        key,
                        Function.identity(),
                        (first, second) -> {
                            throw new CatalogueException("\"" + key.apply(first) + "\" stands twice in the catalogue");
                        },
                        LinkedHashMap::new));
    }
}
