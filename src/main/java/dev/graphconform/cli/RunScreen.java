package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.execution.Progress;
import dev.graphconform.verdict.SubjectResult;

/** Shows a run while it goes: a line for each rule and example as soon as its last scenario has ended. */
final class RunScreen implements Progress {
    private final Console console;
    private final String target;
    private final boolean quiet;
    private final SubjectLine subjectLine;

    RunScreen(Console console, Catalogue catalogue, String target, boolean quiet) {
        this.console = console;
        this.target = target;
        this.quiet = quiet;
        this.subjectLine = new SubjectLine(console, new KnownNames(catalogue).width());
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
            subjectLine.print(subject);
        }
    }

    @Override
    public void cleaned(String line) {
        if (!quiet) {
            console.line(line);
        }
    }
}
