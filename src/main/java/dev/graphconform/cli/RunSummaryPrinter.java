package dev.graphconform.cli;

import dev.graphconform.catalogue.Level;
import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.verdict.ExitCode;
import dev.graphconform.verdict.LedgerSummary;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RerunAdvice;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints the summary of a run: failures, known deviations, what was not proved, counts, and the verdict. */
final class RunSummaryPrinter {
    private static final Set<Outcome> WRONG = EnumSet.of(Outcome.FAILED, Outcome.STALE);
    private static final Set<Outcome> UNPROVED =
            EnumSet.of(Outcome.NOT_RUN, Outcome.INCONCLUSIVE, Outcome.BROKEN, Outcome.NOT_APPLICABLE);

    private static final int REASONS = 5;

    private final Console console;
    private final FailureDetails details;
    private final boolean strict;
    private final boolean quiet;
    private final SuitePrinter suites;

    /**
     * A printer.
     *
     * @param strict whether a failed should rule counts as a failure
     * @param quiet whether only failures and the verdict are shown
     */
    RunSummaryPrinter(Console console, FailureDetails details, boolean strict, boolean quiet) {
        this.console = console;
        this.details = details;
        this.strict = strict;
        this.quiet = quiet;
        this.suites = new SuitePrinter(console);
    }

    void print(RunResult result, Path folder) {
        List<SubjectResult> subjects = Stream.concat(result.rules().stream(), result.examples().stream())
                .toList();
        List<SubjectResult> wrong = subjects.stream()
                .filter(subject -> WRONG.contains(subject.outcome()))
                .toList();
        remarks(result.warnings(), wrong);
        SharedCausePrinter causes = new SharedCausePrinter(console, result.causes());
        causes.print();
        failed(wrong, causes);
        if (!quiet) {
            known(subjects.stream().filter(SubjectResult::excepted).toList());
            unproved(
                    subjects.stream()
                            .filter(subject -> UNPROVED.contains(subject.outcome()) && !subject.excepted())
                            .toList(),
                    causes);
            counts(result);
        }
        result.own().ifPresent(new CustomRulesPrinter(console, details, quiet)::print);
        result.target().suite().filter(suite -> !quiet).ifPresent(suites::waiting);
        if (!quiet || !wrong.isEmpty()) {
            console.gap();
        }
        verdict(result, folder);
        boolean ofSuite = result.target().suite().isPresent();
        result.ledger().ifPresent(ledger -> ledger(ledger, folder, ofSuite));
    }

    private void ledger(LedgerSummary ledger, Path folder, boolean ofSuite) {
        if (ofSuite) {
            console.line("Ledger: " + folder.resolve(ledger.file()) + " (each write, and its answer; nothing of it is "
                    + "undone by the kit)");
            return;
        }
        String left = (ledger.deleted() > 0 ? ", " + ledger.deleted() + " of them deleted" : "")
                + (ledger.unclear() > 0 ? ", perhaps " + ledger.unclear() + " more: no answer proves those new" : "");
        console.line(
                "Ledger: " + folder.resolve(ledger.file()) + " (" + ledger.created() + " chats created" + left + ")");
    }

    private void failed(List<SubjectResult> wrong, SharedCausePrinter causes) {
        if (!wrong.isEmpty()) {
            heading("What failed");
            causes.untold(wrong).forEach(subject -> details.print(subject, word(subject)));
            causes.printTold(wrong);
        }
    }

    /** A failed should rule is a warning unless the run is strict; a failed observed rule always is. */
    private String word(SubjectResult subject) {
        boolean counts = subject.kind() == SubjectResult.SubjectKind.EXAMPLE
                || subject.level() == Level.MUST
                || subject.level() == Level.SHOULD && strict;
        return subject.outcome() == Outcome.STALE ? "STALE" : counts ? "FAILED" : "WARNING";
    }

    private void known(List<SubjectResult> excepted) {
        if (!excepted.isEmpty()) {
            heading("What is known not to hold");
            SubjectLineFormatter line = new SubjectLineFormatter(
                    console,
                    excepted.stream()
                            .mapToInt(subject -> subject.id().length())
                            .max()
                            .orElse(0));
            for (SubjectResult subject : excepted) {
                line.print(subject);
                console.line("    listed: " + subject.listing().orElseThrow().line());
            }
        }
    }

    private void unproved(List<SubjectResult> open, SharedCausePrinter causes) {
        if (!open.isEmpty()) {
            heading("What was not proved");
            List<SubjectResult> single = causes.untold(open);
            SubjectLineFormatter line = new SubjectLineFormatter(
                    console,
                    single.stream()
                            .mapToInt(subject -> subject.id().length())
                            .max()
                            .orElse(0));
            Map<String, List<SubjectResult>> byReason = single.stream()
                    .collect(Collectors.groupingBy(
                            subject -> subject.outcome().word() + ": " + subject.reason(),
                            LinkedHashMap::new,
                            Collectors.toList()));
            for (Map.Entry<String, List<SubjectResult>> group : byReason.entrySet()) {
                if (group.getValue().size() == 1) {
                    line.print(group.getValue().get(0));
                } else {
                    console.wrapped("", group.getValue().size() + " " + group.getKey());
                    console.wrapped(
                            "    ",
                            group.getValue().stream().map(SubjectResult::id).collect(Collectors.joining(", ")));
                }
            }
            causes.printTold(open);
        }
    }

    /** What is about the run as a whole comes first; warnings of failed rules are printed below in detail. */
    private void remarks(List<String> warnings, List<SubjectResult> printed) {
        List<String> others = warnings.stream()
                .filter(warning -> printed.stream().noneMatch(subject -> warning.startsWith(subject.id() + " ")))
                .toList();
        if (!others.isEmpty()) {
            console.gap();
            others.forEach(remark -> console.line(TextStyle.DOUBT, remark, ""));
        }
    }

    private void counts(RunResult result) {
        heading("Counts");
        console.line("rules     " + SubjectLineFormatter.counts(result.rules()));
        if (!result.examples().isEmpty()) {
            console.line("examples  " + SubjectLineFormatter.counts(result.examples()));
        }
        long scenarios = Stream.concat(result.rules().stream(), result.examples().stream())
                .mapToLong(subject -> subject.scenarios().size())
                .sum();
        double seconds =
                Duration.between(result.startedAt(), result.finishedAt()).toMillis() / 1000.0;
        console.line("scenarios " + scenarios + " in " + String.format(Locale.ROOT, "%.1f", seconds) + " s");
        result.pace().throttling().ifPresent(console::line);
        result.pace().lateness().ifPresent(console::line);
    }

    private void verdict(RunResult result, Path folder) {
        int exitCode = result.verdict().exitCode();
        String shard =
                result.shard().map(part -> ", shard " + part.shard().word()).orElse("");
        String narrowing = result.narrowing().map(given -> ", " + given).orElse("");
        RunOutcome outcome = result.verdict().outcome();
        boolean decidedByOwn = ExitCode.of(exitCode) != ExitCode.SUCCESS
                && ExitCode.SUCCESS.outcomes().contains(outcome)
                && outcome != RunOutcome.SHARD;
        String beside = !decidedByOwn
                ? ""
                : exitCode == ExitCode.INCOMPLETE.code() ? ", own rules not proved" : ", own rules do not hold";
        console.line(
                textStyle(ExitCode.of(exitCode)),
                outcome.word().toUpperCase(Locale.ROOT) + SuitePrinter.about(result) + beside,
                " (exit code " + exitCode + shard + narrowing + "): "
                        + SuitePrinter.meaning(result).orElseGet(() -> meaning(result)));
        List<String> reasons = outcome == RunOutcome.SELECTION_HOLDS ? List.of() : untold(result);
        int told = outcome == RunOutcome.SELECTION_HOLDS
                ? 0
                : result.verdict().reasons().size() - reasons.size();
        if (told > 0) {
            console.line("  " + told + " for " + (result.causes().size() == 1 ? "the one cause" : "the causes")
                    + " told above");
        }
        if (!quiet) {
            // they stand above, below their reasons
            reasons = reasons.stream()
                    .filter(reason -> result.everything().stream()
                            .filter(subject -> UNPROVED.contains(subject.outcome()))
                            .noneMatch(subject -> reason.startsWith(subject.id() + " ")))
                    .toList();
        }
        List<String> folded = folded(reasons);
        folded.stream().limit(REASONS).forEach(reason -> console.line("  " + reason));
        if (folded.size() > REASONS) {
            console.line("  and " + (folded.size() - REASONS) + " more");
        }
        RerunAdvice.of(result).ifPresent(console::line);
        result.own().ifPresent(own -> console.line("  " + CustomRulesPrinter.line(result, own)));
        Path report = folder.resolve("allure-report").resolve("index.html");
        console.line("Report: " + (Files.exists(report) ? report : folder));
    }

    /** What several rules have for a reason is told once, with the first of them. */
    private static List<String> folded(List<String> reasons) {
        Map<String, List<String>> byWords = reasons.stream()
                .collect(Collectors.groupingBy(
                        reason -> reason.substring(reason.indexOf(' ') + 1), LinkedHashMap::new, Collectors.toList()));
        return byWords.values().stream()
                .map(alike -> alike.get(0) + (alike.size() == 1 ? "" : "; " + (alike.size() - 1) + " more alike"))
                .toList();
    }

    /** The reasons of the verdict that no common cause tells. */
    private static List<String> untold(RunResult result) {
        List<String> told = result.causes().stream()
                .flatMap(cause -> cause.subjects().stream())
                .toList();
        return result.verdict().reasons().stream()
                .filter(reason -> told.stream().noneMatch(id -> reason.startsWith(id + " ")))
                .toList();
    }

    private static TextStyle textStyle(ExitCode exit) {
        return exit == ExitCode.SUCCESS
                ? TextStyle.GOOD
                : exit == ExitCode.INCOMPLETE ? TextStyle.DOUBT : TextStyle.BAD;
    }

    private static String meaning(RunResult result) {
        return switch (result.verdict().outcome()) {
            case CONFORMANT ->
                "every rule and example that the page states holds"
                        + (result.filters().isEmpty() ? "." : "; rules of lower levels were not asked.");
            case CONFORMANT_WITH_EXCEPTIONS -> "whatever does not hold is listed as known.";
            case NON_CONFORMANT -> "something that is owed does not hold.";
            case SELECTION_HOLDS -> String.join("; ", result.verdict().reasons()) + ".";
            case INCOMPLETE ->
                "nothing failed, but not everything that " + (result.partial() ? "was asked for" : "is owed")
                        + " was proved.";
            case SHARD -> "only the merged run has a verdict (conform merge).";
            case CONFIGURATION_FAULT -> "the target could not be tested.";
            case KIT_FAULT -> "the kit failed; this says nothing about the target.";
            case SECRET_LEAK -> "a secret was found in an output.";
            case LEFTOVERS -> "something that the run created is still on the target.";
        };
    }

    private void heading(String text) {
        console.gap();
        console.line(TextStyle.STRONG, text, "");
    }
}
