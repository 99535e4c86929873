package dev.graphconform.cli;

import dev.graphconform.target.Environment;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a line of the output can hold.
 *
 * @param width in characters
 * @param charset the encoding of the output
 */
record ConsoleLine(int width, Charset charset) {
    /** A file or a pipe, which takes whatever there is. */
    static final ConsoleLine UNBOUNDED = new ConsoleLine(Integer.MAX_VALUE, StandardCharsets.UTF_8);

    private static final int USUAL_WIDTH = 80;
    private static final int NARROWEST = 40;
    private static final int READABLE = 80;

    /** Signs that the kit's own texts use, and what says the same in ASCII. */
    private static final Map<String, String> PLAIN =
            Map.of("\u2192", "->", "\u2026", "...", "\u00b7", "-", "\u2014", "-", "\u2013", "-");

    /** The line of this process; the launcher says how wide a terminal is, in {@code COLUMNS}. */
    static ConsoleLine of(Environment environment, boolean terminal) {
        int width = !terminal
                ? Integer.MAX_VALUE
                : environment
                        .variable("COLUMNS")
                        .filter(columns -> columns.matches("[1-9][0-9]{0,3}"))
                        .map(Integer::valueOf)
                        .map(columns -> Math.max(NARROWEST, columns))
                        .orElse(USUAL_WIDTH);
        String encoding = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
        return new ConsoleLine(
                width,
                encoding != null && Charset.isSupported(encoding)
                        ? Charset.forName(encoding)
                        : Charset.defaultCharset());
    }

    /** The text with signs in ASCII where the output has no others. */
    String encodable(String text) {
        if (charset.newEncoder().canEncode(text)) {
            return text;
        }
        String plain = text;
        for (Map.Entry<String, String> sign : PLAIN.entrySet()) {
            if (!charset.newEncoder().canEncode(sign.getKey())) {
                plain = plain.replace(sign.getKey(), sign.getValue());
            }
        }
        return plain;
    }

    /** Lines of no more than the width: the first behind the start, the others behind what hangs. */
    List<String> folded(String start, String hanging, String text) {
        if (text.length() <= width - start.length()) {
            return List.of(start + text);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(start);
        boolean empty = true;
        for (String word : text.split(" ")) {
            if (!empty && line.length() + 1 + word.length() > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                line.append(hanging);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }

    /** Lines of no more than the width, or what is readable, but for a word that is longer by itself. */
    List<String> wrapped(String indent, String text) {
        int room = Math.min(width, READABLE) - indent.length();
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > room) {
                lines.add(indent + line);
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(indent + line);
        return lines;
    }
}
