package dev.graphconform.documentation.drift;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Splits running text into sentences. */
final class SentenceSplitter {
    private static final Pattern END =
            Pattern.compile("(?<=[.!?])(?<!\\b(?:e\\.g|i\\.e|etc|vs)\\.)\\s+(?=[\\p{Lu}`*\\[{(\"'])");

    private SentenceSplitter() {}

    static List<String> of(String text) {
        return Stream.of(END.split(text))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }
}
