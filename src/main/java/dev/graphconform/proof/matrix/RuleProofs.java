package dev.graphconform.proof.matrix;

import dev.graphconform.proof.ProofCaseResult;
import dev.graphconform.proof.ProofResult;
import java.util.List;

/**
 * What came of the deviations of one rule or documented example.
 *
 * @param rule the rule id or the example's name
 * @param proofCaseResults one for each of its deviations
 */
public record RuleProofs(String rule, List<ProofCaseResult> proofCaseResults) {

    /** Of every rule and example that has deviations in this proof, in catalogue order. */
    public static List<RuleProofs> of(ProofResult result) {
        return result.rules().stream()
                .map(rule -> new RuleProofs(
                        rule,
                        result.proofCaseResults().stream()
                                .filter(proofCaseResult ->
                                        proofCaseResult.proofCase().rule().equals(rule))
                                .toList()))
                .filter(proofs -> !proofs.proofCaseResults().isEmpty())
                .toList();
    }

    /** The liberties of a proof. */
    public static List<ProofCaseResult> liberties(ProofResult result) {
        return result.proofCaseResults().stream()
                .filter(proofCaseResult -> proofCaseResult.proofCase().liberty())
                .toList();
    }

    /** How many were proved. */
    public long proved() {
        return proofCaseResults.stream()
                .filter(proofCaseResult -> proofCaseResult.kind().proved())
                .count();
    }

    /** Whether all were. */
    public boolean all() {
        return proved() == proofCaseResults.size();
    }
}
