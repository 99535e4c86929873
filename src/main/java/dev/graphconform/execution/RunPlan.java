package dev.graphconform.execution;

import dev.graphconform.catalogue.Level;
import dev.graphconform.evidence.RequestFingerprint;
import dev.graphconform.evidence.SharedRequests;
import dev.graphconform.execution.DeclaredScenario.DeclaredStep;
import dev.graphconform.execution.RequestPlanner.PlannedScenario;
import dev.graphconform.execution.RequestPlanner.PlannedStep;
import dev.graphconform.http.RateLimit;
import dev.graphconform.http.RateLimit.RequestKind;
import dev.graphconform.steps.StepCost;
import dev.graphconform.target.Target;
import dev.graphconform.verdict.SubjectResult;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a run would do.
 *
 * @param subjects the rules and examples that it owes, in catalogue order
 * @param writes how many requests would write on the target (every POST), about
 * @param mustWrites how many of them rules that are must, and examples, ask for
 * @param requests how many requests it would send in all, about
 * @param operations how many operations it would follow
 * @param polls how many of the requests would look at operations, about
 * @param seconds how long it would take at the pace that the target file and the published limits allow, about
 * @param unseenSeconds how long it would take where nothing that is created can ever be read back, about
 * @param writing method and path of each write that is known beforehand
 */
public record RunPlan(
        List<PlannedSubject> subjects,
        int writes,
        int mustWrites,
        int requests,
        int operations,
        int polls,
        double seconds,
        double unseenSeconds,
        List<String> writing) {

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
        /** The same, which cannot run. */
        PlannedSubject with(String why) {
            return new PlannedSubject(id, kind, level, title, scenarios, why);
        }

        /** Whether it would run. */
        public boolean runnable() {
            return obstacle.isEmpty();
        }
    }

    /**
     * What scenarios cost on a target that conforms: what is throttled, late or slow costs more. Equal requests for
     * chats are sent once; everything else is what the steps declare.
     *
     * @param writes POSTs
     * @param chatReads GETs of chats
     * @param otherReads GETs of members and apps
     * @param operations operations followed, each a POST among the writes
     * @param writing method and path of each write that is known beforehand
     */
    record RunCostEstimate(int writes, int chatReads, int otherReads, int operations, List<String> writing) {
        /**
         * Looks at one operation: when it has been asked for, after one interval, and once more after its end, which
         * must stay.
         */
        private static final int LOOKS = 3;
        /** Sending, waiting and judging on loopback, in seconds. */
        private static final double LOCAL_SECONDS = 0.01;

        static RunCostEstimate of(List<PlannedScenario> scenarios) {
            int writes = 0;
            int chatReads = 0;
            int otherReads = 0;
            int operations = 0;
            Set<String> sent = new HashSet<>();
            for (PlannedScenario scenario : scenarios) {
                for (PlannedStep step : scenario.steps()) {
                    DeclaredStep declared = step.declared();
                    Optional<StepCost> cost =
                            declared.cost().filter(found -> !found.oncePerRun() || sent.add(declared.text()));
                    writes += step.reached() ? 0 : cost.map(StepCost::writes).orElse(0);
                    chatReads += cost.map(StepCost::chatReads).orElse(0);
                    otherReads += cost.map(StepCost::otherReads).orElse(0);
                    operations += cost.map(StepCost::operations).orElse(0);
                }
            }
            List<RequestFingerprint> shared = SharedRequests.sentFor(
                    scenarios.stream().map(PlannedScenario::requests).toList());
            List<String> writing = shared.stream()
                    .filter(RequestFingerprint::writes)
                    .map(RequestFingerprint::line)
                    .toList();
            return new RunCostEstimate(
                    writing.size() + writes,
                    chatReads,
                    otherReads + shared.size() - writing.size(),
                    operations,
                    writing);
        }

        /** The same where nothing is read, if the target serves no reads. */
        RunCostEstimate on(Target target) {
            return target.readsBack() ? this : new RunCostEstimate(writes, 0, 0, 0, writing);
        }

        /** Looks at operations. */
        int polls() {
            return operations * LOOKS;
        }

        int requests() {
            return writes + chatReads + otherReads + polls();
        }

        /** Two visibility budgets are spent before the run stops waiting for what it never saw. */
        double unseenSeconds(Target target) {
            double visibility = target.pacing().visibilityBudget().toMillis() / 1000.0;
            return seconds(target) + (requests() > writes ? 2 * visibility : 0);
        }

        double seconds(Target target) {
            double sending = RateLimit.of(target)
                    .seconds(Map.of(
                            RequestKind.CREATE,
                            writes,
                            RequestKind.CHAT_READ,
                            chatReads,
                            RequestKind.OTHER_READ,
                            otherReads + polls()));
            return Math.max(sending, requests() * LOCAL_SECONDS)
                    + operations * target.pacing().operationPoll().toMillis() / 1000.0;
        }
    }
}
