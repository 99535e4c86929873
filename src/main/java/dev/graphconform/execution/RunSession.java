package dev.graphconform.execution;

import dev.graphconform.steps.RunContext;
import dev.graphconform.verdict.ScenarioResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A run while its scenarios execute; found by its id from Cucumber's plugin. */
final class RunSession implements AutoCloseable {
    private static final Map<String, RunSession> OPEN = new ConcurrentHashMap<>();

    private final String runId;
    private final RunContext context;
    private final ResultRedactor resultRedactor;
    private final Consumer<ScenarioResult> listener;
    private final List<ScenarioResult> emitted = Collections.synchronizedList(new ArrayList<>());

    RunSession(String runId, RunContext context, ResultRedactor resultRedactor, Consumer<ScenarioResult> listener) {
        this.runId = runId;
        this.context = context;
        this.resultRedactor = resultRedactor;
        this.listener = listener;
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

    void emitted(ScenarioResult result) {
        ScenarioResult shown = resultRedactor.of(result);
        emitted.add(shown);
        listener.accept(shown);
    }

    List<ScenarioResult> emitted() {
        return List.copyOf(emitted);
    }

    @Override
    public void close() {
        OPEN.remove(runId);
    }
}
