package dev.graphconform.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The data of a run before rules are judged: the results of its scenarios, faults, counts and the ledger.
 *
 * @param runId unique name of the run
 * @param kitVersion version of the kit
 * @param target what was tested
 * @param startedAt when the run started
 * @param finishedAt when its last scenario ended
 * @param emitted its scenarios
 * @param faults what the engine said of features and glue that cannot be used
 * @param reached whether the target ever answered
 * @param setUpFaults why the target could not be tested as it is set up, a line each; empty when it could
 * @param firstRemark what to know before all else; empty when there is nothing of that weight
 * @param earlyStopReason why the run ended before its end; empty when nothing was lost by it
 * @param pace what was sent and waited for
 * @param ledger the ledger of the run; empty when it kept none
 * @param recorded the traffic that was judged; empty for a run, which sends requests of its own
 */
public record RawRunData(
        String runId,
        String kitVersion,
        TargetSummary target,
        Instant startedAt,
        Instant finishedAt,
        List<ScenarioResult> emitted,
        List<String> faults,
        boolean reached,
        List<String> setUpFaults,
        Optional<String> firstRemark,
        Optional<String> earlyStopReason,
        PaceSummary pace,
        Optional<LedgerSummary> ledger,
        Optional<JudgedTraffic> recorded) {

    /** A copy with other results of the same scenarios. */
    public RawRunData withEmitted(List<ScenarioResult> other) {
        return new RawRunData(
                runId,
                kitVersion,
                target,
                startedAt,
                finishedAt,
                other,
                faults,
                reached,
                setUpFaults,
                firstRemark,
                earlyStopReason,
                pace,
                ledger,
                recorded);
    }
}
