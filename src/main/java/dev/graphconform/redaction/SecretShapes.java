package dev.graphconform.redaction;

import java.util.regex.Pattern;

/** Masks what looks like a secret, since a server may respond with tokens that the kit never sent. */
final class SecretShapes {
    private static final String MASK = SecretMask.MASK;
    private static final Pattern TOKEN =
            Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]*)*");
    private static final Pattern SCHEME = Pattern.compile("(?i)\\b(bearer|basic)(\\s+|%20)[A-Za-z0-9._~+/=-]{16,}");
    private static final Pattern NAMED = Pattern.compile("(?i)((?<![A-Za-z])(?:access_?token|refresh_?token|id_?token|"
            + "client_?secret|client_?assertion|secretText|password)"
            + "\\\\?[\"']?\\s*[=:]\\s*\\\\?[\"']?)(?!\\*\\*\\*)[^\"'&\\s,}\\\\]{6,}");
    /** The length from which on a mixed run of letters and digits is masked: no name, path or id is so long. */
    private static final int MIN_OPAQUE = 120;

    private SecretShapes() {}

    static String masked(String text) {
        // most texts hold none, and searching for a word is cheaper than for a pattern
        String masked = text.contains("eyJ") ? TOKEN.matcher(text).replaceAll(MASK) : text;
        if (contains(masked, "earer") || contains(masked, "asic") || contains(masked, "EARER")) {
            masked = SCHEME.matcher(masked).replaceAll("$1$2" + MASK);
        }
        if (contains(masked, "oken")
                || contains(masked, "ecret")
                || contains(masked, "ssertion")
                || contains(masked, "assword")) {
            masked = NAMED.matcher(masked).replaceAll("$1" + MASK);
        }
        return maskOpaque(masked);
    }

    private static boolean contains(String text, String word) {
        return text.contains(word);
    }

    private static String maskOpaque(String text) {
        StringBuilder masked = null;
        int from = 0;
        int done = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !isOpaque(text.charAt(at))) {
                if (at - from >= MIN_OPAQUE && isMixed(text, from, at)) {
                    masked = masked == null ? new StringBuilder(text.length()) : masked;
                    masked.append(text, done, from).append(MASK);
                    done = at;
                }
                from = at + 1;
            }
        }
        return masked == null ? text : masked.append(text, done, text.length()).toString();
    }

    private static boolean isOpaque(char each) {
        return each >= 'a' && each <= 'z'
                || each >= 'A' && each <= 'Z'
                || each >= '0' && each <= '9'
                || each == '-'
                || each == '_'
                || each == '+'
                || each == '=';
    }

    private static boolean isMixed(String text, int from, int to) {
        int lower = 0;
        int upper = 0;
        int digits = 0;
        for (int at = from; at < to; at++) {
            char each = text.charAt(at);
            lower += each >= 'a' && each <= 'z' ? 1 : 0;
            upper += each >= 'A' && each <= 'Z' ? 1 : 0;
            digits += each >= '0' && each <= '9' ? 1 : 0;
        }
        return lower > 8 && upper > 8 && digits > 4;
    }
}
