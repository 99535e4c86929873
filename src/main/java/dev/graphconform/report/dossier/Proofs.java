package dev.graphconform.report.dossier;

import java.util.List;

/** Which deviations of a simulator prove that the check of a rule can fail. */
@FunctionalInterface
public interface Proofs {
    /** Nothing is known of that. */
    Proofs NONE = subject -> List.of();

    /** A line for each. */
    List<String> of(String subject);
}
