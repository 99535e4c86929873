package dev.graphconform.execution;

import dev.graphconform.http.RateLimit;
import dev.graphconform.http.RateLimit.RequestKind;
import dev.graphconform.steps.StepCost;
import dev.graphconform.target.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What scenarios cost by what their steps declare, on a target that conforms: what is throttled, late or slow costs
 * more.
 *
 * @param writes POSTs
 * @param chatReads GETs of chats
 * @param otherReads GETs of members and apps
 * @param operations operations followed, each a POST among the writes
 */
record RunCostEstimate(int writes, int chatReads, int otherReads, int operations) {
    /**
     * Looks at one operation: when it has been asked for, after one interval, and once more after its end, which must
     * stay.
     */
    private static final int LOOKS = 3;
    /** Sending, waiting and judging on loopback, in seconds. */
    private static final double LOCAL_SECONDS = 0.01;

    static RunCostEstimate of(List<DeclaredScenario> scenarios) {
        int writes = 0;
        int chatReads = 0;
        int otherReads = 0;
        int operations = 0;
        Set<String> sent = new HashSet<>();
        for (DeclaredScenario scenario : scenarios) {
            for (DeclaredStep step : scenario.steps()) {
                Optional<StepCost> cost =
                        step.cost().filter(declared -> !declared.oncePerRun() || sent.add(step.text()));
                writes += cost.map(StepCost::writes).orElse(0);
                chatReads += cost.map(StepCost::chatReads).orElse(0);
                otherReads += cost.map(StepCost::otherReads).orElse(0);
                operations += cost.map(StepCost::operations).orElse(0);
            }
        }
        return new RunCostEstimate(writes, chatReads, otherReads, operations);
    }

    /** Looks at operations. */
    int polls() {
        return operations * LOOKS;
    }

    int requests() {
        return writes + chatReads + otherReads + polls();
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
