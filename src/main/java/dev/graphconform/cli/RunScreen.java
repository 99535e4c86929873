package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Example;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.execution.Progress;
import dev.graphconform.verdict.SubjectResult;
import java.util.stream.Stream;

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
        this.subjectLine = new SubjectLine(
                console, Stream.concat(catalogue.rules().stream().map(Rule::id), catalogue.examples().stream().map(Example::name)));
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
}
