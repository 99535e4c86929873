package dev.graphconform.proof;

import dev.graphconform.proof.ExpectedKills.ExpectedKill;
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
     * @param failedInRun the rules that failed in the run that was recorded
     * @param untellable why no recording can tell it; empty where one has to
     */
    static RecordedProof of(
            ProofCase proofCase,
            RecordedFindings findings,
            Set<String> failedInRun,
            Optional<ExpectedKill> expectedKill,
            Optional<String> untellable) {
        Set<String> otherwise = new TreeSet<>(findings.failed().keySet());
        otherwise.removeAll(failedInRun);
        if (!otherwise.isEmpty()) {
            return new RecordedProof(
                    RecordedProofOutcome.DISAGREEMENT,
                    "failed in the recording only: " + otherwise + " by " + findings.failed());
        }
        if (proofCase.liberty()) {
            return new RecordedProof(RecordedProofOutcome.QUIET, "nothing failed");
        }
        String check = expectedKill.map(ExpectedKill::check).orElse("");
        boolean blamed =
                findings.failed().getOrDefault(proofCase.rule(), Set.of()).contains(check);
        if (blamed) {
            return untellable.isEmpty()
                    ? new RecordedProof(RecordedProofOutcome.BLAMED, "by " + check)
                    : new RecordedProof(RecordedProofOutcome.STALE_REASON, untellable.get());
        }
        List<String> undecided = findings.undecided(proofCase.rule());
        String said = (findings.asked(proofCase.rule()) ? "" : "not in question; ")
                + (undecided.isEmpty() ? "" : "undecided: " + undecided.get(0) + "; ")
                + "failed: " + findings.failed();
        return untellable
                .map(reason -> new RecordedProof(RecordedProofOutcome.UNTELLABLE, reason))
                .orElseGet(() -> new RecordedProof(RecordedProofOutcome.UNSEEN, said));
    }
}
