package dev.graphconform.execution;

import dev.graphconform.check.RuleId;
import dev.graphconform.steps.RunContext;
import dev.graphconform.steps.ScenarioIdentity;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.StepResult;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestStep;
import io.cucumber.plugin.event.TestStepFinished;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cucumber's plugin of a run: binds each scenario to its run before the first step, and hands its result to the run
 * after the last. Cucumber makes plugins by name, so the run is found by the id in the plugin's argument.
 */
public final class ScenarioResultPlugin implements ConcurrentEventListener {
    private static final Set<String> REFUSED =
            Set.of("Graph refuses the request", "Graph refuses the request {refusalKind}");

    private final RunSession session;
    private final Map<UUID, ScenarioRecorder> open = new ConcurrentHashMap<>();

    /** Made by Cucumber. */
    public ScenarioResultPlugin(String runId) {
        this.session = RunSession.of(runId);
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestCaseStarted.class, this::started);
        publisher.registerHandlerFor(TestStepFinished.class, this::stepFinished);
        publisher.registerHandlerFor(TestCaseFinished.class, this::finished);
    }

    private void started(TestCaseStarted event) {
        session.context().bind();
        TestCase testCase = event.getTestCase();
        if (testCase.getTestSteps().stream().anyMatch(ScenarioResultPlugin::refuses)) {
            identity(testCase)
                    .ifPresent(identity -> session.context().findings().expectRefusal(identity.key()));
        }
        open.put(testCase.getId(), new ScenarioRecorder(testCase, event.getInstant()));
    }

    /** Not the sentence that leaves a choice: where the request may be accepted, a second one makes a second chat. */
    private static boolean refuses(TestStep step) {
        return step instanceof PickleStepTestStep sentence && REFUSED.contains(sentence.getPattern());
    }

    private static Optional<ScenarioIdentity> identity(TestCase testCase) {
        return ScenarioIdentity.of(testCase.getTags(), testCase.getName());
    }

    private void stepFinished(TestStepFinished event) {
        Result result = event.getResult();
        ScenarioRecorder record = open.get(event.getTestCase().getId());
        if (event.getTestStep() instanceof PickleStepTestStep step) {
            record.step(
                    step.getStep().getKeyword().strip() + " " + step.getStep().getText(), result);
        } else if (!result.getStatus().is(Status.PASSED)) {
            record.obstacle(result);
        }
    }

    private void finished(TestCaseFinished event) {
        TestCase testCase = event.getTestCase();
        ScenarioRecorder record = open.remove(testCase.getId());
        ScenarioResult result = record.result(event.getInstant(), session.context());
        session.emitted(result);
        session.context().findings().serviceFailures(result.key()).forEach(failure -> {
            ScenarioResult met =
                    result.metBeside(RuleId.NEVER_SERVER_ERROR.word(), StepConclusion.failure(failure.violation()));
            session.context().exchanges().add(met.key(), failure.exchange());
            session.emitted(met);
        });
        session.context().unbind();
    }

    /** One scenario while it runs; a scenario stays on one thread. */
    private static final class ScenarioRecorder {
        private final TestCase testCase;
        private final Instant startedAt;
        private final List<StepResult> steps = new ArrayList<>();
        private StepConclusion stepConclusion = StepConclusion.PASSED;

        ScenarioRecorder(TestCase testCase, Instant startedAt) {
            this.testCase = testCase;
            this.startedAt = startedAt;
        }

        void step(String text, Result result) {
            boolean first = stepConclusion == StepConclusion.PASSED;
            decide(result);
            Outcome outcome = result.getStatus().is(Status.PASSED)
                    ? Outcome.PASSED
                    : first ? stepConclusion.outcome() : Outcome.NOT_RUN;
            steps.add(new StepResult(text, outcome, result.getDuration().toMillis()));
        }

        /** A hook stopped the scenario before its first step. */
        void obstacle(Result result) {
            decide(result);
        }

        ScenarioResult result(Instant finishedAt, RunContext run) {
            ScenarioIdentity identity = identity(testCase).orElse(new ScenarioIdentity("", false, testCase.getName()));
            StepConclusion conclusion = stepConclusion == StepConclusion.PASSED
                    ? run.findings()
                            .doubt(identity.key())
                            .map(StepConclusion::doubtful)
                            .orElse(stepConclusion)
                    : stepConclusion;
            return new ScenarioResult(
                    identity.key(),
                    identity.subject(),
                    testCase.getName(),
                    ScenarioIndex.location(
                            testCase.getUri(), testCase.getLocation().getLine()),
                    conclusion.outcome(),
                    conclusion.failure(),
                    run.findings().notes(identity.key()),
                    startedAt,
                    Duration.between(startedAt, finishedAt).toMillis(),
                    List.copyOf(steps),
                    conclusion.leftOut());
        }

        private void decide(Result result) {
            if (stepConclusion == StepConclusion.PASSED && !result.getStatus().is(Status.PASSED)) {
                stepConclusion = Optional.ofNullable(result.getError())
                        .map(StepConclusion::of)
                        .orElseGet(() -> StepConclusion.unfinished(
                                result.getStatus().name().toLowerCase(Locale.ROOT)));
            }
        }
    }
}
