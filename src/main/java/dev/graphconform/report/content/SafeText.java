package dev.graphconform.report.content;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes text that may come from a server safe to show: characters that a terminal, a browser or an XML parser would
 * interpret or refuse are written as visible escapes. Escaping for one format (HTML, Markdown, XML) comes after this.
 */
public final class SafeText {
    private static final Pattern LINE_END = Pattern.compile("\\s*\\n\\s*|\\t");

    private SafeText() {}

    /**
     * The text with control characters, direction overrides and characters that XML 1.0 forbids written as
     * {@code \}{@code uXXXX}.
     */
    public static String of(String text) {
        int unsafe = firstUnsafe(text);
        if (unsafe < 0) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, unsafe);
        for (int at = unsafe; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (point == '\r') {
                // line ends are unified, or an attacker's carriage return would paint over the line in a terminal
                if (at >= text.length() || text.charAt(at) != '\n') {
                    shown.append('\n');
                }
            } else if (unsafe(point)) {
                shown.append(String.format(Locale.ROOT, "\\u%04X", point));
            } else {
                shown.appendCodePoint(point);
            }
        }
        return shown.toString();
    }

    /** The same on one line: line ends and tabs become single blanks. */
    public static String oneLine(String text) {
        String shown = of(text);
        boolean oneLine = shown.indexOf('\n') < 0 && shown.indexOf('\t') < 0;
        return oneLine ? shown : LINE_END.matcher(shown).replaceAll(" ").strip();
    }

    /** The first characters up to the limit, and the number of those left out. */
    public static String atMost(int limit, String text) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        int more = text.length() - end;
        return text.substring(0, end) + "… (" + more + (more == 1 ? " more character)" : " more characters)");
    }

    private static int firstUnsafe(String text) {
        for (int at = 0; at < text.length(); ) {
            char plain = text.charAt(at);
            if (plain >= ' ' && plain < 0x7F) {
                at++;
                continue;
            }
            int point = text.codePointAt(at);
            if (point == '\r' || unsafe(point)) {
                return at;
            }
            at += Character.charCount(point);
        }
        return -1;
    }

    private static boolean unsafe(int point) {
        boolean control = Character.isISOControl(point) && point != '\n' && point != '\t' && point != '\r';
        boolean direction = point == 0x061C
                || point == 0x200E
                || point == 0x200F
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069;
        boolean noCharacter = point >= 0xD800 && point <= 0xDFFF || (point & 0xFFFE) == 0xFFFE;
        return control || direction || noCharacter;
    }
}
