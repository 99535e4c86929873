package dev.graphconform.report;

import dev.graphconform.verdict.CustomRulesResult;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.JudgedTraffic;
import dev.graphconform.verdict.LedgerSummary;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import dev.graphconform.verdict.TargetSummary;
import java.util.List;
import java.util.Optional;

/** Removes every text that came from a target from a run: the kit's own texts and the outcomes are left. */
final class RunResultSanitizer {
    private static final String WITHHELD = "withheld: a secret was found in the outputs";

    private RunResultSanitizer() {}

    static RunResult of(RunResult run, List<String> places) {
        return with(run, run.target(), places);
    }

    /** Removes the texts of the target file and of the command line, too. */
    static RunResult withoutTarget(RunResult clean) {
        RunResult nameless = with(
                clean, new TargetSummary("withheld", "withheld", clean.target().apiVersion()), List.of());
        return new RunResult(
                nameless.runId(),
                nameless.kitVersion(),
                nameless.target(),
                nameless.startedAt(),
                nameless.finishedAt(),
                nameless.partial(),
                List.of(),
                clean.verdict(),
                nameless.rules(),
                nameless.examples(),
                List.of(),
                nameless.pace(),
                nameless.ledger(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                nameless.recorded().map(recorded -> new JudgedTraffic(List.of())));
    }

    private static RunResult with(RunResult run, TargetSummary target, List<String> places) {
        return new RunResult(
                run.runId(),
                run.kitVersion(),
                target,
                run.startedAt(),
                run.finishedAt(),
                run.partial(),
                run.filters(),
                run.verdict().withSecretLeak(places),
                run.rules().stream().map(RunResultSanitizer::of).toList(),
                run.examples().stream().map(RunResultSanitizer::of).toList(),
                List.of(),
                run.pace(),
                run.ledger().map(RunResultSanitizer::of),
                run.own().map(RunResultSanitizer::of),
                Optional.empty(),
                List.of(),
                run.recorded().map(RunResultSanitizer::of));
    }

    private static JudgedTraffic of(JudgedTraffic recorded) {
        return new JudgedTraffic(recorded.recordings().stream()
                .map(recording -> new JudgedTraffic.JudgedRecording(
                        recording.name(), recording.entries(), recording.exchanges(), List.of()))
                .toList());
    }

    private static CustomRulesResult of(CustomRulesResult own) {
        return new CustomRulesResult(
                own.features(), own.rules().stream().map(RunResultSanitizer::of).toList(), own.waiting(), own.strict());
    }

    private static SubjectResult of(SubjectResult subject) {
        return new SubjectResult(
                subject.id(),
                subject.kind(),
                subject.level(),
                subject.title(),
                subject.outcome(),
                subject.reason().isEmpty() ? "" : WITHHELD,
                subject.scenarios().stream().map(RunResultSanitizer::of).toList(),
                subject.listing());
    }

    private static ScenarioResult of(ScenarioResult scenario) {
        return scenario.with(scenario.failure().map(failure -> Failure.of(failure.check(), WITHHELD)), List.of());
    }

    private static LedgerSummary of(LedgerSummary ledger) {
        return new LedgerSummary(
                ledger.file(),
                ledger.created(),
                ledger.unclear(),
                ledger.deleted(),
                ledger.leftoverNotes().stream()
                        .map(left -> new LedgerSummary.LeftoverNote(Optional.empty(), left.state(), "see the ledger"))
                        .toList());
    }
}
