package dev.graphconform.check;

import java.util.stream.Collectors;

/**
 * Spells a text so that people see differences that look the same: everything outside printable ASCII as its code point
 * beside it.
 */
final class CodePointFormatter {
    private CodePointFormatter() {}

    static String spelled(String text) {
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c <= '~');
        String quoted = "\"" + text + "\" (" + text.codePointCount(0, text.length()) + " characters";
        return plain ? quoted + ")" : quoted + ": " + codePoints(text) + ")";
    }

    private static String codePoints(String text) {
        return text.codePoints()
                .limit(60)
                .mapToObj(c -> String.format("%04X", c))
                .collect(Collectors.joining(" "));
    }
}
