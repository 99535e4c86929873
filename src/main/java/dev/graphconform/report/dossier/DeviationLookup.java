package dev.graphconform.report.dossier;

import java.util.List;

/** Which deviations of a simulator prove that the check of a rule can fail. */
@FunctionalInterface
public interface DeviationLookup {
    /** Nothing is known of that. */
    DeviationLookup NONE = subject -> List.of();

    /** All of them. */
    List<ProvingDeviation> of(String subject);

    /**
     * A deviation.
     *
     * @param id its id
     * @param line what it does
     */
    record ProvingDeviation(String id, String line) {}
}
