package dev.graphconform.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A whole run as data; {@code run.json} and all reports are made from it.
 *
 * @param runId unique name of the run
 * @param kitVersion version of the kit
 * @param target what was tested
 * @param startedAt when the run started
 * @param finishedAt when its last scenario ended
 * @param partial whether a filter narrowed it
 * @param filters the filters as given, for instance {@code --rule topic-optional}; empty when not partial
 * @param verdict what follows
 * @param rules one entry for each owed or excluded-by-filter rule that the run covered, in catalogue order
 * @param examples one entry for each documented example that the run covered, in page order
 * @param warnings lines that did not decide: failed {@code should} rules, remarks of the run
 * @param pace what was sent and waited for
 * @param ledger the ledger of the run; empty when it kept none
 * @param own what came of the team's own rules; empty when none were given
 * @param shard what this part of a run hands on to those that judge the whole; empty for a run that is whole
 */
public record RunResult(
        String runId,
        String kitVersion,
        TargetSummary target,
        Instant startedAt,
        Instant finishedAt,
        boolean partial,
        List<String> filters,
        Verdict verdict,
        List<SubjectResult> rules,
        List<SubjectResult> examples,
        List<String> warnings,
        PaceSummary pace,
        Optional<LedgerSummary> ledger,
        Optional<CustomRulesResult> own,
        Optional<ShardResult> shard) {

    /** Everything that was judged: rules, examples, and a team's own rules last. */
    public List<SubjectResult> everything() {
        return Stream.of(rules, examples, own.map(CustomRulesResult::rules).orElse(List.of()))
                .flatMap(List::stream)
                .toList();
    }

    /** The same run with another verdict, and with what became of its writes. */
    public RunResult with(Verdict other, Optional<LedgerSummary> writes) {
        return new RunResult(
                runId,
                kitVersion,
                target,
                startedAt,
                finishedAt,
                partial,
                filters,
                other,
                rules,
                examples,
                warnings,
                pace,
                writes,
                own,
                shard);
    }

    /** The same run as a part of a larger one. */
    public RunResult with(ShardResult part) {
        return new RunResult(
                runId,
                kitVersion,
                target,
                startedAt,
                finishedAt,
                partial,
                filters,
                verdict,
                rules,
                examples,
                warnings,
                pace,
                ledger,
                own,
                Optional.of(part));
    }

    /**
     * The same run with what came of the team's own rules, which may change the exit code and nothing else of the
     * verdict.
     */
    public RunResult with(CustomRulesResult beside) {
        return new RunResult(
                runId,
                kitVersion,
                target,
                startedAt,
                finishedAt,
                partial,
                filters,
                verdict.beside(beside),
                rules,
                examples,
                warnings,
                pace,
                ledger,
                Optional.of(beside),
                shard);
    }

    /** A run that is whole. */
    public RunResult(
            String runId,
            String kitVersion,
            TargetSummary target,
            Instant startedAt,
            Instant finishedAt,
            boolean partial,
            List<String> filters,
            Verdict verdict,
            List<SubjectResult> rules,
            List<SubjectResult> examples,
            List<String> warnings,
            PaceSummary pace,
            Optional<LedgerSummary> ledger,
            Optional<CustomRulesResult> own) {
        this(
                runId,
                kitVersion,
                target,
                startedAt,
                finishedAt,
                partial,
                filters,
                verdict,
                rules,
                examples,
                warnings,
                pace,
                ledger,
                own,
                Optional.empty());
    }

    /** A run that kept no ledger, and of which nothing is known about its pace. */
    public RunResult(
            String runId,
            String kitVersion,
            TargetSummary target,
            Instant startedAt,
            Instant finishedAt,
            boolean partial,
            List<String> filters,
            Verdict verdict,
            List<SubjectResult> rules,
            List<SubjectResult> examples,
            List<String> warnings) {
        this(
                runId,
                kitVersion,
                target,
                startedAt,
                finishedAt,
                partial,
                filters,
                verdict,
                rules,
                examples,
                warnings,
                PaceSummary.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
