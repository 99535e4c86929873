package dev.graphconform.execution;

import dev.graphconform.catalogue.Level;
import dev.graphconform.verdict.SubjectResult;
import java.util.List;

/**
 * What a run would do.
 *
 * @param subjects the rules and examples that it owes, in catalogue order
 * @param writes how many requests would write on the target (every POST), about
 * @param requests how many requests it would send in all, about
 * @param operations how many operations it would follow
 * @param polls how many of the requests would look at operations, about
 * @param seconds how long it would take at the pace that the target file and the published limits allow, about
 */
public record RunPlan(
        List<PlannedSubject> subjects, int writes, int requests, int operations, int polls, double seconds) {

    /**
     * One rule or example of the plan.
     *
     * @param id rule id or request name
     * @param kind rule or example
     * @param level its level
     * @param title in a few words
     * @param scenarios how many scenarios it has in this run
     * @param obstacle why it cannot run, in the words of the target file; empty when it can
     */
    public record PlannedSubject(
            String id, SubjectResult.SubjectKind kind, Level level, String title, int scenarios, String obstacle) {
        /** Whether it would run. */
        public boolean runnable() {
            return obstacle.isEmpty();
        }
    }
}
