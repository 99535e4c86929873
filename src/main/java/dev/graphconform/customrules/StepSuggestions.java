package dev.graphconform.customrules;

import dev.graphconform.config.SpellingSuggestion;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The sentences that the kit knows, and what to say of one that it does not. */
public final class StepSuggestions {
    /** By the sentence without what varies in it. */
    private final Map<String, String> known = new TreeMap<>();

    /** The kit knows this sentence, a Cucumber expression. */
    public void known(String expression) {
        known.put(bare(expression), expression);
    }

    /** What to say of a sentence that the kit does not know. */
    public String unknown(String text) {
        String near = SpellingSuggestion.to(bare(text), known.keySet())
                .map(known::get)
                .map(expression -> "; did you mean \"" + expression + "\"?")
                .orElse(";");
        return "the kit has no step \"" + text + "\"" + near + " docs/own-rules.md shows all its steps";
    }

    /** The words {@code ; did you mean "x"?}, or what to do. */
    public static String meant(String written, Collection<String> words) {
        return SpellingSuggestion.to(written, words)
                .map(word -> "; did you mean \"" + word + "\"?")
                .orElse("; write it there, or correct the tag");
    }

    private static String bare(String sentence) {
        return sentence.replaceAll("\"[^\"]*\"|'[^']*'|\\{[^}]*}|\\d+", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
