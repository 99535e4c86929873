package dev.graphconform.proof;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.execution.CompletedRun;
import dev.graphconform.judgement.RuleQuestions;
import dev.graphconform.proof.ProofResult.ProofCaseResult;
import dev.graphconform.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges recordings of the runs of a proof: what a run finds, its recording has to tell as far as one can. */
final class RecordedRunJudge {
    private final Catalogue catalogue;
    private final ExpectedKills expectedKills;
    private final UntellableDeviations untellable;

    RecordedRunJudge(Catalogue catalogue, ExpectedKills expectedKills) {
        this.catalogue = catalogue;
        this.expectedKills = expectedKills;
        this.untellable = new UntellableDeviations(catalogue);
    }

    /** The result of a case with what a recording of its run says. */
    ProofCaseResult judged(ProofCaseResult result, CompletedRun run, Target target) {
        return result.with(RecordedProof.of(
                result.proofCase(),
                findings(run, target),
                result.failed().keySet(),
                expectedKills.of(result.proofCase().id()),
                untellable));
    }

    /**
     * The faults of a recording of a whole run against the faithful simulator; none when each rule is told and holds.
     */
    List<String> faithful(CompletedRun run, Target target) {
        RecordedFindings findings = findings(run, target);
        List<String> lines = new ArrayList<>();
        findings.told(findings.failed().keySet())
                .forEach(told -> lines.add("failed in a recording of the run: " + told));
        for (Rule rule : catalogue.rules()) {
            boolean told = findings.asked(rule.id());
            if (rule.owed() && told == rule.untellable().isPresent()) {
                lines.add(rule.id()
                        + (told
                                ? " is told by a recording of the run, though the catalogue says that none can"
                                : " is not told by a recording of the run, and the catalogue says no reason"));
            }
        }
        return lines;
    }

    private RecordedFindings findings(CompletedRun run, Target target) {
        return RecordedFindings.of(new RuleQuestions(Optional.of(target)).of(RecordedRun.of(run)), catalogue);
    }
}
