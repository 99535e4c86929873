package dev.graphconform.cli;

import dev.graphconform.config.SpellingSuggestion;
import java.util.List;

/** An option that takes one of a few words. */
record ChoiceOption(String option, List<String> words) {
    void demand(String given) {
        if (!words.contains(given)) {
            throw new UsageException(option + ": \"" + given + "\" is not known, write one of "
                    + String.join(", ", words) + "." + SpellingSuggestion.asQuestion(given, words));
        }
    }
}
