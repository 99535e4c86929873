package dev.graphconform.execution;

import dev.graphconform.verdict.ScenarioResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the listener when the last scenario of a rule or example has ended. */
final class ProgressNotifier {
    private final ExpectedResults expectedResults;
    private final ProgressListener progressListener;
    private final Map<String, List<ScenarioResult>> soFar = new HashMap<>();
    private int done;
    private int scenarios;

    ProgressNotifier(ExpectedResults expectedResults, ProgressListener progressListener) {
        this.expectedResults = expectedResults;
        this.progressListener = progressListener;
    }

    synchronized void emitted(ScenarioResult result) {
        scenarios++;
        progressListener.scenario(
                result, scenarios, expectedResults.owedScenarios().size());
        List<ScenarioResult> results = soFar.computeIfAbsent(result.subject(), subject -> new ArrayList<>());
        results.add(result);
        if (results.size() == expectedResults.size(result.subject())
                && expectedResults.owedSubjects().contains(result.subject())) {
            done++;
            progressListener.ended(
                    expectedResults.result(result.subject(), results),
                    done,
                    expectedResults.owedSubjects().size());
        }
    }
}
