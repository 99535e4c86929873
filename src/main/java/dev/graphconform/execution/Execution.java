package dev.graphconform.execution;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.own.OwnRules;
import dev.graphconform.steps.RunContext;
import dev.graphconform.target.Target;
import dev.graphconform.verdict.Accounting;
import dev.graphconform.verdict.Checks;
import dev.graphconform.verdict.Deliberation;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.KnownJudge;
import dev.graphconform.verdict.LedgerFacts;
import dev.graphconform.verdict.OwnResult;
import dev.graphconform.verdict.RunPace;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import dev.graphconform.verdict.TargetFacts;
import dev.graphconform.verdict.Verdict;
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

    Execution(Catalogue page, OwnRules own, Engine engine) {
        this.page = page;
        this.own = own;
        this.engine = engine;
    }

    /** Finds the scenarios once, fixes what is owed, and runs them. */
    CompletedRun run(RunRequest request, Predicate<TestDescriptor> scenarios, Progress progress) {
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
        return run(request, discovered, books, exchanges, discretion, progress);
    }

    private static KnownJudge known(RunRequest request, Discretion discretion) {
        return new KnownJudge(
                discretion.of(request.known()), request.target().name(), LocalDate.now(ZoneOffset.UTC), request.selection().partial());
    }

    private CompletedRun run(
            RunRequest request, List<TestPlan> discovered, Books books, ExchangeLog exchanges, Discretion discretion, Progress progress) {
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
            List<String> differences = new ArrayList<>(faults.messages);
            differences.addAll(Accounting.differences(books.owedSubjects(), books.owedScenarios(), emitted));
            RunResult result = result(request, books, startedAt, emitted, differences, unusable(books.deciding(emitted), client.reached()), pace(client.tally()));
            RunResult settled = settled(result, context.cutShort(), book.finish(progress).map(discretion::of));
            return new CompletedRun(own.isNone() ? settled : settled.with(beside(request, books, emitted)), discretion.exchanges());
        }
    }

    private List<ScenarioResult> emitted(
            List<TestPlan> discovered, RunContext context, Discretion discretion, ProgressCounter counter, ContainerFaults faults) {
        try (RunSession session = new RunSession(runId, context, discretion, counter::emitted)) {
            discovered.forEach(part -> engine.launcher().execute(part, faults));
            return session.emitted();
        }
    }

    /** The verdict takes in that the run was stopped early, and what was left on the target although cleaning was asked for. */
    private static RunResult settled(RunResult result, Optional<String> cutShort, Optional<LedgerFacts> ledger) {
        Verdict verdict = cutShort.map(result.verdict()::stopped).orElse(result.verdict());
        List<String> left = ledger.map(LedgerFacts::leftovers).orElse(List.of()).stream().map(LedgerFacts.Leftover::line).toList();
        return result.with(verdict.leaving(left), ledger);
    }

    private OwnResult beside(RunRequest request, Books books, List<ScenarioResult> emitted) {
        return new OwnResult(own.folder().toString(), books.own(emitted), own.waiting().size(), request.strict());
    }

    private RunResult result(
            RunRequest request,
            Books books,
            Instant startedAt,
            List<ScenarioResult> emitted,
            List<String> differences,
            Optional<String> unusable,
            RunPace pace) {
        Target target = request.target();
        List<SubjectResult> rules = books.rules(emitted);
        List<SubjectResult> examples = books.examples(emitted);
        Deliberation deliberation =
                new Deliberation(rules, examples, request.selection().partial(), request.strict(), differences, unusable);
        return new RunResult(
                runId,
                KitVersion.current(),
                new TargetFacts(target.name(), target.serviceRoot().toString(), target.apiVersion()),
                startedAt,
                Instant.now(),
                request.selection().partial(),
                request.selection().filters(),
                deliberation.verdict(),
                rules,
                examples,
                deliberation.warnings(),
                pace,
                Optional.empty(),
                Optional.empty());
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

    /** A target that never answered, or a token that cannot be had, is a fault of the configuration. */
    private static Optional<String> unusable(List<ScenarioResult> emitted, boolean reached) {
        return emitted.stream()
                .map(ScenarioResult::failure)
                .flatMap(Optional::stream)
                .filter(failure -> failure.check().equals(Checks.CONFIGURATION) || (!reached && failure.check().equals(Checks.CONNECTION)))
                .findFirst()
                .map(failure -> reached || failure.check().equals(Checks.CONFIGURATION) ? failure.message() : unreachable(failure));
    }

    private static String unreachable(Failure failure) {
        return "the target was never reached: " + failure.message() + "; check serviceRoot, the network and the proxy";
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
