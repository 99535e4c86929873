package dev.graphconform.redaction;

import dev.graphconform.redaction.FragmentSearch.ByteRange;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decodes the escapes of a text: those of JSON, URLs and HTML in one pass, whatever the text is. NULs and the line ends
 * of wrapped base64 are removed, so that UTF-16 and wrapped lines are found too. Only the parts of the text around
 * escapes are kept: the result is for searching only.
 */
final class EscapeDecoder {
    /** The names that HTML has for signs of ASCII. */
    private static final Map<String, Character> NAMED = Map.ofEntries(
            Map.entry("amp", '&'),
            Map.entry("AMP", '&'),
            Map.entry("lt", '<'),
            Map.entry("LT", '<'),
            Map.entry("gt", '>'),
            Map.entry("GT", '>'),
            Map.entry("quot", '"'),
            Map.entry("QUOT", '"'),
            Map.entry("apos", '\''),
            Map.entry("excl", '!'),
            Map.entry("num", '#'),
            Map.entry("dollar", '$'),
            Map.entry("percnt", '%'),
            Map.entry("lpar", '('),
            Map.entry("rpar", ')'),
            Map.entry("ast", '*'),
            Map.entry("plus", '+'),
            Map.entry("comma", ','),
            Map.entry("period", '.'),
            Map.entry("sol", '/'),
            Map.entry("colon", ':'),
            Map.entry("semi", ';'),
            Map.entry("equals", '='),
            Map.entry("quest", '?'),
            Map.entry("commat", '@'),
            Map.entry("lsqb", '['),
            Map.entry("bsol", '\\'),
            Map.entry("rsqb", ']'),
            Map.entry("Hat", '^'),
            Map.entry("lowbar", '_'),
            Map.entry("grave", '`'),
            Map.entry("lcub", '{'),
            Map.entry("verbar", '|'),
            Map.entry("rcub", '}'));

    private static final int MAX_ENTITY_LENGTH = 10;
    /** How many characters around an escape are kept; what is farther is found in the text as it is. */
    private static final int CONTEXT = 64;

    /** A line end after so many base64 characters counts as one of wrapped base64. */
    private static final int MIN_WRAPPED_LINE = 40;

    private static final boolean[] SPECIAL = new boolean[256];

    static {
        for (char each : new char[] {'\\', '%', '&', '\n', '\r', 0}) {
            SPECIAL[each] = true;
        }
    }

    private final byte[] text;
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private int done;

    private EscapeDecoder(byte[] text) {
        this.text = text;
    }

    /**
     * The decoded parts of the text around its escapes; empty when it has none.
     *
     * @param without ranges without escapes, in ascending order
     */
    static Optional<byte[]> of(byte[] text, List<ByteRange> without) {
        byte[] plain = new EscapeDecoder(text).decode(without);
        return plain.length == 0 ? Optional.empty() : Optional.of(plain);
    }

    private byte[] decode(List<ByteRange> without) {
        int lastEscape = -CONTEXT;
        int range = 0;
        int at = 0;
        while (at < text.length) {
            int stop = range < without.size() ? without.get(range).from() : text.length;
            at = nextSpecial(at, stop);
            if (at >= stop) {
                at = range < without.size() ? without.get(range++).to() : text.length;
                continue;
            }
            int length = escapeLength(at);
            if (length > 0) {
                copy(lastEscape, at);
                write(code(at, length));
                done = at + length;
                lastEscape = done;
            }
            at += Math.max(1, length);
        }
        if (lastEscape >= 0) {
            plain.write(text, done, Math.min(text.length, done + CONTEXT) - done);
        }
        return plain.toByteArray();
    }

    /** The position of the next character that can begin an escape; the end of the range when there is none. */
    private int nextSpecial(int from, int to) {
        byte[] bytes = text;
        boolean[] wanted = SPECIAL;
        int at = from;
        while (at < to && !wanted[bytes[at] & 0xFF]) {
            at++;
        }
        return at;
    }

    /** Copies the text between two escapes, or only its two ends when it is long. */
    private void copy(int lastEscape, int at) {
        if (lastEscape >= 0 && at - done <= 2 * CONTEXT) {
            plain.write(text, done, at - done);
            return;
        }
        if (lastEscape >= 0) {
            plain.write(text, done, CONTEXT);
            plain.write(1);
        }
        int from = Math.max(done, at - CONTEXT);
        plain.write(text, from, at - from);
    }

    /** The length of the escape at this position; 0 when there is none. */
    private int escapeLength(int at) {
        return switch (text[at]) {
            case '\\' -> backslashLength(at);
            case '%' -> hex(at + 1, 2) < 0 ? 0 : 3;
            case '&' -> entityLength(at);
            case 0 -> 1;
            default -> isWrappedLineEnd(at) ? 1 : 0;
        };
    }

    private int backslashLength(int at) {
        byte kind = at + 1 < text.length ? text[at + 1] : 0;
        int digits = kind == 'u' ? 4 : kind == 'x' ? 2 : 0;
        return digits > 0 && hex(at + 2, digits) >= 0
                ? 2 + digits
                : kind == '\\' || kind == 'n' || kind == 'r' || kind == 't' ? 2 : 1;
    }

    private int entityLength(int at) {
        int end = at + 1;
        while (end < text.length && end - at <= MAX_ENTITY_LENGTH && text[end] != ';') {
            end++;
        }
        boolean ended = end < text.length && text[end] == ';';
        return ended && namedCharacter(at, end + 1 - at) >= 0 ? end + 1 - at : 0;
    }

    private boolean isWrappedLineEnd(int at) {
        if (at < MIN_WRAPPED_LINE) {
            return text[at] == '\n' && at > 0 && text[at - 1] == 0;
        }
        for (int before = at - MIN_WRAPPED_LINE; before < at; before++) {
            if (!Character.isLetterOrDigit(text[before]) && "+/-_\r=".indexOf(text[before]) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The character that the escape stands for; negative for none. */
    private int code(int at, int length) {
        return switch (text[at]) {
            case '\\' -> length > 2 ? hex(at + 2, length - 2) : length == 2 && text[at + 1] == '\\' ? '\\' : -1;
            case '%' -> hex(at + 1, 2);
            case '&' -> namedCharacter(at, length);
            default -> -1;
        };
    }

    private int namedCharacter(int at, int length) {
        String name = new String(text, at + 1, length - 2, StandardCharsets.ISO_8859_1);
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, '\uFFFF') == '\uFFFF' ? -1 : NAMED.get(name);
        }
        try {
            boolean hex = name.startsWith("#x") || name.startsWith("#X");
            return hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private int hex(int from, int length) {
        if (from + length > text.length) {
            return -1;
        }
        int value = 0;
        for (int place = from; place < from + length; place++) {
            int digit = Character.digit(text[place], 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }

    /** Secrets are ASCII, so another character becomes a question mark. NULs and line ends are left out. */
    private void write(int code) {
        if (code > 0 && code != '\n' && code != '\r') {
            plain.write(code < 0x80 ? code : '?');
        }
    }
}
