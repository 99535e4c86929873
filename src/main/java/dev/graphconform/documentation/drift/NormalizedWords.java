package dev.graphconform.documentation.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a sentence, normalized; what carries no meaning is left out: contractions, articles, forms of "to be"
 * and "to do", the future, the s of a verb or a plural, hyphens between words, "might" for "may", punctuation.
 */
final class NormalizedWords {
    private static final String WORD_PART = "[\\p{L}\\p{N}_@./{}$#:-]*";
    private static final Pattern TOKEN = Pattern.compile("`([^`]*)`|((?<![\\p{L}\\p{N}])[-+]?\\p{N}" + WORD_PART
            + "|(?:(?<![/{$@#])[/{$@#]++)?+[\\p{L}\\p{N}]" + WORD_PART + ")|([<>≤≥=%±]+)");
    private static final Pattern TRAIL = Pattern.compile("[./:#-]+$");
    private static final Pattern COMPOUND = Pattern.compile("\\p{L}\\p{Ll}*(?:-\\p{Ll}+)+");
    private static final Pattern NAME = Pattern.compile(".+\\p{Lu}.*|.*[\\p{N}{}$@#/<>≤≥=%±].*");
    private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d");
    private static final Pattern OPPOSITE =
            Pattern.compile("(?:un(?!it|iq|ion|ivers|if|der|icode)|non(?!e$)|dis(?:able|allow|connect|continue)).+");
    private static final Pattern MIGHT = Pattern.compile("(?i)\\bmight\\b");
    private static final Pattern CANNOT = Pattern.compile("(?i)\\bcan(?:'t|not)\\b");
    private static final Pattern WILL_NOT = Pattern.compile("(?i)\\bwon't\\b");
    private static final Pattern NOT = Pattern.compile("(?i)n't\\b");
    private static final Pattern ENDING = Pattern.compile("(?i)'(?:re|ll|ve|d|s)\\b");
    private static final Set<String> FILLERS = Set.of(
            "the", "a", "an", "will", "do", "does", "did", "is", "are", "was", "were", "be", "been", "being", "this",
            "that", "these", "those");

    private final List<NormalizedWord> all = new ArrayList<>();

    private NormalizedWords() {}

    /** The words in order. */
    static List<NormalizedWord> of(String text) {
        NormalizedWords normalizedWords = new NormalizedWords();
        Matcher token = TOKEN.matcher(expandContractions(text));
        while (token.find()) {
            if (token.group(1) != null) {
                for (String part : token.group(1).strip().split("[\\s,]+")) {
                    normalizedWords.add(part, true);
                }
            } else if (token.group(2) != null) {
                String word = TRAIL.matcher(token.group(2)).replaceAll("");
                for (String part : COMPOUND.matcher(word).matches() ? word.split("-") : new String[] {word}) {
                    normalizedWords.add(part, false);
                }
            } else {
                normalizedWords.add(token.group(3), false);
            }
        }
        return normalizedWords.all;
    }

    private void add(String token, boolean code) {
        boolean name = NAME.matcher(token).matches() || isReasonPhrase(token);
        String word = name || code ? token : stem(token.toLowerCase(Locale.ROOT));
        if (word.isEmpty() || !code && FILLERS.contains(word)) {
            return;
        }
        if (name) {
            all.add(new NormalizedWord(word, WordRole.NAME));
        } else if (code) {
            all.add(new NormalizedWord(word, WordRole.CODE));
        } else {
            boolean decides =
                    DecisiveWords.contains(word) || OPPOSITE.matcher(word).matches();
            all.add(new NormalizedWord(word, decides ? WordRole.DECISIVE : WordRole.PLAIN));
        }
    }

    /** Whether the token follows a status code, as in "201 Created". */
    private boolean isReasonPhrase(String token) {
        return !all.isEmpty()
                && STATUS.matcher(all.get(all.size() - 1).text()).matches()
                && !token.isEmpty()
                && Character.isUpperCase(token.charAt(0));
    }

    /** A word without the s of a verb or a plural. */
    static String stem(String word) {
        boolean plural = word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
        return plural && !FILLERS.contains(word) && !DecisiveWords.contains(word)
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static String expandContractions(String text) {
        String expanded = MIGHT.matcher(text.replace('\u2019', '\'')).replaceAll("may");
        if (expanded.indexOf('\'') < 0 && !expanded.contains("annot")) {
            return expanded;
        }
        expanded = CANNOT.matcher(expanded).replaceAll("can not");
        expanded = WILL_NOT.matcher(expanded).replaceAll("will not");
        expanded = NOT.matcher(expanded).replaceAll(" not");
        return ENDING.matcher(expanded).replaceAll(" ");
    }

    /**
     * A word.
     *
     * @param text as it is compared
     * @param role its role
     */
    record NormalizedWord(String text, WordRole role) {
        /** The form that a fingerprint holds: a hash and the role. */
        String hashed() {
            return ShortHash.ofWord(text) + role.mark;
        }
    }

    /** What a word does in a sentence. */
    enum WordRole {
        /** Any word. */
        PLAIN(""),
        /** A word that decides, such as "not". */
        DECISIVE("D"),
        /** A name or a number, printed as code or not. */
        NAME("N"),
        /** A word of the language that is printed as code; only code is the same. */
        CODE("C");

        private final String mark;

        WordRole(String mark) {
            this.mark = mark;
        }

        /** The role of a hashed word. */
        static WordRole of(String hashed) {
            return switch (hashed.charAt(hashed.length() - 1)) {
                case 'D' -> DECISIVE;
                case 'N' -> NAME;
                case 'C' -> CODE;
                default -> PLAIN;
            };
        }
    }
}
