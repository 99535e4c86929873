package dev.graphconform.cli;

import dev.graphconform.settings.NearestWord;
import java.util.List;

/** An option that takes one of a few words. */
record ListedWord(String option, List<String> words) {
    void demand(String given) {
        if (!words.contains(given)) {
            throw new UsageFault(option + ": \"" + given + "\" is not known, write one of " + String.join(", ", words) + "."
                    + NearestWord.asQuestion(given, words));
        }
    }
}
