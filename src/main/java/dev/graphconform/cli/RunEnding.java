package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Level;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What a run says at its end: what failed, what was not proved, counts, the verdict. */
final class RunEnding {
    private static final Set<Outcome> WRONG = EnumSet.of(Outcome.FAILED, Outcome.STALE);
    private static final Set<Outcome> UNPROVED =
            EnumSet.of(Outcome.NOT_RUN, Outcome.INCONCLUSIVE, Outcome.BROKEN, Outcome.NOT_APPLICABLE);

    private final Console console;
    private final Catalogue catalogue;
    private final boolean quiet;
    private final boolean debug;

    RunEnding(Console console, Catalogue catalogue, boolean quiet, boolean debug) {
        this.console = console;
        this.catalogue = catalogue;
        this.quiet = quiet;
        this.debug = debug;
    }

    void show(RunResult result, Path folder) {
        List<SubjectResult> subjects =
                Stream.concat(result.rules().stream(), result.examples().stream()).toList();
        failed(subjects, result);
        if (!quiet) {
            unproved(subjects);
            result.warnings().forEach(warning -> console.line(Tone.DOUBT, "note", " " + warning));
            if (!result.warnings().isEmpty()) {
                console.gap();
            }
            counts(result);
        }
        verdict(result, folder);
    }

    private void failed(List<SubjectResult> subjects, RunResult result) {
        List<SubjectResult> wrong = subjects.stream().filter(subject -> WRONG.contains(subject.outcome())).toList();
        if (wrong.isEmpty()) {
            return;
        }
        if (!quiet) {
            heading("What failed");
        }
        FailureDetails details = new FailureDetails(console, catalogue, debug);
        boolean conformant = result.verdict().outcome() != RunOutcome.NON_CONFORMANT;
        wrong.forEach(subject -> details.print(subject, word(subject, conformant)));
    }

    /** A neighbour page's rule warns, unless the verdict can come from nothing else; a recorded behaviour never decides. */
    private static String word(SubjectResult subject, boolean conformant) {
        if (subject.outcome() == Outcome.STALE) {
            return "STALE";
        }
        boolean decides = subject.kind() == SubjectResult.Kind.EXAMPLE || subject.level() == Level.MUST;
        if (decides || subject.level() == Level.SHOULD && !conformant) {
            return "FAILED";
        }
        return "WARNING";
    }

    private void unproved(List<SubjectResult> subjects) {
        List<SubjectResult> open = subjects.stream().filter(subject -> UNPROVED.contains(subject.outcome())).toList();
        if (open.isEmpty()) {
            return;
        }
        heading("What was not proved");
        SubjectLine line = new SubjectLine(console, open.stream().mapToInt(subject -> subject.id().length()).max().orElse(0));
        open.forEach(line::print);
        console.gap();
    }

    private void counts(RunResult result) {
        heading("Counts");
        console.line("rules     " + Tally.of(result.rules()));
        console.line("examples  " + Tally.of(result.examples()));
        long scenarios = Stream.concat(result.rules().stream(), result.examples().stream())
                .mapToLong(subject -> subject.scenarios().size())
                .sum();
        double seconds = Duration.between(result.startedAt(), result.finishedAt()).toMillis() / 1000.0;
        console.line("scenarios " + scenarios + " in " + String.format(Locale.ROOT, "%.1f", seconds) + " s");
        console.gap();
    }

    private void verdict(RunResult result, Path folder) {
        int exitCode = result.verdict().exitCode();
        String partial = result.partial() ? ", partial run: " + String.join(" ", result.filters()) : "";
        console.line(
                exitCode == 0 ? Tone.GOOD : exitCode == 2 ? Tone.DOUBT : Tone.BAD,
                result.verdict().outcome().word().toUpperCase(Locale.ROOT),
                " (exit code " + exitCode + partial + "): " + meaning(result.verdict().outcome()));
        result.verdict().reasons().forEach(reason -> console.line("  " + reason));
        Path report = folder.resolve("allure-report").resolve("index.html");
        console.line("Report: " + (Files.exists(report) ? report : folder));
    }

    private static String meaning(RunOutcome outcome) {
        return switch (outcome) {
            case CONFORMANT -> "every rule and example that the page states holds.";
            case CONFORMANT_WITH_EXCEPTIONS -> "whatever does not hold is listed as known.";
            case NON_CONFORMANT -> "something that is owed does not hold.";
            case INCOMPLETE -> "nothing failed, but not everything that is owed was proved.";
            case SHARD -> "this is a part; only the whole has a verdict.";
            case CONFIGURATION_FAULT -> "the target could not be tested.";
            case KIT_FAULT -> "the kit failed; this says nothing about the target.";
            case SECRET_LEAK -> "a secret was found in an output.";
            case LEFTOVERS -> "something that the run created is still on the target.";
        };
    }

    private void heading(String text) {
        console.gap();
        console.line(Tone.STRONG, text, "");
    }
}
