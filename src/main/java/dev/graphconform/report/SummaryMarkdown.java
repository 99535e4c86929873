package dev.graphconform.report;

import static dev.graphconform.report.MarkdownText.inline;

import dev.graphconform.catalogue.Level;
import dev.graphconform.report.content.FailureWeight;
import dev.graphconform.report.content.Html;
import dev.graphconform.report.content.ReportEntries;
import dev.graphconform.report.content.RunDigest;
import dev.graphconform.report.content.VerdictSentence;
import dev.graphconform.report.history.PastRuns;
import dev.graphconform.report.history.RuleFlip;
import dev.graphconform.verdict.CustomRulesResult;
import dev.graphconform.verdict.ExitCode;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RerunAdvice;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SharedCause;
import dev.graphconform.verdict.SubjectResult;
import dev.graphconform.verdict.SuiteSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The summary of a run as Markdown: verdict, failures, what is known or not proved, counts, and where to read more. */
final class SummaryMarkdown {
    private final RunResult run;
    private final RunDigest digest;
    private final StringBuilder text = new StringBuilder();
    private final ReportLinks links;

    private SummaryMarkdown(RunResult run, ReportLinks links) {
        this.run = run;
        this.links = links;
        this.digest = RunDigest.of(run);
    }

    static String of(RunResult run, Path out) {
        return of(run, ReportDestination.of(out), PastRuns.NONE);
    }

    static String of(RunResult run, ReportDestination destination, PastRuns history) {
        SummaryMarkdown summary = new SummaryMarkdown(run, destination.links());
        summary.verdict();
        summary.causes();
        summary.section(RunDigest.FAILED, summary.digest.failed());
        summary.section(RunDigest.WARNED, summary.digest.warned());
        summary.known();
        summary.notProved();
        run.recorded().map(JudgedTrafficSection::unjudged).orElse(List.of()).forEach(summary::line);
        run.own().ifPresent(summary::own);
        run.target().suite().ifPresent(summary::waiting);
        summary.counts();
        summary.text
                .append(history.markdownTable())
                .append(RuleFlip.markdown(history.flips(run.target().name())));
        summary.further(destination.out());
        return summary.text.toString();
    }

    private void verdict() {
        RunOutcome outcome = run.verdict().outcome();
        line("# " + OutcomeHeading.icon(outcome) + " " + inline(run.target().name()) + ": "
                + OutcomeHeading.sentence(run));
        line("");
        run.recorded().map(JudgedTrafficSection::lines).orElse(List.of()).forEach(this::line);
        line(inline(run.target().about()) + " on "
                + MarkdownText.code(run.target().serviceRoot()) + ", "
                + inline(run.target().apiVersion()) + " · outcome **"
                + outcome.word() + "**, exit code " + run.verdict().exitCode()
                + run.narrowing().map(given -> " · " + inline(given)).orElse(""));
        line("");
        line("**" + new VerdictSentence(digest).word() + "**: " + inline(new VerdictSentence(digest).meaning()));
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
        if (outcome != RunOutcome.SELECTION_HOLDS) {
            bullets(digest.otherReasons());
        }
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

    /** A line for each, then what is known of each. */
    private void section(String heading, List<SubjectResult> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        line("");
        line("## " + heading);
        bullets(
                subjects.stream().filter(subject -> cause(subject).isEmpty()).toList(),
                subject -> " (" + subject.level().word() + "): " + inline(digest.why(subject)));
        details(subjects);
    }

    private void details(List<SubjectResult> subjects) {
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
        List<SubjectResult> excepted = digest.known();
        if (excepted.isEmpty()) {
            return;
        }
        line("");
        line("## " + RunDigest.KNOWN);
        line("");
        for (SubjectResult subject : excepted) {
            line("- " + MarkdownText.code(subject.id()) + " "
                    + subject.outcome().word() + ": " + inline(subject.reason()) + "  ");
            subject.listing()
                    .ifPresent(note -> line("  listed: " + inline(note.reason()) + " (" + inline(note.owner()) + ", <"
                            + note.link() + ">, " + note.term() + ")"));
        }
    }

    private void notProved() {
        Map<String, List<SubjectResult>> byReason = digest.byReason(digest.unproved());
        if (byReason.isEmpty()) {
            return;
        }
        line("");
        line("## " + digest.unprovedHeading() + ", and why");
        line("");
        byReason.forEach((reason, subjects) -> line("- " + inline(reason) + " — "
                + subjects.stream()
                        .map(subject -> MarkdownText.code(subject.id()))
                        .collect(Collectors.joining(", "))));
        // what got no answer has its request to show, unless it is the same for many
        details(byReason.values().stream()
                .filter(alike -> alike.size() < SharedCause.FEWEST)
                .flatMap(List::stream)
                .filter(subject -> subject.outcome() == Outcome.BROKEN)
                .toList());
    }

    private void counts() {
        Map<String, Long> all = digest.byWord(subjects().toList());
        List<String> shown = all.keySet().stream()
                .filter(word ->
                        word.equals(Outcome.PASSED.word()) || word.equals(Outcome.FAILED.word()) || all.get(word) > 0)
                .toList();
        line("");
        line("## Counts");
        line("");
        line("| | all | " + String.join(" | ", shown) + " |");
        line("|:--|--:|" + "--:|".repeat(shown.size()));
        for (Level level : Level.values()) {
            row(
                    level.word() + " rules",
                    run.rules().stream().filter(rule -> rule.level() == level).toList(),
                    shown);
        }
        if (run.recorded().isEmpty()) {
            row("documented examples", run.examples(), shown);
        }
        if (run.recorded().isPresent()) {
            return;
        }
        long scenarios =
                subjects().mapToLong(subject -> subject.scenarios().size()).sum();
        line("");
        line(scenarios + " scenarios, " + run.startedAt() + " to " + run.finishedAt() + "; "
                + run.pace().requests() + " requests, " + run.pace().writes() + " of them writes.");
        bullets(Stream.of(run.pace().throttling(), run.pace().lateness())
                .flatMap(Optional::stream)
                .toList());
    }

    private void row(String name, List<SubjectResult> subjects, List<String> shown) {
        Map<String, Long> counts = digest.byWord(subjects);
        line("| " + name + " | " + subjects.size() + " | "
                + shown.stream().map(word -> counts.get(word).toString()).collect(Collectors.joining(" | "))
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
        if (run.recorded().isEmpty()) {
            line("- " + RerunCommand.sentence(run));
        }
        line("- Kit " + inline(run.kitVersion()) + ", run " + inline(run.runId()) + ".");
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

    private void bullets(List<SubjectResult> subjects, Function<SubjectResult, String> rest) {
        if (!subjects.isEmpty()) {
            line("");
            subjects.forEach(subject -> line("- " + MarkdownText.code(subject.id()) + rest.apply(subject)));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
