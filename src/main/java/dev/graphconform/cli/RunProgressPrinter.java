package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.execution.ProgressListener;
import dev.graphconform.verdict.SubjectResult;

/** Prints the progress of a run: a line for each rule and example as soon as its last scenario has ended. */
final class RunProgressPrinter implements ProgressListener {
    private final Console console;
    private final String target;
    private final boolean quiet;
    private final SubjectLineFormatter subjectLineFormatter;

    RunProgressPrinter(Console console, Catalogue catalogue, String target, boolean quiet) {
        this.console = console;
        this.target = target;
        this.quiet = quiet;
        this.subjectLineFormatter = new SubjectLineFormatter(console, new SubjectNames(catalogue).width());
    }

    @Override
    public void started(int subjects, int scenarios) {
        if (!quiet) {
            console.line(subjects + " rules and examples, " + scenarios + " scenarios, on " + target);
            console.gap();
        }
    }

    @Override
    public void ended(SubjectResult subject, int done, int subjects) {
        if (!quiet) {
            subjectLineFormatter.print(subject);
        }
    }

    @Override
    public void cleaned(String line) {
        if (!quiet) {
            console.line(line);
        }
    }
}
