package dev.graphconform.documentation.scaffold;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence that says what must, should or cannot be.
 *
 * @param text the sentence
 * @param level what it weighs, by its words: a guess
 * @param word the word that makes it a rule
 */
record NormativeSentence(String text, String level, String word) {
    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}`(])");
    private static final Pattern SHOULD =
            Pattern.compile("(?i)\\b(should(?:n't)?|recommend(?:ed)?|avoid|supports?|supported)\\b");
    private static final Pattern MUST = Pattern.compile("(?i)\\b(must(?:n't)?|required|requires?|mandatory|cannot|can't"
            + "|can not|only|not supported|(?:is|are)n't supported|not allowed|not possible"
            + "|(?:does not|do not|doesn't|don't) support"
            + "|do(?:n't| not) (?:supply|provide|include|specify|send|set|use)"
            + "|supports?[^.]*? query parameters?|needs? to|ha(?:s|ve) to|at most|at least"
            + "|maximum|minimum|limited|limit|exceeds?|read-only|unique|ignored|fails?|always|never|will not|won't)\\b"
            + "|`?\\b[45]\\d\\d\\b(?: [A-Z][a-z]+)");
    private static final Pattern BOILERPLATE = Pattern.compile(
            "(?i)^(one of the following permissions (is|are) required|to learn more|for more information"
                    + "|the response object shown here|in the request body, (supply|provide)"
                    + "|if successful, this (method|action|function) returns"
                    + "|.*\\b(may|might|could) (require|need|limit|support)\\b).*");
    private static final Set<String> FILLING = Set.of(
            "the",
            "a",
            "an",
            "is",
            "are",
            "be",
            "been",
            "to",
            "of",
            "in",
            "on",
            "for",
            "and",
            "or",
            "this",
            "that",
            "it",
            "its",
            "by",
            "with",
            "as",
            "at",
            "you",
            "your",
            "can",
            "will",
            "if",
            "when",
            "which",
            "from",
            "has",
            "have",
            "any",
            "each",
            "their",
            "they",
            "using",
            "used",
            "also",
            "must",
            "should",
            "these",
            "may",
            "does",
            "do",
            "one",
            "then",
            "than",
            "was",
            "were",
            "use",
            "following",
            "specify",
            "there",
            "more",
            "information",
            "see");
    private static final int WORDS = 4;
    private static final int LONGEST = 32;

    /** Those of a text. */
    static List<NormativeSentence> in(String text) {
        return Stream.of(END.split(text.strip()))
                .map(String::strip)
                .filter(sentence -> !BOILERPLATE.matcher(sentence).matches())
                .flatMap(sentence -> of(sentence).stream())
                .toList();
    }

    /** A few of its words, for an id. */
    String shortName() {
        String words = String.join(
                " ",
                Stream.of(text.replaceAll("[^A-Za-z0-9 .-]", "")
                                .replace('.', ' ')
                                .split("\\s+"))
                        .filter(each -> !FILLING.contains(each.toLowerCase(Locale.ROOT)))
                        .limit(WORDS)
                        .toList());
        return Slug.of(words, LONGEST);
    }

    private static Optional<NormativeSentence> of(String sentence) {
        Matcher should = SHOULD.matcher(sentence);
        Matcher must = MUST.matcher(sentence);
        boolean strong = must.find();
        if (strong) {
            return Optional.of(new NormativeSentence(sentence, "must", must.group()));
        }
        return should.find()
                ? Optional.of(new NormativeSentence(sentence, "should", should.group()))
                : Optional.empty();
    }
}
