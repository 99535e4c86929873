package dev.graphconform.cli;

import dev.graphconform.catalogue.Level;
import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.SubjectResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prints a rule or example as one line in columns: outcome, level, id, and its title or the reason of its outcome. */
final class SubjectLineFormatter {
    private static final int OUTCOME = "not-applicable".length();
    private static final int LEVEL = "observed".length();
    private static final String WARNING = "warning";
    private static final int GAP = 2;
    private static final int NARROWEST_TEXT = 24;

    private final Console console;
    private final int idWidth;
    private final boolean strict;
    /** Which subject was the first with a reason. */
    private final Map<String, String> told = new HashMap<>();

    /** Of lines in which nothing failed. */
    SubjectLineFormatter(Console console, int idWidth) {
        this(console, idWidth, false);
    }

    /**
     * A formatter.
     *
     * @param strict whether a failed should decides
     */
    SubjectLineFormatter(Console console, int idWidth, boolean strict) {
        this.console = console;
        this.idWidth = idWidth;
        this.strict = strict;
    }

    /**
     * A line while the run goes on: why something was not run stands once, at its end, and what others have for a
     * reason too stands with the first of them.
     */
    void printEnded(SubjectResult subject) {
        boolean idle = subject.outcome() == Outcome.NOT_RUN || subject.outcome() == Outcome.NOT_APPLICABLE;
        String before = told.putIfAbsent(subject.reason(), subject.id());
        boolean again = before != null && !idle && subject.outcome() != Outcome.PASSED;
        print(subject, again ? "as " + before : idle ? subject.title() : subject.reason());
    }

    void print(SubjectResult subject) {
        print(subject, subject.reason());
    }

    private void print(SubjectResult subject, String why) {
        boolean told = subject.outcome() != Outcome.PASSED && !why.isEmpty();
        String columns = "  " + pad(level(subject), LEVEL) + "  " + pad(subject.id(), idWidth);
        int room = console.width() - OUTCOME - columns.length() - GAP;
        String text = told ? why : subject.title();
        boolean fits = text.length() <= room;
        boolean warning = warns(subject);
        console.line(
                warning ? TextStyle.DOUBT : textStyle(subject.outcome()),
                pad(warning ? WARNING : subject.outcome().word(), OUTCOME),
                fits ? columns + "  " + text : columns.stripTrailing());
        if (!fits && told) {
            console.wrapped("    ", text);
        }
    }

    /** What does not hold and does not decide is called so, as it is in the summary. */
    private boolean warns(SubjectResult subject) {
        return subject.outcome() == Outcome.FAILED
                && subject.level() != Level.MUST
                && !(strict && subject.level() == Level.SHOULD);
    }

    /** How many rules or examples have which outcome, in one line. */
    static String counts(List<SubjectResult> subjects) {
        List<String> parts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            long count = subjects.stream()
                    .filter(subject -> subject.outcome() == outcome)
                    .count();
            if (count > 0) {
                parts.add(count + " " + outcome.word());
            }
        }
        return subjects.size() + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }

    static String level(SubjectResult subject) {
        return switch (subject.kind()) {
            case RULE -> subject.level().word();
            case EXAMPLE -> "example";
            case OWN -> "own";
        };
    }

    static TextStyle textStyle(Outcome outcome) {
        return switch (outcome) {
            case PASSED, KNOWN -> TextStyle.GOOD;
            case FAILED, STALE -> TextStyle.BAD;
            case NOT_RUN, INCONCLUSIVE, BROKEN -> TextStyle.DOUBT;
            case NOT_APPLICABLE -> TextStyle.FAINT;
        };
    }

    /**
     * Prints columns and a text behind them, which goes on below itself, or below the columns where they leave no room.
     */
    static void row(Console console, String columns, String text) {
        int room = console.width() - columns.length();
        if (text.length() > room && room < NARROWEST_TEXT) {
            console.line(columns.stripTrailing());
            console.folded("    ", "    ", text);
        } else {
            console.folded(columns, " ".repeat(columns.length()), text);
        }
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
