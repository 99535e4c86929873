package dev.graphconform.redaction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands around the escapes of a text, with those of JSON, addresses and HTML undone, all in one go whatever the
 * text is, and without NULs and the line ends of wrapped base64, so that UTF-16 and wrapped lines read on as well. For
 * searching only: it is no text that anybody wrote.
 */
final class EscapeDecoder {
    private static final Map<String, Character> NAMED =
            Map.of("amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'');
    private static final int LONGEST_ENTITY = 10;
    /** What is farther from an escape was searched as it stood. */
    private static final int CONTEXT = 64;

    private static final int WRAPPED = 40;
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
     * What stands around its escapes; empty when it has none.
     *
     * @param without stretches in which there are none, in their order
     */
    static Optional<byte[]> of(byte[] text, List<ByteRange> without) {
        byte[] plain = new EscapeDecoder(text).read(without);
        return plain.length == 0 ? Optional.empty() : Optional.of(plain);
    }

    private byte[] read(List<ByteRange> without) {
        int lastEscape = -CONTEXT;
        int stretch = 0;
        int at = 0;
        while (at < text.length) {
            int stop = stretch < without.size() ? without.get(stretch).from() : text.length;
            at = special(at, stop);
            if (at >= stop) {
                at = stretch < without.size() ? without.get(stretch++).to() : text.length;
                continue;
            }
            int length = escape(at);
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

    /** Where the next character stands that can begin an escape; the end of the stretch when there is none. */
    private int special(int from, int to) {
        byte[] bytes = text;
        boolean[] wanted = SPECIAL;
        int at = from;
        while (at < to && !wanted[bytes[at] & 0xFF]) {
            at++;
        }
        return at;
    }

    /** Copies what lies between two escapes, or its ends when that is long. */
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

    /** How long the escape is that begins here; 0 when none does. */
    private int escape(int at) {
        return switch (text[at]) {
            case '\\' -> backslash(at);
            case '%' -> hex(at + 1, 2) < 0 ? 0 : 3;
            case '&' -> entity(at);
            case 0 -> 1;
            default -> wrapped(at) ? 1 : 0;
        };
    }

    private int backslash(int at) {
        byte kind = at + 1 < text.length ? text[at + 1] : 0;
        int digits = kind == 'u' ? 4 : kind == 'x' ? 2 : 0;
        return digits > 0 && hex(at + 2, digits) >= 0
                ? 2 + digits
                : kind == '\\' || kind == 'n' || kind == 'r' || kind == 't' ? 2 : 1;
    }

    private int entity(int at) {
        int end = at + 1;
        while (end < text.length && end - at <= LONGEST_ENTITY && text[end] != ';') {
            end++;
        }
        boolean ended = end < text.length && text[end] == ';';
        return ended && named(at, end + 1 - at) >= 0 ? end + 1 - at : 0;
    }

    private boolean wrapped(int at) {
        if (at < WRAPPED) {
            return text[at] == '\n' && at > 0 && text[at - 1] == 0;
        }
        for (int before = at - WRAPPED; before < at; before++) {
            if (!Character.isLetterOrDigit(text[before]) && "+/-_\r=".indexOf(text[before]) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The character that the escape stands for; negative for nothing. */
    private int code(int at, int length) {
        return switch (text[at]) {
            case '\\' -> length > 2 ? hex(at + 2, length - 2) : length == 2 && text[at + 1] == '\\' ? '\\' : -1;
            case '%' -> hex(at + 1, 2);
            case '&' -> named(at, length);
            default -> -1;
        };
    }

    private int named(int at, int length) {
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

    /** Secrets are ASCII; what is not ends a stretch. NULs and line ends are left out, escaped ones as well. */
    private void write(int code) {
        if (code > 0 && code != '\n' && code != '\r') {
            plain.write(code < 0x80 ? code : '?');
        }
    }
}
