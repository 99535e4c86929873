package dev.graphconform.report.dossier;

import java.util.List;

/** Which deviations of a simulator prove that the check of a rule can fail. */
@FunctionalInterface
public interface Proofs {
    /** Nothing is known of that. */
    Proofs NONE = subject -> List.of();

    /** All of them. */
    List<Proof> of(String subject);

    /**
     * A deviation.
     *
     * @param id its id
     * @param line what it does
     */
    record Proof(String id, String line) {}
}
