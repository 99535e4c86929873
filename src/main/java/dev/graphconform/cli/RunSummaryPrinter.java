package dev.graphconform.cli;

import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.report.content.FailureWeight;
import dev.graphconform.report.content.RunDigest;
import dev.graphconform.report.content.SafeText;
import dev.graphconform.report.content.VerdictSentence;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints the summary of a run: the verdict first, a line for each failure, what else there is to know, and the verdict
 * again as the very last line, where the eye is after much output and where scripts look.
 */
final class RunSummaryPrinter {
    private static final int REASONS = 5;
    private static final String INDENT = "    ";

    private final Console console;
    private final FailureDetails details;
    private final RunDigest digest;
    private final RunResult result;
    private final boolean quiet;
    private boolean repeated;

    /**
     * A printer.
     *
     * @param result what is told
     * @param quiet whether only failures and the verdict are shown
     */
    RunSummaryPrinter(Console console, FailureDetails details, RunResult result, boolean quiet) {
        this.console = console;
        this.details = details;
        this.result = result;
        this.digest = RunDigest.of(result);
        this.quiet = quiet;
    }

    /**
     * Prints all but the last line.
     *
     * @param folder where the results are
     */
    void print(Path folder) {
        // a recording puts much out of question, and owes none of it
        List<SubjectResult> open = quiet && result.recorded().isPresent()
                ? digest.unproved().stream().filter(digest::inVerdict).toList()
                : digest.unproved();
        SharedCausePrinter causes = new SharedCausePrinter(console, result.causes());
        repeated = !alone(open);
        if (!quiet) {
            console.gap();
        }
        verdict();
        if (repeated) {
            reasons();
            causes.print();
            failed(RunDigest.FAILED, digest.failed(), causes);
            failed(RunDigest.WARNED, digest.warned(), causes);
            if (!quiet) {
                known(digest.known());
            }
            // what ended the run stands above, and is why each of them is open
            if (result.verdict().outcome() != RunOutcome.CONFIGURATION_FAULT) {
                unproved(open, causes);
            }
            result.recorded().ifPresent(recorded -> new JudgedTrafficPrinter(console).notTold(result, recorded, quiet));
            result.own().ifPresent(new CustomRulesPrinter(console, details, quiet)::print);
            result.target().suite().filter(suite -> !quiet).ifPresent(new SuitePrinter(console)::waiting);
            details(causes);
            if (!quiet) {
                counts();
            }
            console.gap();
        }
        files(folder);
    }

    /** Prints the verdict as the last line of all, unless it stands just above. */
    void end() {
        if (repeated) {
            verdict();
        }
    }

    /** Whether nothing but the files follows the verdict. */
    private boolean alone(List<SubjectResult> open) {
        return quiet
                && digest.failed().isEmpty()
                && digest.warned().isEmpty()
                && open.isEmpty()
                && result.causes().isEmpty()
                && remarks().isEmpty()
                && otherReasons().isEmpty()
                && result.own().isEmpty();
    }

    private void verdict() {
        VerdictSentence sentence = new VerdictSentence(digest);
        console.folded(
                textStyle(ExitCode.of(result.verdict().exitCode())),
                sentence.word(),
                "  ",
                " " + sentence.exitCode() + ": " + sentence.meaning());
    }

    /** What is about the run as a whole: why it ended so, whether another one may help, and what to see to. */
    private void reasons() {
        List<String> reasons = otherReasons();
        reasons.stream().limit(REASONS).forEach(reason -> console.folded("  ", INDENT, reason));
        if (reasons.size() > REASONS) {
            console.line("  and " + (reasons.size() - REASONS) + " more");
        }
        RerunAdvice.of(result).ifPresent(advice -> console.folded("", "  ", advice));
        result.own().ifPresent(own -> console.folded("  ", INDENT, CustomRulesPrinter.line(result, own)));
        remarks().forEach(remark -> console.folded(TextStyle.DOUBT, remark, "  ", ""));
    }

    /** Where the sentence of the verdict is a reason of it, that one is told; what could not be judged has a part. */
    private List<String> otherReasons() {
        return switch (result.verdict().outcome()) {
            case SELECTION_HOLDS -> List.of();
            case NO_DEVIATION_SEEN ->
                quiet ? result.verdict().reasons().stream().skip(1).toList() : List.of();
            default ->
                digest.otherReasons().stream()
                        .filter(reason -> result.recorded()
                                .filter(recorded -> recorded.unjudged().contains(reason))
                                .isEmpty())
                        .toList();
        };
    }

    private List<String> remarks() {
        return FailureWeight.remarks(result);
    }

    /** A line for each: what was expected and what came. */
    private void failed(String heading, List<SubjectResult> wrong, SharedCausePrinter causes) {
        if (!wrong.isEmpty()) {
            heading(heading);
            causes.untold(wrong)
                    .forEach(subject -> console.folded(
                            SubjectLineFormatter.textStyle(subject.outcome()),
                            "  " + subject.id(),
                            INDENT,
                            " (" + SubjectLineFormatter.level(subject) + "): "
                                    + SafeText.oneLine(digest.why(subject))));
            causes.printTold(wrong);
        }
    }

    /** The quotes, and what else is known of each failure, for who goes after it. */
    private void details(SharedCausePrinter causes) {
        List<SubjectResult> wrong = causes.untold(Stream.concat(digest.failed().stream(), digest.warned().stream())
                .toList());
        if (!wrong.isEmpty() && (!quiet || details.debug())) {
            heading("In detail");
            wrong.forEach(subject -> details.print(subject, word(subject)));
        }
    }

    private String word(SubjectResult subject) {
        return subject.outcome() == Outcome.STALE ? "STALE" : digest.failed().contains(subject) ? "FAILED" : "WARNING";
    }

    private void known(List<SubjectResult> excepted) {
        if (!excepted.isEmpty()) {
            heading(RunDigest.KNOWN);
            SubjectLineFormatter line = new SubjectLineFormatter(
                    console,
                    excepted.stream()
                            .mapToInt(subject -> subject.id().length())
                            .max()
                            .orElse(0));
            for (SubjectResult subject : excepted) {
                line.print(subject);
                subject.listing().ifPresent(note -> console.folded(INDENT, INDENT + "  ", "listed: " + note.line()));
            }
        }
    }

    private void unproved(List<SubjectResult> open, SharedCausePrinter causes) {
        if (!open.isEmpty()) {
            heading(digest.unprovedHeading());
            List<SubjectResult> single = causes.untold(open);
            SubjectLineFormatter line = new SubjectLineFormatter(
                    console,
                    single.stream()
                            .mapToInt(subject -> subject.id().length())
                            .max()
                            .orElse(0));
            for (Map.Entry<String, List<SubjectResult>> group :
                    digest.byReason(single).entrySet()) {
                if (quiet) {
                    console.folded(
                            "  ",
                            INDENT,
                            group.getValue().size() + " " + SafeText.oneLine(group.getKey()) + ": " + ids(group));
                } else if (group.getValue().size() == 1) {
                    line.print(group.getValue().get(0));
                } else {
                    console.wrapped("", group.getValue().size() + " " + group.getKey());
                    console.wrapped("    ", ids(group));
                }
            }
            causes.printTold(open);
        }
    }

    private static String ids(Map.Entry<String, List<SubjectResult>> group) {
        return group.getValue().stream().map(SubjectResult::id).collect(Collectors.joining(", "));
    }

    private void counts() {
        heading("Counts");
        console.folded("", INDENT, "rules     " + digest.counts(result.rules()));
        if (!result.examples().isEmpty()) {
            console.folded("", INDENT, "examples  " + digest.counts(result.examples()));
        }
        if (result.recorded().isPresent()) {
            new JudgedTrafficPrinter(console).counts(result.recorded().get());
            return;
        }
        long scenarios = Stream.concat(result.rules().stream(), result.examples().stream())
                .mapToLong(subject -> subject.scenarios().size())
                .sum();
        double seconds =
                Duration.between(result.startedAt(), result.finishedAt()).toMillis() / 1000.0;
        console.line("scenarios " + scenarios + " in " + String.format(Locale.ROOT, "%.1f", seconds) + " s");
        Stream.of(result.pace().throttling(), result.pace().lateness())
                .flatMap(Optional::stream)
                .forEach(line -> console.folded("", INDENT, line));
    }

    /** Where the files are; a path is never folded, so that it can be copied. */
    private void files(Path folder) {
        Path report = folder.resolve("allure-report").resolve("index.html");
        console.line("Report: " + (Files.exists(report) ? report : folder));
        result.ledger().ifPresent(ledger -> ledger(ledger, folder));
    }

    private void ledger(LedgerSummary ledger, Path folder) {
        console.line("Ledger: " + folder.resolve(ledger.file()));
        if (result.target().suite().isPresent()) {
            console.folded(
                    "  ",
                    INDENT,
                    result.pace().writes() == 0
                            ? "nothing was written"
                            : result.verdict().outcome() == RunOutcome.CONFIGURATION_FAULT
                                    ? "each write that was tried; the target was never reached"
                                    : "each write, and its answer if one came; nothing of it is undone by the kit");
            return;
        }
        console.folded(
                "  ",
                INDENT,
                ledger.created()
                        + (ledger.created() == 1 ? " chat created" : " chats created")
                        + (ledger.deleted() > 0 ? ", " + ledger.deleted() + " of them deleted" : "")
                        + (ledger.unclear() > 0
                                ? ", perhaps " + ledger.unclear() + " more: no answer proves those new"
                                : ""));
    }

    private static TextStyle textStyle(ExitCode exit) {
        return exit == ExitCode.SUCCESS
                ? TextStyle.GOOD
                : exit == ExitCode.INCOMPLETE ? TextStyle.DOUBT : TextStyle.BAD;
    }

    private void heading(String text) {
        console.gap();
        console.line(TextStyle.STRONG, text, "");
    }
}
