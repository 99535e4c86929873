package dev.graphconform.target;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a secret is a word. One that is ordinary language, or an id of the target file, stands in the kit's own
 * texts too: masking it would blacken them, and the search of the results would take each for a leak.
 */
public final class SecretWording {
    /** The search of the results takes so long a part of a secret for the secret. */
    private static final int PART = 16;
    /** The search takes fewer different characters for padding. */
    private static final int MIN_DISTINCT = 6;
    /** Long secrets are of machines; in thousands of random letters some look like words. */
    private static final int MAX_LENGTH = 100;

    /** Shorter runs of letters are words only between punctuation. */
    private static final int SHORT = 3;
    /** Words without punctuation between, as in camelCase, are so long on average; random letters are not. */
    private static final int JOINED_LENGTH = 5;

    private static final int MAX_GAP = 2;
    /** A word, also one of a camelCase name. */
    private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+");
    /** What no language puts together: five consonants, four vowels, no vowel at all, rare pairs. */
    private static final Pattern UNSPEAKABLE = Pattern.compile(
            "(?i)[b-df-hj-np-tv-xz]{5}|^[^aeiouy]+$|[aeiou]{4}" + "|q[^u]|[jqvwxyz][jqvwxz]|[bcdfgkmp][jqvwxz]");

    private SecretWording() {}

    /**
     * Why the secret cannot be told from other texts, as the end of a sentence; empty when it can.
     *
     * @param targetTexts names, ids and addresses of the target file, which stand in results
     */
    public static Optional<String> reasonAgainst(String secret, Collection<String> targetTexts) {
        if (secret.length() < PART) {
            return Optional.of("is shorter than " + PART + " characters");
        }
        if (shares(secret, targetTexts)) {
            return Optional.of("holds a name or id of the target file");
        }
        if (secret.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return secret.chars().distinct().count() < MIN_DISTINCT || isCounting(secret) || longestWords(secret) >= PART
                ? Optional.of("is made of ordinary words")
                : Optional.empty();
    }

    private static boolean shares(String secret, Collection<String> texts) {
        String lower = secret.toLowerCase(Locale.ROOT);
        List<String> all =
                texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
        for (int at = 0; at + PART <= lower.length(); at++) {
            String part = lower.substring(at, at + PART);
            if (all.stream().anyMatch(text -> text.contains(part))) {
                return true;
            }
        }
        return false;
    }

    /** For instance 0123456789abcdef. */
    private static boolean isCounting(String secret) {
        int steps = 0;
        for (int at = 1; at < secret.length(); at++) {
            steps += Math.abs(secret.charAt(at) - secret.charAt(at - 1)) <= 1 ? 1 : 0;
        }
        return steps * 4 >= secret.length() * 3;
    }

    /** The length of the longest stretch of words, with the punctuation that joins them. */
    private static int longestWords(String secret) {
        int longest = 0;
        int from = 0;
        int to = -1;
        int joined = 0;
        Matcher word = WORD.matcher(secret);
        while (word.find()) {
            boolean alone = standsAlone(secret, word.start(), word.end());
            if (!isWord(word.group(), alone)) {
                to = -1;
                continue;
            }
            if (to < 0 || !isJoint(secret.substring(to, word.start()))) {
                from = word.start();
                joined = 0;
            }
            to = word.end();
            joined += alone ? 0 : 1;
            if (to - from >= joined * JOINED_LENGTH) {
                longest = Math.max(longest, to - from);
            }
        }
        return longest;
    }

    private static boolean isWord(String letters, boolean alone) {
        return letters.length() < SHORT || letters.length() == SHORT && alone
                ? alone
                : !UNSPEAKABLE.matcher(letters).find();
    }

    private static boolean isJoint(String gap) {
        return gap.length() <= MAX_GAP && gap.chars().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether punctuation is on both sides, as around the short words of {@code this-is-a-token}. */
    private static boolean standsAlone(String secret, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(secret.charAt(from - 1)))
                && (to == secret.length() || !Character.isLetterOrDigit(secret.charAt(to)));
    }
}
