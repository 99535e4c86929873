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
 * @param filters the filters as given, for instance {@code --rule topic-optional}; one on levels makes it not partial
 * @param verdict what follows
 * @param rules one entry for each owed or excluded-by-filter rule that the run covered, in catalogue order
 * @param examples one entry for each documented example that the run covered, in page order
 * @param warnings lines that did not decide: failed {@code should} rules, remarks of the run
 * @param pace what was sent and waited for
 * @param ledger the ledger of the run; empty when it kept none
 * @param own what came of the team's own rules; empty when none were given
 * @param shard what this part of a run hands on to those that judge the whole; empty for a run that is whole
 * @param causes the answers that are behind several rules and examples at once, those behind most first
 * @param recorded the traffic that was judged; empty for a run, which sent requests of its own
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
        Optional<ShardResult> shard,
        List<SharedCause> causes,
        Optional<JudgedTraffic> recorded) {

    /**
     * What was asked for, in words: the filters of a partial run, or the levels of one that left out only what decides
     * nothing; empty when all was asked for.
     */
    public Optional<String> narrowing() {
        String given = String.join(" ", filters);
        return given.isEmpty() ? Optional.empty() : Optional.of(partial ? "partial run: " + given : given);
    }

    /** Everything that was judged: rules, examples, and a team's own rules last. */
    public List<SubjectResult> everything() {
        return Stream.of(rules, examples, own.map(CustomRulesResult::rules).orElse(List.of()))
                .flatMap(List::stream)
                .toList();
    }

    /** A copy with another verdict and ledger. */
    public RunResult with(Verdict other, Optional<LedgerSummary> writes) {
        return copy(other, pace, writes, own, shard, causes);
    }

    /** A copy with what a shard adds to its own result. */
    public RunResult with(ShardResult part) {
        return copy(verdict, pace, ledger, own, Optional.of(part), causes);
    }

    /** A copy with the answers that are behind several rules and examples at once. */
    public RunResult with(List<SharedCause> found) {
        return copy(verdict, pace, ledger, own, shard, found);
    }

    /** A copy with the results of the custom rules, which may change the exit code and nothing else of the verdict. */
    public RunResult with(CustomRulesResult custom) {
        return copy(verdict.withCustomRules(custom), pace, ledger, Optional.of(custom), shard, causes);
    }

    /** A copy with what was sent and waited for. */
    public RunResult with(PaceSummary counted) {
        return copy(verdict, counted, ledger, own, shard, causes);
    }

    private RunResult copy(
            Verdict newVerdict,
            PaceSummary newPace,
            Optional<LedgerSummary> newLedger,
            Optional<CustomRulesResult> newOwn,
            Optional<ShardResult> newShard,
            List<SharedCause> newCauses) {
        return new RunResult(
                runId,
                kitVersion,
                target,
                startedAt,
                finishedAt,
                partial,
                filters,
                newVerdict,
                rules,
                examples,
                warnings,
                newPace,
                newLedger,
                newOwn,
                newShard,
                newCauses,
                recorded);
    }

    /** A run of whose causes nothing is known. */
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
            Optional<CustomRulesResult> own,
            Optional<ShardResult> shard) {
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
                shard,
                List.of(),
                Optional.empty());
    }

    /** A whole run without ledger, custom rules, and counts of what was sent. */
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
