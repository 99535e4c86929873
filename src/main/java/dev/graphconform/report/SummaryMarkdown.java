package dev.graphconform.report;

import static dev.graphconform.report.MarkdownText.inline;

import dev.graphconform.catalogue.Level;
import dev.graphconform.report.content.FailureWeight;
import dev.graphconform.report.content.Html;
import dev.graphconform.report.content.ReportEntries;
import dev.graphconform.report.history.PastRuns;
import dev.graphconform.report.history.RuleFlip;
import dev.graphconform.verdict.CustomRulesResult;
import dev.graphconform.verdict.ExitCode;
import dev.graphconform.verdict.KnownDeviationNote;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RerunAdvice;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SharedCause;
import dev.graphconform.verdict.SubjectResult;
import dev.graphconform.verdict.SuiteSummary;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The summary of a run as Markdown: verdict, failures, what is known or not proved, counts, and where to read more. */
final class SummaryMarkdown {
    private final RunResult run;
    private final FailureWeight failureWeight;
    private final StringBuilder text = new StringBuilder();
    private final ReportLinks links;

    private SummaryMarkdown(RunResult run, ReportLinks links) {
        this.run = run;
        this.links = links;
        this.failureWeight = FailureWeight.of(run);
    }

    static String of(RunResult run, Path out) {
        return of(run, ReportDestination.of(out), PastRuns.NONE);
    }

    static String of(RunResult run, ReportDestination destination, PastRuns history) {
        SummaryMarkdown summary = new SummaryMarkdown(run, destination.links());
        summary.verdict();
        summary.causes();
        summary.failures();
        summary.known();
        summary.notProved();
        run.own().ifPresent(summary::own);
        run.target().suite().ifPresent(summary::waiting);
        summary.counts();
        summary.warnings();
        summary.text
                .append(history.markdownTable())
                .append(RuleFlip.markdown(history.flips(run.target().name())));
        summary.further(destination.out());
        return summary.text.toString();
    }

    private void verdict() {
        RunOutcome outcome = run.verdict().outcome();
        line("# " + OutcomeHeading.icon(outcome) + " " + inline(run.target().name()) + ": "
                + OutcomeHeading.sentence(outcome));
        line("");
        line(inline(run.target().about()) + " on "
                + MarkdownText.code(run.target().serviceRoot()) + ", "
                + inline(run.target().apiVersion()) + " · outcome **"
                + outcome.word() + "**, exit code " + run.verdict().exitCode()
                + run.narrowing().map(given -> " · " + inline(given)).orElse(""));
        RerunAdvice.of(run).ifPresent(advice -> {
            line("");
            line(inline(advice));
        });
        run.own().ifPresent(own -> {
            line("");
            line(OutcomeHeading.icon(ExitCode.of(own.exitCode())) + " Beside that verdict: " + inline(own.summary())
                    + (run.verdict().endsWith(run.verdict().exitCode()) ? "." : "; the exit code says so."));
        });
        bullets(FailureWeight.remarks(run));
        bullets(withoutSubject(run.verdict().reasons()));
    }

    /** What a suite does not test yet belongs beside what it says of the rest. */
    private void waiting(SuiteSummary suite) {
        if (!suite.waiting().isEmpty()) {
            line("");
            line("## What waits (" + suite.waiting().size() + ", not tested)");
            bullets(suite.waiting().stream()
                    .map(subject -> subject.id() + ": " + subject.title() + " (" + subject.reason() + ")")
                    .toList());
        }
    }

    /** A section of its own: these rules do not count in the verdict. */
    private void own(CustomRulesResult own) {
        line("");
        line("## Own rules (they are no part of the verdict)");
        line("");
        line("| rule | level | outcome | why |");
        line("|:--|:--|:--|:--|");
        own.rules()
                .forEach(rule -> line("| " + MarkdownText.code(rule.id()) + " " + inline(rule.title()) + " | "
                        + rule.level().word() + " | " + rule.outcome().word() + " | " + inline(rule.reason()) + " |"));
        FailedRulesSection failedRulesSection = new FailedRulesSection(text, links);
        add(failedRulesSection, own.rules().stream().filter(rule -> FailureWeight.red(rule.outcome())));
        failedRulesSection.end();
    }

    private void causes() {
        if (!run.causes().isEmpty()) {
            line("");
            line(run.causes().size() == 1 ? "## One cause" : "## Causes");
        }
        for (SharedCause cause : run.causes()) {
            line("");
            line(inline(cause.told()) + ":");
            line("");
            text.append(MarkdownText.block(cause.answer(), ""));
            bullets(cause.facts());
        }
    }

    private void failures() {
        List<SubjectResult> failed = subjects()
                .filter(subject -> subject.outcome() == Outcome.BROKEN
                        || FailureWeight.red(subject.outcome()) && failureWeight.decides(subject, subject.outcome()))
                .toList();
        section("What failed", failed);
    }

    private void warnings() {
        List<SubjectResult> warned = subjects()
                .filter(subject ->
                        FailureWeight.red(subject.outcome()) && !failureWeight.decides(subject, subject.outcome()))
                .toList();
        section("Warnings (they do not decide)", warned);
    }

    private void section(String heading, List<SubjectResult> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        line("");
        line("## " + heading);
        FailedRulesSection failedRulesSection = new FailedRulesSection(text, links);
        add(
                failedRulesSection,
                subjects.stream().filter(subject -> cause(subject).isEmpty()));
        failedRulesSection.end();
        for (SharedCause cause : run.causes()) {
            List<SubjectResult> told = subjects.stream().filter(cause::tells).toList();
            if (!told.isEmpty()) {
                line("");
                line("<details><summary>" + told.size() + " by one answer: "
                        + told.stream()
                                .map(SubjectResult::id)
                                .map(Html::escaped)
                                .collect(Collectors.joining(", "))
                        + "</summary>");
                FailedRulesSection folded = new FailedRulesSection(text, links);
                add(folded, told.stream());
                folded.end();
                line("");
                line("</details>");
            }
        }
    }

    private void add(FailedRulesSection failedRulesSection, Stream<SubjectResult> subjects) {
        subjects.forEach(subject -> failedRulesSection.add(subject, ReportEntries.of(subject, run.startedAt())));
    }

    private Optional<SharedCause> cause(SubjectResult subject) {
        return SharedCause.of(subject, run.causes());
    }

    private void known() {
        List<SubjectResult> excepted =
                subjects().filter(SubjectResult::excepted).toList();
        if (excepted.isEmpty()) {
            return;
        }
        line("");
        line("## What is known not to hold");
        line("");
        for (SubjectResult subject : excepted) {
            KnownDeviationNote note = subject.listing().orElseThrow();
            line("- " + MarkdownText.code(subject.id()) + " "
                    + subject.outcome().word() + ": " + inline(subject.reason()) + "  ");
            line("  listed: " + inline(note.reason()) + " (" + inline(note.owner()) + ", <" + note.link() + ">, "
                    + note.term() + ")");
        }
    }

    private void notProved() {
        Map<String, List<SubjectResult>> byReason = subjects()
                .filter(subject -> !subject.excepted()
                        && switch (subject.outcome()) {
                            case NOT_RUN, INCONCLUSIVE, NOT_APPLICABLE, KNOWN -> true;
                            default -> false;
                        })
                .collect(Collectors.groupingBy(
                        subject -> subject.outcome().word() + ": "
                                + cause(subject).map(SharedCause::answer).orElse(subject.reason()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        if (byReason.isEmpty()) {
            return;
        }
        line("");
        line("## What was not proved, and why");
        line("");
        byReason.forEach((reason, subjects) -> line("- " + inline(reason) + " — "
                + subjects.stream()
                        .map(subject -> MarkdownText.code(subject.id()))
                        .collect(Collectors.joining(", "))));
    }

    private void counts() {
        List<Outcome> shown = Stream.of(Outcome.values())
                .filter(outcome -> outcome == Outcome.PASSED
                        || outcome == Outcome.FAILED
                        || subjects().anyMatch(subject -> subject.outcome() == outcome))
                .toList();
        line("");
        line("## Counts");
        line("");
        line("| | all | " + shown.stream().map(Outcome::word).collect(Collectors.joining(" | ")) + " |");
        line("|:--|--:|" + "--:|".repeat(shown.size()));
        for (Level level : Level.values()) {
            row(level.word() + " rules", OutcomeCounts.of(run.rules(), level), shown);
        }
        row("documented examples", OutcomeCounts.of(run.examples()), shown);
        long scenarios =
                subjects().mapToLong(subject -> subject.scenarios().size()).sum();
        line("");
        line(scenarios + " scenarios, " + run.startedAt() + " to " + run.finishedAt() + "; "
                + run.pace().requests() + " requests, " + run.pace().writes() + " of them writes.");
        bullets(Stream.of(run.pace().throttling(), run.pace().lateness())
                .flatMap(Optional::stream)
                .toList());
    }

    private void row(String name, OutcomeCounts outcomeCounts, List<Outcome> shown) {
        line("| " + name + " | " + outcomeCounts.total() + " | "
                + shown.stream()
                        .map(outcome -> Integer.toString(outcomeCounts.of(outcome)))
                        .collect(Collectors.joining(" | "))
                + " |");
    }

    private void further(Path out) {
        line("");
        line("## Further");
        line("");
        line("- Report with every request and answer: `" + OutputFolder.ALLURE_REPORT + "/index.html` in "
                + MarkdownText.code(out.toString()) + " (one file, opens from disk); for programs: `" + OutputFolder.RUN
                + "`.");
        links.page().ifPresent(page -> line("- On the web: <" + page + ">"));
        line("- " + RerunCommand.sentence(run));
        line("- Kit " + inline(run.kitVersion()) + ", run " + inline(run.runId()) + ".");
    }

    /** The lines without those about a rule that has its own entry in this summary. */
    private List<String> withoutSubject(List<String> lines) {
        return lines.stream()
                .filter(line -> subjects().noneMatch(subject -> FailureWeight.isAbout(line, subject)))
                .toList();
    }

    private Stream<SubjectResult> subjects() {
        return Stream.concat(run.rules().stream(), run.examples().stream());
    }

    private void bullets(List<String> lines) {
        if (!lines.isEmpty()) {
            line("");
            lines.forEach(entry -> line("- " + inline(entry)));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
