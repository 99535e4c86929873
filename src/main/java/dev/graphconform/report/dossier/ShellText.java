package dev.graphconform.report.dossier;

import dev.graphconform.redaction.Placeholder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Quotes any text as one word of a shell. Placeholders for people become variables, since whoever repeats the request
 * has to fill in real ones.
 */
final class ShellText {
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_./:=@-]+");

    private ShellText() {}

    /**
     * The quoted word.
     *
     * @param used receives the placeholders that became variables
     */
    static String word(String text, Collection<Placeholder> used) {
        List<Placeholder.Found> all = Placeholder.in(text);
        if (all.isEmpty()) {
            return literal(text);
        }
        StringBuilder word = new StringBuilder();
        int done = 0;
        for (Placeholder.Found found : all) {
            if (found.from() > done) {
                word.append(literal(text.substring(done, found.from())));
            }
            word.append("\"$").append(found.placeholder().variable()).append('"');
            used.add(found.placeholder());
            done = found.to();
        }
        return done < text.length() ? word.append(literal(text.substring(done))).toString() : word.toString();
    }

    private static String literal(String text) {
        if (HARMLESS.matcher(text).matches()) {
            return text;
        }
        return text.codePoints().anyMatch(ShellText::mustBeEscaped)
                ? bytes(text)
                : withoutEmptyEnds("'" + text.replace("'", "'\\''") + "'");
    }

    /** A text that begins or ends with an apostrophe needs no pair of empty quotes around it. */
    private static String withoutEmptyEnds(String word) {
        String begun = word.startsWith("''\\") ? word.substring(2) : word;
        return begun.endsWith("\\'" + "''") ? begun.substring(0, begun.length() - 2) : begun;
    }

    /** Characters that a terminal would interpret or not show; line ends and tabs are allowed within quotes. */
    private static boolean mustBeEscaped(int point) {
        return Character.isISOControl(point) && point != '\n' && point != '\t'
                || Character.getType(point) == Character.FORMAT && point != 0x200D
                || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /** With escapes for single bytes, which bash and zsh understand. */
    private static String bytes(String text) {
        StringBuilder word = new StringBuilder("$'");
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            if (each >= ' ' && each < 0x7F && each != '\'' && each != '\\') {
                word.append((char) each);
            } else {
                word.append(String.format(Locale.ROOT, "\\x%02x", each & 0xFF));
            }
        }
        return word.append('\'').toString();
    }
}
