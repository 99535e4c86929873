package dev.graphconform.schema;

import java.util.Locale;

/** A text is no JSON, or JSON that parsers interpret differently. */
public final class MalformedJsonException extends Exception {

    private final int line;
    private final int column;
    private final String problem;

    MalformedJsonException(int line, int column, String problem) {
        super(String.format(Locale.ROOT, "line %d, column %d: %s", line, column, problem));
        this.line = line;
        this.column = column;
        this.problem = problem;
    }

    /** Counted from 1. */
    public int line() {
        return line;
    }

    /** Counted from 1, in UTF-16 code units. */
    public int column() {
        return column;
    }

    /** What is wrong there, without the place. */
    public String problem() {
        return problem;
    }
}
