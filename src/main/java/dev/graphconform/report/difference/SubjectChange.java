package dev.graphconform.report.difference;

import java.util.List;

/**
 * A rule or example that differs.
 *
 * @param id the rule or example
 * @param subjectChangeKind how
 * @param before its outcome in the first run, empty when it was not there
 * @param after its outcome in the second run, empty when it is not there
 * @param scenarios the scenarios that differ
 */
public record SubjectChange(
        String id, SubjectChangeKind subjectChangeKind, String before, String after, List<ScenarioChange> scenarios) {

    /**
     * A scenario that differs.
     *
     * @param name its name, in the second run where it is there
     * @param before what came of it in the first run
     * @param after what came of it in the second run
     */
    public record ScenarioChange(String name, SubjectState before, SubjectState after) {}

    /**
     * What came of a scenario.
     *
     * @param outcome the word, or {@code absent}
     * @param where the place in the answer that decided; empty when none did
     * @param what the comparison, or the reason; empty when it passed
     */
    public record SubjectState(String outcome, String where, String what) {
        String line() {
            return outcome + (where.isEmpty() ? "" : " at " + where) + (what.isEmpty() ? "" : ": " + what);
        }
    }
}
