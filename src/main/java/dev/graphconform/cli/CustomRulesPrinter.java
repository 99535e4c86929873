package dev.graphconform.cli;

import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.verdict.CustomRulesResult;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Prints the results of custom rules at the end of a run, apart from the others, since they never count in the verdict.
 */
final class CustomRulesPrinter {
    private static final Set<Outcome> WRONG = EnumSet.of(Outcome.FAILED, Outcome.STALE);

    private final Console console;
    private final FailureDetails details;
    private final boolean quiet;

    CustomRulesPrinter(Console console, FailureDetails details, boolean quiet) {
        this.console = console;
        this.details = details;
        this.quiet = quiet;
    }

    void print(CustomRulesResult own) {
        List<SubjectResult> wrong = own.rules().stream()
                .filter(rule -> WRONG.contains(rule.outcome()))
                .toList();
        List<SubjectResult> open = own.rules().stream()
                .filter(rule -> !WRONG.contains(rule.outcome()) && rule.outcome() != Outcome.PASSED)
                .toList();
        if (quiet && wrong.isEmpty()) {
            return;
        }
        console.gap();
        console.line(
                TextStyle.STRONG,
                "Own rules",
                " (" + own.features() + "): judged beside the page's, never part of its verdict");
        wrong.forEach(rule -> details.print(
                rule,
                own.reasons().stream().anyMatch(line -> line.startsWith(rule.id() + " ")) ? "FAILED" : "WARNING"));
        if (!quiet) {
            SubjectLineFormatter line = new SubjectLineFormatter(
                    console,
                    open.stream().mapToInt(rule -> rule.id().length()).max().orElse(0));
            open.forEach(line::print);
            console.folded("", "    ", "own rules " + SubjectLineFormatter.counts(own.rules()));
        }
    }

    /** The line about custom rules below the verdict. */
    static String line(RunResult run, CustomRulesResult own) {
        boolean decidedExitCode = own.exitCode() != 0
                && run.verdict().exitCode() == own.exitCode()
                && !run.verdict().endsWith(own.exitCode());
        return "Own rules: " + own.summary()
                + (decidedExitCode ? "; the exit code says so, the verdict is the page's alone." : ".");
    }
}
