package dev.graphconform.execution;

import dev.graphconform.steps.RunContext;
import dev.graphconform.steps.ScenarioIdentity;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.StepResult;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One scenario while it runs; a scenario stays on one thread. */
final class ScenarioRecorder {
    private final TestCase testCase;
    private final Instant startedAt;
    private final List<StepResult> steps = new ArrayList<>();
    private FailureClassifier failureClassifier = FailureClassifier.PASSED;

    ScenarioRecorder(TestCase testCase, Instant startedAt) {
        this.testCase = testCase;
        this.startedAt = startedAt;
    }

    void step(String text, Result result) {
        boolean first = failureClassifier == FailureClassifier.PASSED;
        decide(result);
        Outcome outcome = result.getStatus().is(Status.PASSED)
                ? Outcome.PASSED
                : first ? failureClassifier.outcome() : Outcome.NOT_RUN;
        steps.add(new StepResult(text, outcome, result.getDuration().toMillis()));
    }

    /** A hook stopped the scenario before its first step. */
    void obstacle(Result result) {
        decide(result);
    }

    ScenarioResult result(Instant finishedAt, RunContext run) {
        ScenarioIdentity identity = ScenarioIdentity.of(testCase.getTags(), testCase.getName())
                .orElse(new ScenarioIdentity("", false, testCase.getName()));
        return new ScenarioResult(
                identity.key(),
                identity.subject(),
                testCase.getName(),
                FeatureLocationFormatter.shown(
                        testCase.getUri(), testCase.getLocation().getLine()),
                failureClassifier.outcome(),
                failureClassifier.failure(),
                run.notes(identity.key()),
                startedAt,
                Duration.between(startedAt, finishedAt).toMillis(),
                List.copyOf(steps),
                failureClassifier.leftOut());
    }

    private void decide(Result result) {
        if (failureClassifier == FailureClassifier.PASSED && !result.getStatus().is(Status.PASSED)) {
            failureClassifier = FailureClassifier.of(result);
        }
    }
}
