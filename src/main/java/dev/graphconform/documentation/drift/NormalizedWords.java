package dev.graphconform.documentation.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a sentence, normalized; what carries no meaning is left out: contractions, articles, forms of "to be"
 * and "to do", the future, the s of a verb or a plural, punctuation, marks of code.
 */
final class NormalizedWords {
    private static final Pattern TOKEN = Pattern.compile("`([^`]*)`|([\\p{L}\\p{N}][\\p{L}\\p{N}_@./{}$-]*)");
    private static final Pattern TRAIL = Pattern.compile("[./-]+$");
    private static final Pattern INNER_CAPITAL = Pattern.compile(".+\\p{Lu}.*");
    private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d");
    private static final Pattern HAS_DIGIT = Pattern.compile(".*\\d.*");
    private static final Set<String> FILLERS = Set.of(
            "the", "a", "an", "will", "do", "does", "did", "is", "are", "was", "were", "be", "been", "being", "this",
            "that", "these", "those");
    private static final Set<String> DECISIVE = Set.of(
            "not",
            "no",
            "never",
            "none",
            "only",
            "must",
            "can",
            "may",
            "should",
            "unless",
            "except",
            "without",
            "optional",
            "required",
            "least",
            "most",
            "minimum",
            "maximum",
            "before",
            "after",
            "two",
            "three",
            "both");

    private final List<String> all = new ArrayList<>();
    private final Set<String> decisive = new TreeSet<>();

    private NormalizedWords() {}

    static NormalizedWords of(String text) {
        NormalizedWords normalizedWords = new NormalizedWords();
        Matcher token = TOKEN.matcher(expandContractions(text));
        while (token.find()) {
            if (token.group(1) != null) {
                for (String part : token.group(1).strip().split("[\\s,]+")) {
                    normalizedWords.add(part, true);
                }
            } else {
                normalizedWords.add(TRAIL.matcher(token.group(2)).replaceAll(""), false);
            }
        }
        return normalizedWords;
    }

    /** The words in order. */
    List<String> all() {
        return all;
    }

    /** Those that a change of meaning would change: modal verbs, negations, numbers, code, names, compounds. */
    Set<String> decisive() {
        return decisive;
    }

    private void add(String token, boolean code) {
        boolean name = code || INNER_CAPITAL.matcher(token).matches() || isReasonPhrase(token);
        String word = name ? token : stem(token.toLowerCase(Locale.ROOT));
        if (word.isEmpty() || !code && FILLERS.contains(word)) {
            return;
        }
        all.add(word);
        if (name || word.contains("-") || HAS_DIGIT.matcher(word).matches() || DECISIVE.contains(word)) {
            decisive.add(word);
        }
    }

    /** Whether the token follows a status code, as in "201 Created". */
    private boolean isReasonPhrase(String token) {
        return !all.isEmpty()
                && STATUS.matcher(all.get(all.size() - 1)).matches()
                && !token.isEmpty()
                && Character.isUpperCase(token.charAt(0));
    }

    private static String stem(String word) {
        boolean plural = word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
        return plural && !FILLERS.contains(word) ? word.substring(0, word.length() - 1) : word;
    }

    private static String expandContractions(String text) {
        return text.replace('\u2019', '\'')
                .replaceAll("(?i)\\bcan(?:'t|not)\\b", "can not")
                .replaceAll("(?i)\\bwon't\\b", "will not")
                .replaceAll("(?i)n't\\b", " not")
                .replaceAll("(?i)'(?:re|ll|ve|d)\\b", " ")
                .replaceAll("(?i)'s\\b", "");
    }
}
