package dev.graphconform.documentation.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a text in which only that is gone which never changes what it says: contractions, the future, "the", the
 * letter case of a word that is no name, hyphens between words, the comma before "and" and after an introduction, the
 * stop at the end, kinds of quotation marks and dashes, white space. Two texts of the same form say the same; of any
 * others people have to judge.
 */
final class NoiselessForm {
    private static final Pattern SPAN = Pattern.compile("`([^`]*)`");
    /** A word with what may stand within it, or a single sign. */
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_@./{}$#:'-]*[\\p{L}\\p{N}_}])?|[^\\s\\p{Z}]");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_].*");
    private static final Pattern NAME = Pattern.compile(".+\\p{Lu}.*|.*[\\p{N}{}$@#/].*|.*\\p{L}[.:]\\p{L}.*");
    private static final Pattern COMPOUND = Pattern.compile("\\p{L}\\p{Ll}*(?:-\\p{Ll}+)+");
    private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d");
    private static final Pattern INTRODUCTION =
            Pattern.compile("^((?:After|At|Before|By|For|If|In|On|Once|Otherwise|Then|To|Unless|When|While|With)\\b"
                    + "(?:[^,`]|`[^`]*`)*),(?=\\s)");
    private static final Pattern LIST_COMMA = Pattern.compile(",(?=\\s+(?:and|or)\\b)");
    private static final Pattern STOP = Pattern.compile("[.:]\\s*$");
    private static final Pattern CANNOT = Pattern.compile("(?i)\\bcan(?:'t|not)\\b");
    private static final Pattern WILL_NOT = Pattern.compile("(?i)\\b(?:won't|will not)\\b");
    private static final Pattern NOT = Pattern.compile("(?i)n't\\b");
    private static final Pattern DO_NOT = Pattern.compile("(?i)\\b(?:do|does|did) not\\b");
    private static final Pattern WILL = Pattern.compile("\\bwill (?!be\\b|have\\b|do\\b)(\\p{Ll}+)\\b");
    private static final Pattern IS = Pattern.compile("(?i)\\b(here|how|it|that|there|what|where|who)'s\\b");
    private static final Pattern ARE = Pattern.compile("(?i)'re\\b");
    private static final Pattern HAVE = Pattern.compile("(?i)'ve\\b");

    private final List<String> tokens = new ArrayList<>();

    private NoiselessForm() {}

    static String of(String text) {
        NoiselessForm form = new NoiselessForm();
        String plain =
                STOP.matcher(INTRODUCTION.matcher(text).replaceFirst("$1")).replaceFirst("");
        Matcher span = SPAN.matcher(plain);
        int end = 0;
        while (span.find()) {
            form.add(expanded(plain.substring(end, span.start())), false);
            form.add(span.group(1), true);
            end = span.end();
        }
        form.add(expanded(plain.substring(end)), false);
        return String.join(" ", form.tokens);
    }

    private static String expanded(String prose) {
        String text = prose.replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace('\u2013', '-')
                .replace('\u2014', '-');
        // most pieces of a text have nothing of what follows
        if (text.indexOf('\'') < 0 && text.indexOf(',') < 0 && !text.contains("not") && !text.contains("will")) {
            return text;
        }
        text = CANNOT.matcher(LIST_COMMA.matcher(text).replaceAll("")).replaceAll("can not");
        text = NOT.matcher(WILL_NOT.matcher(text).replaceAll("not")).replaceAll(" not");
        text = WILL.matcher(DO_NOT.matcher(text).replaceAll("not")).replaceAll("$1s");
        return HAVE.matcher(ARE.matcher(IS.matcher(text).replaceAll("$1 is")).replaceAll(" are"))
                .replaceAll(" have");
    }

    /** Adds what a piece says; a word that is printed as code, and no name, is told from the same word in the text. */
    private void add(String piece, boolean code) {
        Matcher found = TOKEN.matcher(piece);
        while (found.find()) {
            String token = found.group();
            if (!WORD.matcher(token).matches() || NAME.matcher(token).matches() || isReasonPhrase(token)) {
                tokens.add(token);
            } else if (code) {
                tokens.add("`" + token);
            } else {
                for (String word : COMPOUND.matcher(token).matches() ? token.split("-") : new String[] {token}) {
                    plain(word.toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    private void plain(String word) {
        if (!word.equals("the")) {
            tokens.add(word.equals("an") ? "a" : word);
        }
    }

    /** Whether the word follows a status code, as in "201 Created". */
    private boolean isReasonPhrase(String token) {
        return !tokens.isEmpty()
                && STATUS.matcher(tokens.get(tokens.size() - 1)).matches()
                && Character.isUpperCase(token.charAt(0));
    }
}
