package dev.graphconform.proof;

import dev.graphconform.proof.ExpectedKills.ExpectedKill;
import dev.graphconform.verdict.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the judgement of a recording says of a deviation or liberty, when the run against it is recorded.
 *
 * @param outcome what it says
 * @param explanation one line for people
 */
public record RecordedProof(RecordedProofOutcome outcome, String explanation) {

    /** What a judgement can say. */
    public enum RecordedProofOutcome {
        /** The right rule failed by the expected check. */
        BLAMED("blamed", true),
        /** A documented example deviates: a rule failed that its request puts in question. */
        BY_RULES("blamed on rules", true),
        /** It cannot be decided, as in the run. */
        UNDECIDED("undecided as in the run", true),
        /** A liberty, and nothing failed. */
        QUIET("quiet", true),
        /** No recording can tell it, for a reason that is listed. */
        UNTELLABLE("not to be told", true),
        /** It is not blamed, and no reason is listed. */
        UNSEEN("unseen in the recording", false),
        /** It is blamed, though a reason is listed why it could not be. */
        STALE_REASON("told though listed as not to be told", false),
        /** A rule failed that did not fail in the run. */
        DISAGREEMENT("judged otherwise than the run", false);

        private final String word;
        private final boolean proved;

        RecordedProofOutcome(String word, boolean proved) {
            this.word = word;
            this.proved = proved;
        }

        /** The word used on the terminal. */
        public String word() {
            return word;
        }

        /** Whether the proof holds. */
        public boolean proved() {
            return proved;
        }
    }

    /**
     * Judges a case.
     *
     * @param failedInRun the rules and examples that failed in the run that was recorded
     */
    static RecordedProof of(
            ProofCase proofCase,
            RecordedFindings findings,
            Set<String> failedInRun,
            Optional<ExpectedKill> expectedKill,
            UntellableDeviations untellable) {
        Set<String> failed = findings.failed().keySet();
        if (untellable.ofExample(proofCase)) {
            return ofExample(findings);
        }
        Set<String> otherwise = new TreeSet<>(failed);
        otherwise.removeAll(failedInRun);
        otherwise.removeAll(untellable.alsoBlamed(proofCase));
        otherwise.remove(proofCase.rule());
        if (!otherwise.isEmpty()) {
            return new RecordedProof(
                    RecordedProofOutcome.DISAGREEMENT, "failed in the recording only: " + findings.told(otherwise));
        }
        if (proofCase.liberty()) {
            return new RecordedProof(RecordedProofOutcome.QUIET, "nothing failed");
        }
        return ofRule(proofCase, findings, expectedKill, untellable.reason(proofCase));
    }

    private static RecordedProof ofExample(RecordedFindings findings) {
        return findings.failed().isEmpty()
                ? new RecordedProof(
                        RecordedProofOutcome.UNTELLABLE,
                        "the example's own requests are judged by rules, which all hold")
                : new RecordedProof(RecordedProofOutcome.BY_RULES, "by " + findings.failed());
    }

    private static RecordedProof ofRule(
            ProofCase proofCase,
            RecordedFindings findings,
            Optional<ExpectedKill> expectedKill,
            Optional<String> untellable) {
        String check = expectedKill.map(ExpectedKill::check).orElse("");
        Set<String> checks = findings.failed().getOrDefault(proofCase.rule(), Set.of());
        boolean undecided = expectedKill
                .filter(expected -> expected.outcome() == Outcome.INCONCLUSIVE)
                .isPresent();
        List<String> reasons = findings.undecided(proofCase.rule());
        if (checks.contains(check) || undecided && !checks.isEmpty()) {
            return untellable
                    .map(reason -> new RecordedProof(RecordedProofOutcome.STALE_REASON, reason))
                    .orElseGet(() -> new RecordedProof(RecordedProofOutcome.BLAMED, "by " + checks));
        }
        if (untellable.isPresent()) {
            return new RecordedProof(RecordedProofOutcome.UNTELLABLE, untellable.get());
        }
        String says = expectedKill.map(ExpectedKill::says).orElse("");
        if (undecided && reasons.stream().anyMatch(reason -> reason.contains(says))) {
            return new RecordedProof(RecordedProofOutcome.UNDECIDED, "undecided as in the run: " + says);
        }
        return new RecordedProof(
                RecordedProofOutcome.UNSEEN,
                (findings.asked(proofCase.rule()) ? "" : "not in question; ")
                        + (reasons.isEmpty() ? "" : "undecided: " + reasons.get(0) + "; ")
                        + "failed: " + findings.failed());
    }
}
