package dev.graphconform.execution;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.check.InconclusiveException;
import dev.graphconform.check.InconclusiveException.InconclusiveCause;
import dev.graphconform.evidence.PlannedRequests;
import dev.graphconform.evidence.PlannedRequests.PlannedRequest;
import dev.graphconform.execution.DeclaredScenario.DeclaredStep;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.http.GraphClient;
import dev.graphconform.http.Header;
import dev.graphconform.http.HttpSender;
import dev.graphconform.http.WriteInterceptor;
import dev.graphconform.steps.RunContext;
import dev.graphconform.steps.ScenarioIdentity;
import dev.graphconform.target.Target;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestStepFinished;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.platform.engine.TestDescriptor;

/**
 * Goes through scenarios as a run does, up to the requests for chats, and sends none: which of them are equal is only
 * known once they are there. What follows a request that was not answered is taken from what the steps declare.
 */
final class RequestPlanner {
    private final RunContext context;
    private final PlannedRequests requests = new PlannedRequests();
    private final List<PlannedScenario> planned = new ArrayList<>();
    private List<PlannedStep> steps = new ArrayList<>();
    private int askedBefore;
    private boolean over;
    private Optional<String> obstacle = Optional.empty();

    private RequestPlanner(
            Target target, Catalogue catalogue, GraphClient client, Function<String, Optional<String>> marker) {
        this.context = new RunContext(target, catalogue, client, new ExchangeLog(), marker, requests);
    }

    /** What each of the scenarios that the filter chooses would send. */
    static List<PlannedScenario> plannedScenarios(
            CucumberLauncher cucumberLauncher,
            Predicate<TestDescriptor> scenarios,
            Target target,
            Catalogue catalogue,
            Function<String, Optional<String>> marker) {
        try (GraphClient client =
                new GraphClient(target, WriteInterceptor.OPEN, (timeout, settings) -> new RefusingSender())) {
            RequestPlanner planner = new RequestPlanner(target, catalogue, client, marker);
            CucumberDryRun.execute(cucumberLauncher, scenarios, planner::listen, false);
            return List.copyOf(planner.planned);
        }
    }

    private void listen(EventPublisher publisher) {
        publisher.registerHandlerFor(TestCaseStarted.class, event -> started(event.getTestCase()));
        publisher.registerHandlerFor(TestStepFinished.class, this::stepFinished);
        publisher.registerHandlerFor(TestCaseFinished.class, event -> finished(event.getTestCase()));
    }

    private void started(TestCase scenario) {
        context.bind();
        // a control beside a refusal is sent only when there was one
        requests.begin(scenario.getTestSteps().stream()
                .filter(PickleStepTestStep.class::isInstance)
                .map(step -> DeclaredStep.of((PickleStepTestStep) step))
                .flatMap(step -> step.cost().stream())
                .anyMatch(cost -> cost.oncePerRun() && cost.operations() == 0));
        steps = new ArrayList<>();
        askedBefore = 0;
        over = false;
        obstacle = Optional.empty();
    }

    private void stepFinished(TestStepFinished event) {
        if (over) {
            return;
        }
        over = event.getResult().getError() instanceof InconclusiveException stop
                && stop.kind() != InconclusiveCause.INCONCLUSIVE;
        if (over) {
            obstacle = Optional.of(event.getResult().getError().getMessage());
        }
        if (!over && event.getTestStep() instanceof PickleStepTestStep step) {
            boolean asked = requests.asked().size() > askedBefore;
            askedBefore = requests.asked().size();
            steps.add(new PlannedStep(
                    DeclaredStep.of(step),
                    asked || !event.getResult().getStatus().is(Status.SKIPPED)));
        }
    }

    private void finished(TestCase scenario) {
        context.unbind();
        planned.add(new PlannedScenario(
                ScenarioIdentity.of(scenario.getTags(), scenario.getName()).orElseThrow(),
                requests.asked(),
                List.copyOf(steps),
                obstacle));
    }

    /**
     * What a scenario would send.
     *
     * @param identity whose it is
     * @param requests its requests for chats
     * @param steps its steps, up to the one at which it would be left out
     * @param obstacle why it would be left out there; empty where it would go on to its end
     */
    record PlannedScenario(
            ScenarioIdentity identity,
            List<PlannedRequest> requests,
            List<PlannedStep> steps,
            Optional<String> obstacle) {}

    /**
     * A step on the way.
     *
     * @param declared what its method declares
     * @param reached whether it was gone through, so that its requests for chats are known
     */
    record PlannedStep(DeclaredStep declared, boolean reached) {}

    /** Holds the promise that a plan sends nothing. */
    private static final class RefusingSender implements HttpSender {
        @Override
        public RawResponse send(String method, URI uri, List<Header> headers, byte[] body) {
            throw new IllegalStateException("a plan sends nothing, and was about to send " + method + " " + uri);
        }

        @Override
        public void close() {
            // nothing was opened
        }
    }
}
