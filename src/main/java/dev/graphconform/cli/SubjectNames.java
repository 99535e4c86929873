package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.DocumentedExample;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.config.SpellingSuggestion;
import java.util.List;
import java.util.stream.Stream;

/** The names that people may use for rules and documented examples. */
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
     * @throws UsageException if nothing is called so, with the name that may have been meant
     */
    void demand(String name) {
        if (!names.contains(name)) {
            throw new UsageException("there is no rule or example \"" + name + "\"."
                    + SpellingSuggestion.asQuestion(name, names) + " \"conform list rules\" names them all.");
        }
    }
}
