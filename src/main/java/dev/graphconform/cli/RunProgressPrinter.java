package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.execution.ProgressListener;
import dev.graphconform.verdict.SubjectResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints the progress of a run: a line for each rule and example, in the order of the catalogue, so that two equal runs
 * print the same. One that ended before those above it waits for them.
 */
final class RunProgressPrinter implements ProgressListener {
    private final Console console;
    private final String target;
    private final boolean quiet;
    private final boolean recorded;
    private final SubjectLineFormatter subjectLineFormatter;
    private final Deque<String> awaited = new ArrayDeque<>();
    private final Map<String, SubjectResult> held = new HashMap<>();

    RunProgressPrinter(Console console, Catalogue catalogue, String target, boolean quiet, boolean strict) {
        this(console, catalogue, target, quiet, strict, false);
    }

    /**
     * A printer.
     *
     * @param target what is tested, for people
     * @param strict whether a failed should decides
     * @param recorded whether that is a recording, whose exchanges are judged
     */
    RunProgressPrinter(
            Console console, Catalogue catalogue, String target, boolean quiet, boolean strict, boolean recorded) {
        this.recorded = recorded;
        this.console = console;
        this.target = target;
        this.quiet = quiet;
        this.subjectLineFormatter = new SubjectLineFormatter(console, new SubjectNames(catalogue).width(), strict);
    }

    @Override
    public void started(List<String> subjects, int scenarios) {
        awaited.addAll(subjects);
        if (!quiet && recorded) {
            console.line((subjects.size() == 1 ? "1 rule" : subjects.size() + " rules") + " put in question, "
                    + (scenarios == 1 ? "once" : scenarios + " times in all") + ", by " + target);
            console.gap();
        } else if (!quiet) {
            console.line((subjects.size() == 1 ? "1 rule or example, " : subjects.size() + " rules and examples, ")
                    + (scenarios == 1 ? "1 scenario" : scenarios + " scenarios") + ", on " + target);
            console.gap();
        }
    }

    @Override
    public void ended(SubjectResult subject, int done, int subjects) {
        held.put(subject.id(), subject);
        while (!awaited.isEmpty() && held.containsKey(awaited.peek())) {
            print(held.remove(awaited.remove()));
        }
    }

    /** Prints what still waits for rules that never ended. */
    void finished() {
        while (!awaited.isEmpty()) {
            SubjectResult subject = held.remove(awaited.remove());
            if (subject != null) {
                print(subject);
            }
        }
    }

    private void print(SubjectResult subject) {
        if (!quiet) {
            subjectLineFormatter.printEnded(subject);
        }
    }

    @Override
    public void cleaned(String line) {
        if (!quiet) {
            console.line(line);
        }
    }
}
