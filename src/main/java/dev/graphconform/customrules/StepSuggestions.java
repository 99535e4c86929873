package dev.graphconform.customrules;

import dev.graphconform.config.SpellingSuggestion;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Suggests a step of the kit for a sentence that matches none. */
public final class StepSuggestions {
    /** Cucumber expressions by their text without parameters. */
    private final Map<String, String> known = new TreeMap<>();

    /** Adds the Cucumber expression of a step. */
    public void known(String expression) {
        known.put(withoutParameters(expression), expression);
    }

    /** The message for a sentence that matches no step. */
    public String unknown(String text) {
        String near = SpellingSuggestion.to(withoutParameters(text), known.keySet())
                .map(known::get)
                .map(expression -> "; did you mean \"" + expression + "\"?")
                .orElse(";");
        return "the kit has no step \"" + text + "\"" + near + " docs/own-rules.md shows all its steps";
    }

    /** The words {@code ; did you mean "x"?}, or without a near word what to do. */
    public static String meant(String written, Collection<String> words) {
        return SpellingSuggestion.to(written, words)
                .map(word -> "; did you mean \"" + word + "\"?")
                .orElse("; write it there, or correct the tag");
    }

    private static String withoutParameters(String sentence) {
        return sentence.replaceAll("\"[^\"]*\"|'[^']*'|\\{[^}]*}|\\d+", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
