package dev.graphconform.cli;

import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.report.content.SafeText;
import dev.graphconform.verdict.SharedCause;
import dev.graphconform.verdict.SubjectResult;
import java.util.List;

/** Prints the answers that are behind several rules at once, and the rules that they tell in few lines. */
final class SharedCausePrinter {
    private static final int LONGEST_QUOTE = 40;

    private final Console console;
    private final List<SharedCause> causes;

    SharedCausePrinter(Console console, List<SharedCause> causes) {
        this.console = console;
        this.causes = causes;
    }

    void print() {
        if (!causes.isEmpty()) {
            console.gap();
            console.line(TextStyle.STRONG, causes.size() == 1 ? "One cause" : "Causes", "");
        }
        for (SharedCause cause : causes) {
            wrapped("  ", cause.told() + ":");
            wrapped("    ", cause.answer());
            cause.facts().forEach(fact -> wrapped("  ", fact));
        }
    }

    /** Those of the rules and examples that no cause tells. */
    List<SubjectResult> untold(List<SubjectResult> subjects) {
        return subjects.stream()
                .filter(subject -> SharedCause.of(subject, causes).isEmpty())
                .toList();
    }

    /** Names those that a cause tells. */
    void printTold(List<SubjectResult> subjects) {
        boolean first = untold(subjects).isEmpty();
        for (SharedCause cause : causes) {
            List<String> ids = subjects.stream()
                    .filter(cause::tells)
                    .map(SubjectResult::id)
                    .toList();
            if (!ids.isEmpty()) {
                if (!first) {
                    console.gap();
                }
                first = false;
                wrapped(
                        "  ",
                        ids.size() + " by the one answer "
                                + (causes.size() == 1
                                        ? "above"
                                        : SafeText.atMost(LONGEST_QUOTE, "\"" + cause.answer() + "\""))
                                + ": " + String.join(", ", ids));
            }
        }
    }

    private void wrapped(String indent, String text) {
        console.wrapped(indent, SafeText.oneLine(text));
    }
}
