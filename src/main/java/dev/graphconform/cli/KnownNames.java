package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Example;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.settings.NearestWord;
import java.util.List;
import java.util.stream.Stream;

/** The names that people may use for rules and documented examples. */
final class KnownNames {
    private final List<String> names;

    KnownNames(Catalogue catalogue) {
        names = Stream.concat(catalogue.rules().stream().map(Rule::id), catalogue.examples().stream().map(Example::name)).toList();
    }

    /** The length of the longest one, for columns. */
    int width() {
        return names.stream().mapToInt(String::length).max().orElse(0);
    }

    /**
     * Checks a name.
     *
     * @throws UsageFault if nothing is called so, with the name that may have been meant
     */
    void demand(String name) {
        if (!names.contains(name)) {
            throw new UsageFault("there is no rule or example \"" + name + "\"." + NearestWord.asQuestion(name, names)
                    + " \"conform list rules\" names them all.");
        }
    }
}
