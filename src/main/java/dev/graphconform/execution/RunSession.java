package dev.graphconform.execution;

import dev.graphconform.steps.RunContext;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.RulePointers;
import dev.graphconform.verdict.ScenarioResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A run while its scenarios execute: collects their redacted results and notifies the progress listener. Cucumber's
 * plugin finds it by the id of the run. Safe for use by many threads.
 */
final class RunSession implements AutoCloseable {
    private static final Map<String, RunSession> OPEN = new ConcurrentHashMap<>();

    private final String runId;
    private final RunContext context;
    private final ResultRedactor resultRedactor;
    private final ExpectedResults expectedResults;
    private final ProgressListener progressListener;
    private final List<ScenarioResult> emitted = new ArrayList<>();
    private final Map<String, List<ScenarioResult>> bySubject = new HashMap<>();
    private int scenariosTold;
    private int subjectsDone;

    RunSession(
            String runId,
            RunContext context,
            ResultRedactor resultRedactor,
            ExpectedResults expectedResults,
            ProgressListener progressListener) {
        this.runId = runId;
        this.context = context;
        this.resultRedactor = resultRedactor;
        this.expectedResults = expectedResults;
        this.progressListener = progressListener;
        OPEN.put(runId, this);
    }

    static RunSession of(String runId) {
        RunSession session = OPEN.get(runId);
        if (session == null) {
            throw new IllegalStateException("there is no run " + runId);
        }
        return session;
    }

    RunContext context() {
        return context;
    }

    /** Adds the result of a scenario that has ended. */
    void emitted(ScenarioResult result) {
        add(resultRedactor.of(result));
    }

    /** The results so far. */
    synchronized List<ScenarioResult> emitted() {
        return List.copyOf(emitted);
    }

    /** All scenarios have ended: what points to another rule is told now, in the words that are true. */
    synchronized void ended() {
        emitted.replaceAll(this::counted);
        List<ScenarioResult> resolved = RulePointers.resolved(emitted);
        for (int place = 0; place < emitted.size(); place++) {
            if (waits(emitted.get(place))) {
                tell(resolved.get(place));
            }
        }
    }

    private synchronized void add(ScenarioResult result) {
        emitted.add(result);
        if (!waits(result)) {
            tell(result);
        }
    }

    /** How many requests of a kind were accepted is known now. */
    private ScenarioResult counted(ScenarioResult result) {
        return result.with(
                result.failure()
                        .map(failure -> failure.pointing(failure.pointer()
                                .map(pointer -> context.acceptedOfRefusedKind(result.key())
                                        .map(resultRedactor::of)
                                        .map(pointer::adding)
                                        .orElse(pointer)))),
                result.notes());
    }

    private static boolean waits(ScenarioResult result) {
        return result.failure().flatMap(Failure::pointer).isPresent();
    }

    private void tell(ScenarioResult result) {
        scenariosTold++;
        progressListener.scenario(
                result, scenariosTold, expectedResults.owedScenarios().size());
        List<ScenarioResult> ofSubject = bySubject.computeIfAbsent(result.subject(), subject -> new ArrayList<>());
        ofSubject.add(result);
        if (ofSubject.size() == expectedResults.size(result.subject())
                && expectedResults.owedSubjects().contains(result.subject())) {
            subjectsDone++;
            progressListener.ended(
                    expectedResults.result(result.subject(), ofSubject),
                    subjectsDone,
                    expectedResults.owedSubjects().size());
        }
    }

    @Override
    public void close() {
        OPEN.remove(runId);
    }
}
