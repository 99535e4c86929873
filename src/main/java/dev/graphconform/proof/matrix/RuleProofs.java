package dev.graphconform.proof.matrix;

import dev.graphconform.proof.Finding;
import dev.graphconform.proof.ProofResult;
import java.util.List;

/**
 * What came of the deviations of one rule or documented example.
 *
 * @param rule the rule id or the example's name
 * @param findings one for each of its deviations
 */
public record RuleProofs(String rule, List<Finding> findings) {

    /** Of every rule and example that has deviations in this proof, in catalogue order. */
    public static List<RuleProofs> of(ProofResult result) {
        return result.rules().stream()
                .map(rule -> new RuleProofs(
                        rule, result.findings().stream().filter(finding -> finding.subject().rule().equals(rule)).toList()))
                .filter(proofs -> !proofs.findings().isEmpty())
                .toList();
    }

    /** The liberties of a proof. */
    public static List<Finding> liberties(ProofResult result) {
        return result.findings().stream().filter(finding -> finding.subject().liberty()).toList();
    }

    /** How many were proved. */
    public long proved() {
        return findings.stream().filter(finding -> finding.kind().proved()).count();
    }

    /** Whether all were. */
    public boolean all() {
        return proved() == findings.size();
    }
}
