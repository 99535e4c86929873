package dev.graphconform.report.difference;

import java.util.List;
import java.util.Locale;

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

    /** How a rule or example differs between two runs, the most important first. */
    public enum SubjectChangeKind {
        NEWLY_FAILING("Newly failing"),
        FIXED("Fixed"),
        NEWLY_NOT_RUN("Newly not-run"),
        /** Fails, or is not proved, in both, but not for the same reason. */
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
     * A difference in the form of answers.
     *
     * @param request the request in general, for instance {@code POST /chats}
     * @param status the status of the answers, of both runs where they differ: {@code 201 / 400}
     * @param what what differs: {@code status}, a header, or the JSON path of a field
     * @param before the first run's: the status, a type, {@code present} or {@code absent}
     * @param after the second run's
     * @param answers how many answers differ so
     * @param scenario the first scenario that shows it
     */
    public record ShapeChange(
            String request, String status, String what, String before, String after, int answers, String scenario) {
        String line() {
            return request + " (" + status + "), " + what + ": " + before + " → " + after;
        }

        String seen() {
            return answers == 1 ? scenario : answers + " answers, for instance of \"" + scenario + "\"";
        }
    }

    /**
     * How long something took in both runs.
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
