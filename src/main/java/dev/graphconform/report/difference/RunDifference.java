package dev.graphconform.report.difference;

import java.util.List;
import java.util.Locale;

/**
 * The differences between two runs.
 *
 * @param before the first run, for people
 * @param after the second run, for people
 * @param outcomeBefore the outcome of the first run
 * @param outcomeAfter the outcome of the second run
 * @param same the number of rules and examples with the same result
 * @param subjects the others, the most important first
 * @param shapes differences in the shape of responses
 * @param durationChanges durations of the run, and of rules that took much longer or shorter; they do not count as
 *     differences
 * @param remarks remarks on the comparison
 * @param kinds what was compared
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
        List<String> remarks,
        ComparedKinds kinds) {

    /** Whether nothing differs but durations. */
    public boolean empty() {
        // of a run and a recording each has words of its own for the same
        return subjects.isEmpty()
                && shapes.isEmpty()
                && (outcomeBefore.equals(outcomeAfter) || kinds == ComparedKinds.RUN_AND_RECORDING);
    }

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
            String id,
            SubjectChangeKind subjectChangeKind,
            String before,
            String after,
            List<ScenarioChange> scenarios) {

        /**
         * A scenario that differs.
         *
         * @param name its name, in the second run where it is there
         * @param before its state in the first run
         * @param after its state in the second run
         */
        public record ScenarioChange(String name, SubjectState before, SubjectState after) {}

        /**
         * The outcome of a scenario and its reason.
         *
         * @param outcome the word, or {@code absent}
         * @param where the place in the response that decided; empty when there is none
         * @param what the comparison, or the reason; empty when it passed
         */
        public record SubjectState(String outcome, String where, String what) {
            String line() {
                return outcome + (where.isEmpty() ? "" : " at " + where) + (what.isEmpty() ? "" : ": " + what);
            }
        }
    }

    /** What two results are of. */
    public enum ComparedKinds {
        RUNS("rules and examples came out the same, with answers of the same form"),
        RECORDINGS("rules came out the same"),
        RUN_AND_RECORDING("rules that both tell came out the same");

        private final String same;

        ComparedKinds(String same) {
            this.same = same;
        }

        /** What follows on the number of those that are the same, where nothing differs. */
        String same() {
            return same;
        }
    }

    /** How a rule or example differs between two runs, the most important first. */
    public enum SubjectChangeKind {
        NEWLY_FAILING("Newly failing"),
        FIXED("Fixed"),
        NEWLY_NOT_RUN("Newly not-run"),
        /** Not passed in both runs, for different reasons. */
        OTHER_REASON("Other reason"),
        /** Any other pair of outcomes, or another outcome of some scenario. */
        OTHER_OUTCOME("Other outcome"),
        NEW("Only in the second run"),
        GONE("Only in the first run");

        private final String heading;

        SubjectChangeKind(String heading) {
            this.heading = heading;
        }

        /** For people. */
        String heading() {
            return heading;
        }

        /** For programs. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A difference in the shape of responses.
     *
     * @param request the request template, for instance {@code POST /chats}
     * @param status the status of the responses, of both runs where they differ: {@code 201 / 400}
     * @param what what differs: {@code status}, a header, or the JSON path of a field
     * @param before the first run's: the status, a type, {@code present} or {@code absent}
     * @param after the second run's
     * @param responses the number of responses that differ so
     * @param scenario the first scenario that shows it
     */
    public record ShapeChange(
            String request, String status, String what, String before, String after, int responses, String scenario) {
        String line() {
            return request + " (" + status + "), " + what + ": " + before + " → " + after;
        }

        String examples() {
            return responses == 1 ? scenario : responses + " answers, for instance of \"" + scenario + "\"";
        }
    }

    /**
     * The durations of a rule, an example or the run in both runs.
     *
     * @param id the rule or example, or {@code run}
     * @param before milliseconds in the first run
     * @param after milliseconds in the second run
     */
    public record DurationChange(String id, long before, long after) {
        String line() {
            return String.format(Locale.ROOT, "%s: %.1f s → %.1f s", id, before / 1000.0, after / 1000.0);
        }
    }
}
