package dev.graphconform.cli;

import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.verdict.SuiteSummary;

/** Prints what is said of a suite that was run by itself: what it does not test yet. */
final class SuitePrinter {
    private final Console console;

    SuitePrinter(Console console) {
        this.console = console;
    }

    /** What is listed, so that nobody takes the verdict for one on all of the page. */
    void waiting(SuiteSummary suite) {
        if (suite.waiting().isEmpty()) {
            return;
        }
        console.gap();
        console.line(TextStyle.STRONG, "What waits for somebody to write its scenario", "");
        int width = suite.waiting().stream()
                .mapToInt(subject -> subject.id().length())
                .max()
                .orElse(0);
        suite.waiting()
                .forEach(subject ->
                        console.line(SubjectLineFormatter.pad(subject.id(), width) + "  " + subject.title()));
    }
}
