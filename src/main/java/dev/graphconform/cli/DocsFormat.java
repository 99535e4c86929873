package dev.graphconform.cli;

import dev.graphconform.config.SpellingSuggestion;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a report on a page is shown. */
enum DocsFormat {
    TEXT,
    MARKDOWN,
    JSON;

    static DocsFormat of(String word) {
        List<String> words = Stream.of(values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!words.contains(word)) {
            throw new UsageException("--format " + word + " is unknown; write one of " + String.join(", ", words) + "."
                    + SpellingSuggestion.asQuestion(word, words));
        }
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
