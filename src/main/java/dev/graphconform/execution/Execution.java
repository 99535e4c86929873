package dev.graphconform.execution;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.own.OwnRules;
import dev.graphconform.steps.RunContext;
import dev.graphconform.target.Target;
import dev.graphconform.verdict.Gathered;
import dev.graphconform.verdict.KnownJudge;
import dev.graphconform.verdict.RunPace;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.TargetFacts;
import dev.graphconform.wire.ExchangeLog;
import dev.graphconform.wire.GraphClient;
import dev.graphconform.wire.Tally;
import dev.graphconform.wire.redaction.Redactor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** One run from the first scenario to the verdict. */
final class Execution {
    private final Catalogue page;
    private final OwnRules own;
    private final Engine engine;
    private final String runId = UUID.randomUUID().toString();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    Execution(Catalogue page, OwnRules own, Engine engine) {
        this.page = page;
        this.own = own;
        this.engine = engine;
    }

    /** Finds the scenarios once, fixes what is owed, and runs them. */
    CompletedRun run(RunRequest request, Predicate<TestDescriptor> scenarios, Optional<Share> share, Progress progress) {
        ExchangeLog exchanges = new ExchangeLog();
        Target target = request.target();
        Discretion discretion =
                new Discretion(new Redactor(request.redaction(), target.secrets(), target.people().values()), exchanges);
        List<TestPlan> discovered = new ArrayList<>();
        discovered.add(engine.launcher().discover(engine.request(scenarios, parameters(request))));
        if (!own.isNone()) {
            discovered.add(engine.launcher().discover(engine.ownRequest(scenarios, parameters(request))));
        }
        List<ScenarioEntry> entries = discovered.stream().map(ScenarioIndex::entries).flatMap(List::stream).toList();
        Books books = new Books(page, own, entries, request.selection(), known(request, discretion));
        return run(request, discovered, books, share, exchanges, discretion, progress);
    }

    private KnownJudge known(RunRequest request, Discretion discretion) {
        return new KnownJudge(
                discretion.of(request.known()), request.target().name(), today, request.selection().partial(), request.selection().shard().isPresent());
    }

    private CompletedRun run(
            RunRequest request,
            List<TestPlan> discovered,
            Books books,
            Optional<Share> share,
            ExchangeLog exchanges,
            Discretion discretion,
            Progress progress) {
        Instant startedAt = Instant.now();
        ContainerFaults faults = new ContainerFaults();
        progress.started(books.owedSubjects().size(), books.owedScenarios().size());
        ProgressCounter counter = new ProgressCounter(books, progress);
        try (WriteBook book = new WriteBook(request, runId);
                GraphClient client = new GraphClient(request.target(), book.gate(), request.transport(), request.redaction())) {
            RunContext context = new RunContext(request.target(), page.and(own.catalogue()), client, exchanges, books.marker(book.marker()));
            request.stop().whenStopped(context::stop);
            request.stop().whenAborted(client::close);
            book.settle(client);
            List<ScenarioResult> emitted = emitted(discovered, context, discretion, counter, faults);
            Gathered gathered = new Gathered(
                    runId,
                    KitVersion.current(),
                    facts(request.target()),
                    startedAt,
                    Instant.now(),
                    emitted,
                    faults.messages,
                    client.reached(),
                    context.cutShort(),
                    pace(client.tally()),
                    book.finish(progress).map(discretion::of));
            RunResult result = new Conclusion(books, own, request.selection(), request.strict()).of(gathered);
            return new CompletedRun(
                    share.map(part -> part.handedOn(result, gathered, request, known(request, discretion), CatalogueMark.of(page, own))).orElse(result),
                    discretion::exchanges);
        }
    }

    private List<ScenarioResult> emitted(
            List<TestPlan> discovered, RunContext context, Discretion discretion, ProgressCounter counter, ContainerFaults faults) {
        try (RunSession session = new RunSession(runId, context, discretion, counter::emitted)) {
            discovered.forEach(part -> engine.launcher().execute(part, faults));
            return session.emitted();
        }
    }

    private static TargetFacts facts(Target target) {
        return new TargetFacts(target.name(), target.serviceRoot().toString(), target.apiVersion());
    }

    private static RunPace pace(Tally tally) {
        return new RunPace(
                tally.requests(), tally.writes(), tally.throttledAnswers(), tally.waited(), tally.givenUp(), tally.late(), tally.latest());
    }

    private Map<String, String> parameters(RunRequest request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("cucumber.plugin", Collector.class.getName() + ":" + runId);
        if (request.parallel() > 1) {
            parameters.put("cucumber.execution.parallel.enabled", "true");
            parameters.put("cucumber.execution.parallel.config.strategy", "fixed");
            parameters.put("cucumber.execution.parallel.config.fixed.parallelism", String.valueOf(request.parallel()));
            parameters.put("cucumber.execution.parallel.config.fixed.max-pool-size", String.valueOf(request.parallel()));
        }
        return parameters;
    }

    /** Features that cannot be parsed, glue that cannot be loaded: the engine reports them on containers, which nobody would otherwise see. */
    private static final class ContainerFaults implements TestExecutionListener {
        private final List<String> messages = new ArrayList<>();

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            if (identifier.isContainer() && result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                messages.add(identifier.getDisplayName() + ": " + result.getThrowable().map(Throwable::toString).orElse("did not run"));
            }
        }
    }
}
