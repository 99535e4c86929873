package dev.graphconform.cli;

import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.SubjectResult;
import java.util.ArrayList;
import java.util.List;

/** Prints a rule or example as one line in columns: outcome, level, id, and its title or the reason of its outcome. */
final class SubjectLineFormatter {
    private static final int OUTCOME = "not-applicable".length();
    private static final int LEVEL = "observed".length();

    private final Console console;
    private final int idWidth;

    SubjectLineFormatter(Console console, int idWidth) {
        this.console = console;
        this.idWidth = idWidth;
    }

    void print(SubjectResult subject) {
        String rest = "  " + pad(level(subject), LEVEL) + "  " + pad(subject.id(), idWidth) + "  "
                + (subject.outcome() == Outcome.PASSED || subject.reason().isEmpty()
                        ? subject.title()
                        : subject.reason());
        console.line(textStyle(subject.outcome()), pad(subject.outcome().word(), OUTCOME), rest);
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

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
