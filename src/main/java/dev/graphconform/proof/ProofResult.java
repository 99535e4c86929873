package dev.graphconform.proof;

import java.time.Duration;
import java.util.List;

/**
 * What a proof came to.
 *
 * @param faithful what is wrong with the run against the faithful simulator; empty when everything passed
 * @param proofCaseResults one for each deviation and liberty, in their order
 * @param uncovered rules and examples without a deviation, and intentions without a deviation
 * @param rules rule ids and example names in catalogue order, for the matrix
 * @param partial whether only one rule's deviations were proved
 * @param took how long it took
 */
public record ProofResult(
        List<String> faithful,
        List<ProofCaseResult> proofCaseResults,
        List<String> uncovered,
        List<String> rules,
        boolean partial,
        Duration took) {

    /** Whether everything is proved; a proof of nothing is none. */
    public boolean proved() {
        return faithful.isEmpty()
                && uncovered.isEmpty()
                && !proofCaseResults.isEmpty()
                && proofCaseResults.stream()
                        .allMatch(proofCaseResult -> proofCaseResult.kind().proved());
    }

    /** One line for each thing that is not proved. */
    public List<String> faults() {
        java.util.ArrayList<String> faults = new java.util.ArrayList<>();
        faithful.forEach(line -> faults.add("faithful simulator: " + line));
        proofCaseResults.stream()
                .filter(proofCaseResult -> !proofCaseResult.kind().proved())
                .forEach(proofCaseResult -> faults.add(proofCaseResult.kind().word() + ": "
                        + proofCaseResult.proofCase().id() + ": " + proofCaseResult.explanation()));
        uncovered.forEach(line -> faults.add("uncovered: " + line));
        if (proofCaseResults.isEmpty()) {
            faults.add("nothing was proved: no deviation was chosen");
        }
        return faults;
    }

    /** How many findings are of a kind. */
    public long count(ProofCaseResult.ProofCaseOutcome kind) {
        return proofCaseResults.stream()
                .filter(proofCaseResult -> proofCaseResult.kind() == kind)
                .count();
    }
}
