package dev.graphconform.config;

import dev.graphconform.config.ConfigError.Place;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Tells a mistake in YAML where it was made. A parser tells where it noticed: for a quote that is never closed that is
 * the end of the file.
 */
final class YamlMistake {
    private final List<String> lines;
    private final Mark noticed;
    private final MarkedYamlEngineException failure;

    private YamlMistake(String text, Mark noticed, MarkedYamlEngineException failure) {
        this.lines = text.lines().toList();
        this.noticed = noticed;
        this.failure = failure;
    }

    /** The error of a text that a parser refused; empty if the parser does not say where. */
    static Optional<ConfigError> of(String text, MarkedYamlEngineException failure) {
        return failure.getProblemMark().map(noticed -> new YamlMistake(text, noticed, failure).error());
    }

    private ConfigError error() {
        return tab().or(this::openQuote)
                .or(this::openBracket)
                .or(this::indent)
                .orElseGet(() -> at(noticed.getLine(), noticed.getColumn(), failure.getProblem()));
    }

    private Optional<ConfigError> tab() {
        return failure.getProblem().contains("TAB")
                ? Optional.of(at(noticed.getLine(), noticed.getColumn(), "a tab stands here; indent with spaces"))
                : Optional.empty();
    }

    /** The first line on which a quote opens and does not close: values of these files take one line. */
    private Optional<ConfigError> openQuote() {
        for (int line = 0; line < lines.size() && line <= noticed.getLine(); line++) {
            int column = openQuote(lines.get(line));
            if (column >= 0) {
                char quote = lines.get(line).charAt(column);
                return Optional.of(
                        at(line, column, "the quote " + quote + " opens here and is not closed on its line; close it"));
            }
        }
        return Optional.empty();
    }

    private static int openQuote(String line) {
        int open = -1;
        char before = ':';
        for (int column = 0; column < line.length(); column++) {
            char character = line.charAt(column);
            if (open >= 0) {
                if (character == '\\' && line.charAt(open) == '"') {
                    column++;
                } else if (character == line.charAt(open)) {
                    open = -1;
                }
            } else if (character == '#' && (column == 0 || line.charAt(column - 1) == ' ')) {
                return -1;
            } else if ((character == '"' || character == '\'') && ":,[{-".indexOf(before) >= 0) {
                open = column;
            }
            before = character == ' ' ? before : character;
        }
        return open;
    }

    private Optional<ConfigError> openBracket() {
        return failure.getContextMark()
                .filter(open -> failure.getContext().contains("flow") && endsElsewhere())
                .map(open -> at(
                        open.getLine(),
                        open.getColumn(),
                        "the bracket " + lines.get(open.getLine()).charAt(open.getColumn())
                                + " opens here and is not closed; close it"));
    }

    private boolean endsElsewhere() {
        return failure.getProblem().contains("<stream end>")
                || failure.getContextMark().orElseThrow().getLine() != noticed.getLine();
    }

    private Optional<ConfigError> indent() {
        int line = Math.min(noticed.getLine(), lines.size() - 1);
        TreeSet<Integer> above = new TreeSet<>();
        for (int before = line - 1; before >= 0; before--) {
            int indent = indent(lines.get(before));
            if (indent >= 0 && (above.isEmpty() || indent < above.first())) {
                above.add(indent);
            }
        }
        int indent = line < 0 ? -1 : indent(lines.get(line));
        boolean keyBelowValue = failure.getProblem().contains("mapping values are not allowed");
        if (above.isEmpty()
                || !(keyBelowValue && indent > above.last()
                        || failure.getProblem().contains("<block end>") && indent >= 0 && !above.contains(indent))) {
            return Optional.empty();
        }
        String theirs = above.stream().map(String::valueOf).collect(Collectors.joining(" and "));
        return Optional.of(at(
                line,
                indent,
                "this line is indented by " + indent + ", "
                        + (above.size() == 1 ? "the line above it by " : "those above it by ")
                        + theirs + "; keys that belong together begin in the same column"));
    }

    /** The spaces in front; -1 of a line that says nothing. */
    private static int indent(String line) {
        String said = line.stripLeading();
        return said.isEmpty() || said.startsWith("#") ? -1 : line.length() - said.length();
    }

    private static ConfigError at(int line, int column, String what) {
        return new ConfigError(new Place(line + 1, column + 1), "", "this is not YAML: " + what);
    }
}
