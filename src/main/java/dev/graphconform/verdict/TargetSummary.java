package dev.graphconform.verdict;

import java.util.Optional;

/**
 * What a result says of its target.
 *
 * @param name the target file's {@code name}, or {@code simulator}
 * @param serviceRoot scheme, host and port, and a path where it serves below one; without a version and without a
 *     trailing slash
 * @param apiVersion {@code v1.0} or {@code beta}
 * @param suite the suite that was run in place of the page Create chat; empty for a run of that page
 */
public record TargetSummary(String name, String serviceRoot, String apiVersion, Optional<SuiteSummary> suite) {
    /** The target of a run of Create chat. */
    public TargetSummary(String name, String serviceRoot, String apiVersion) {
        this(name, serviceRoot, apiVersion, Optional.empty());
    }

    /** What the run was about. */
    public String about() {
        return suite.map(SuiteSummary::title).orElse("Create chat");
    }
}
