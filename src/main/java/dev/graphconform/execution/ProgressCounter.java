package dev.graphconform.execution;

import dev.graphconform.verdict.ScenarioResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the listener when the last scenario of a rule or example has ended. */
final class ProgressCounter {
    private final Books books;
    private final Progress progress;
    private final Map<String, List<ScenarioResult>> soFar = new HashMap<>();
    private int done;
    private int scenarios;

    ProgressCounter(Books books, Progress progress) {
        this.books = books;
        this.progress = progress;
    }

    synchronized void emitted(ScenarioResult result) {
        scenarios++;
        progress.scenario(result, scenarios, books.owedScenarios().size());
        List<ScenarioResult> results = soFar.computeIfAbsent(result.subject(), subject -> new ArrayList<>());
        results.add(result);
        if (results.size() == books.size(result.subject()) && books.owedSubjects().contains(result.subject())) {
            done++;
            progress.ended(books.result(result.subject(), results), done, books.owedSubjects().size());
        }
    }
}
