package dev.graphconform.documentation.drift;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Splits running text into sentences. */
final class SentenceSplitter {
    private static final Pattern END =
            Pattern.compile("(?<=[.!?])(?<!\\b(?:e\\.g|i\\.e|etc|vs)\\.)\\s+(?=[\\p{Lu}`*\\[{(\"'])");
    private static final Pattern POINTER =
            Pattern.compile("(?i)(?:(?:to |you can )?learn (?:more|about|how)|for (?:more |further |a list |the list "
                    + "|details|information|an example|examples)|see\\b"
                    + "|(?:the )?following (?:is|are|example|code|request)|(?:here|this|below)(?:'s| is) an? "
                    + "(?:json|example)|the following example|an example"
                    + "|(?:note: ?)?the response object shown here).*");

    private SentenceSplitter() {}

    static List<String> of(String text) {
        return Stream.of(END.split(text))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /** Whether a sentence only points to another page or to the example below it. */
    static boolean isPointer(String sentence) {
        return POINTER.matcher(sentence).matches();
    }
}
