package dev.graphconform.report.difference;

import java.util.List;

/**
 * What differs between two runs.
 *
 * @param before the first run, for people
 * @param after the second run, for people
 * @param outcomeBefore what the first run says as a whole
 * @param outcomeAfter what the second run says as a whole
 * @param same how many rules and examples came out the same
 * @param subjects those that did not, the most important first
 * @param shapes differences in the form of answers
 * @param durationChanges the whole run's, and those rules' that took much longer or shorter; never a difference
 * @param remarks what to know about the comparison
 */
public record RunDifference(
        String before,
        String after,
        String outcomeBefore,
        String outcomeAfter,
        int same,
        List<SubjectChange> subjects,
        List<ShapeChange> shapes,
        List<DurationChange> durationChanges,
        List<String> remarks) {

    /** Whether nothing differs but times. */
    public boolean empty() {
        return subjects.isEmpty() && shapes.isEmpty() && outcomeBefore.equals(outcomeAfter);
    }
}
