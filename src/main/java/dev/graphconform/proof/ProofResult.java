package dev.graphconform.proof;

import java.time.Duration;
import java.util.List;

/**
 * What a proof came to.
 *
 * @param faithful what is wrong with the run against the faithful simulator; empty when everything passed
 * @param findings one for each deviation and liberty, in their order
 * @param uncovered rules and examples without a deviation, and intentions without a deviation
 * @param rules rule ids and example names in catalogue order, for the matrix
 * @param partial whether only one rule's deviations were proved
 * @param took how long it took
 */
public record ProofResult(
        List<String> faithful, List<Finding> findings, List<String> uncovered, List<String> rules, boolean partial, Duration took) {

    /** Whether everything is proved; a proof of nothing is none. */
    public boolean proved() {
        return faithful.isEmpty()
                && uncovered.isEmpty()
                && !findings.isEmpty()
                && findings.stream().allMatch(finding -> finding.kind().proved());
    }

    /** One line for each thing that is not proved. */
    public List<String> faults() {
        java.util.ArrayList<String> faults = new java.util.ArrayList<>();
        faithful.forEach(line -> faults.add("faithful simulator: " + line));
        findings.stream()
                .filter(finding -> !finding.kind().proved())
                .forEach(finding -> faults.add(finding.kind().word() + ": " + finding.subject().id() + ": " + finding.explanation()));
        uncovered.forEach(line -> faults.add("uncovered: " + line));
        if (findings.isEmpty()) {
            faults.add("nothing was proved: no deviation was chosen");
        }
        return faults;
    }

    /** How many findings are of a kind. */
    public long count(Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }
}
