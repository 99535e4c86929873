package dev.graphconform.cli;

import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SuiteSummary;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Prints what is said of a suite that was run by itself: what its verdict is about, and what it does not test yet. */
final class SuitePrinter {
    private static final Set<RunOutcome> CONFORMANCE =
            EnumSet.of(RunOutcome.CONFORMANT, RunOutcome.CONFORMANT_WITH_EXCEPTIONS, RunOutcome.NON_CONFORMANT);

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

    /** What the word of the verdict is about; nothing for a run of Create chat. */
    static String about(RunResult result) {
        String joint = CONFORMANCE.contains(result.verdict().outcome()) ? " to " : " for ";
        return result.target().suite().map(suite -> joint + suite.title()).orElse("");
    }

    /** The sentence of the verdict; empty where that of any run is true. */
    static Optional<String> meaning(RunResult result) {
        return result.target().suite().flatMap(suite -> {
            int waiting = suite.waiting().size();
            String rest = "; Create chat was not asked"
                    + (waiting == 0
                            ? "."
                            : ", and " + waiting
                                    + (waiting == 1 ? " rule or example waits." : " rules or examples wait."));
            return switch (result.verdict().outcome()) {
                case CONFORMANT -> Optional.of("every rule and example of " + suite.folder() + " holds" + rest);
                case NON_CONFORMANT -> Optional.of("something of " + suite.folder() + " does not hold" + rest);
                case INCOMPLETE ->
                    Optional.of("nothing failed, but not everything "
                            + (result.partial() ? "that was asked for" : "of " + suite.folder()) + " was proved"
                            + rest);
                default -> Optional.empty();
            };
        });
    }
}
