package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.DocumentedExample;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.config.SpellingSuggestion;
import java.util.List;
import java.util.stream.Stream;

/** The ids of the rules and the names of the documented examples. */
final class SubjectNames {
    private final List<String> names;

    SubjectNames(Catalogue catalogue) {
        names = Stream.concat(
                        catalogue.rules().stream().map(Rule::id),
                        catalogue.documentedExamples().stream().map(DocumentedExample::name))
                .toList();
    }

    /** The length of the longest one, for columns. */
    int width() {
        return names.stream().mapToInt(String::length).max().orElse(0);
    }

    /**
     * Checks a name.
     *
     * @throws UsageException if there is no such rule or example, with a similar name as a suggestion
     */
    void require(String name) {
        if (!names.contains(name)) {
            throw new UsageException("there is no rule or example \"" + name + "\"."
                    + SpellingSuggestion.asQuestion(name, names) + " \"conform list rules\" names them all.");
        }
    }
}
