package dev.graphconform.report.content;

import dev.graphconform.catalogue.Level;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The entries of a report. Reports list scenarios, but a rule may be not run, or be missing a result, without a
 * scenario that shows it, and a run may end by a fault that no rule shows: these get an entry of their own, so that no
 * report is greener than its run.
 */
public final class ReportEntries {
    /** The subject id of the entry that stands for the run itself. */
    public static final String WHOLE_RUN = "run";

    private static final Set<RunOutcome> FAULTS = EnumSet.of(
            RunOutcome.CONFIGURATION_FAULT, RunOutcome.KIT_FAULT, RunOutcome.SECRET_LEAK, RunOutcome.LEFTOVERS);
    private static final Set<Outcome> IDLE = EnumSet.of(Outcome.NOT_RUN, Outcome.NOT_APPLICABLE);

    private ReportEntries() {}

    /** The entries by rule and example, examples last; the entry of the run itself is first, where it has one. */
    public static List<ReportEntryGroup> of(RunResult run) {
        List<ReportEntryGroup> groups = new ArrayList<>();
        run.everything().forEach(subject -> groups.add(new ReportEntryGroup(subject, of(subject, run.startedAt()))));
        wholeRun(run, groups).ifPresent(entry -> groups.add(0, new ReportEntryGroup(entry.subject(), List.of(entry))));
        return List.copyOf(groups);
    }

    /** The entries of one rule or example: its scenarios, and one for itself where no scenario has its outcome. */
    public static List<ReportEntry> of(SubjectResult subject, Instant startedAt) {
        List<ReportEntry> reportEntries = new ArrayList<>();
        subject.scenarios().forEach(scenario -> reportEntries.add(new ReportEntry(subject, scenario)));
        boolean shown = reportEntries.stream()
                .anyMatch(entry -> entry.outcome() == subject.outcome()
                        && !entry.scenario().leftOut());
        if (!shown) {
            reportEntries.add(substitute(subject, "(as a whole)", subject.reason(), startedAt));
        }
        return List.copyOf(reportEntries);
    }

    private static Optional<ReportEntry> wholeRun(RunResult run, List<ReportEntryGroup> groups) {
        List<Outcome> outcomes = groups.stream()
                .flatMap(group -> group.reportEntries().stream())
                .filter(entry -> !entry.scenario().leftOut())
                .map(ReportEntry::outcome)
                .toList();
        // a shard may have no scenario when there are few; that is no fault
        boolean nothingRan = IDLE.containsAll(outcomes) && !(run.shard().isPresent() && groups.isEmpty());
        boolean unexplained = run.verdict().outcome() == RunOutcome.NON_CONFORMANT
                && Stream.concat(run.rules().stream(), run.examples().stream())
                        .map(SubjectResult::outcome)
                        .noneMatch(outcome -> outcome == Outcome.FAILED || outcome == Outcome.STALE);
        if (!FAULTS.contains(run.verdict().outcome()) && !nothingRan && !unexplained) {
            return Optional.empty();
        }
        String reason = run.verdict().reasons().isEmpty()
                ? nothingRan
                        ? "nothing ran"
                        : "the run ended as " + run.verdict().outcome().word()
                : String.join("\n", run.verdict().reasons());
        SubjectResult itself = new SubjectResult(
                WHOLE_RUN,
                SubjectResult.SubjectKind.RULE,
                Level.MUST,
                "The run as a whole",
                Outcome.BROKEN,
                reason,
                List.of());
        return Optional.of(substitute(itself, run.verdict().outcome().word(), reason, run.startedAt()));
    }

    private static ReportEntry substitute(SubjectResult subject, String name, String reason, Instant startedAt) {
        Optional<Failure> failure = subject.outcome() == Outcome.PASSED
                ? Optional.empty()
                : Optional.of(Failure.of("accounted-for", reason));
        return new ReportEntry(
                subject,
                new ScenarioResult(
                        subject.id() + "/" + name,
                        subject.id(),
                        name,
                        "",
                        subject.outcome(),
                        failure,
                        List.of(),
                        startedAt,
                        0,
                        List.of(),
                        false));
    }

    /**
     * A rule or an example with its entries.
     *
     * @param subject the rule, the example, or the run itself
     * @param reportEntries at least one
     */
    public record ReportEntryGroup(SubjectResult subject, List<ReportEntry> reportEntries) {}
}
