package dev.graphconform.cli;

import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.SubjectResult;

/** A rule or an example in one line: outcome, level, id, and its title or why it is not passed, in columns. */
final class SubjectLine {
    private static final int OUTCOME = "not-applicable".length();
    private static final int LEVEL = "observed".length();

    private final Console console;
    private final int idWidth;

    SubjectLine(Console console, int idWidth) {
        this.console = console;
        this.idWidth = idWidth;
    }

    void print(SubjectResult subject) {
        String rest = "  " + pad(level(subject), LEVEL) + "  " + pad(subject.id(), idWidth) + "  "
                + (subject.outcome() == Outcome.PASSED || subject.reason().isEmpty() ? subject.title() : subject.reason());
        console.line(tone(subject.outcome()), pad(subject.outcome().word(), OUTCOME), rest);
    }

    static String level(SubjectResult subject) {
        return switch (subject.kind()) {
            case RULE -> subject.level().word();
            case EXAMPLE -> "example";
            case OWN -> "own";
        };
    }

    static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case PASSED, KNOWN -> Tone.GOOD;
            case FAILED, STALE -> Tone.BAD;
            case NOT_RUN, INCONCLUSIVE, BROKEN -> Tone.DOUBT;
            case NOT_APPLICABLE -> Tone.FAINT;
        };
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
