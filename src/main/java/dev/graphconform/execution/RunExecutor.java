package dev.graphconform.execution;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.customrules.CustomRules;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.http.GraphClient;
import dev.graphconform.http.TrafficCounts;
import dev.graphconform.redaction.Redaction;
import dev.graphconform.redaction.Redactor;
import dev.graphconform.steps.RunContext;
import dev.graphconform.target.Person;
import dev.graphconform.target.Target;
import dev.graphconform.verdict.KnownDeviationMatcher;
import dev.graphconform.verdict.PaceSummary;
import dev.graphconform.verdict.RawRunData;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SharedCause;
import dev.graphconform.verdict.SuiteSummary;
import dev.graphconform.verdict.TargetSummary;
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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** One run from the first scenario to the verdict. */
final class RunExecutor {
    private final Catalogue page;
    private final CustomRules customRules;
    private final Optional<SuiteSummary> suite;
    private final CucumberLauncher cucumberLauncher;
    private final String runId = UUID.randomUUID().toString();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    RunExecutor(
            Catalogue page, CustomRules customRules, Optional<SuiteSummary> suite, CucumberLauncher cucumberLauncher) {
        this.page = page;
        this.customRules = customRules;
        this.suite = suite;
        this.cucumberLauncher = cucumberLauncher;
    }

    /** Finds the scenarios once, fixes what is owed, and runs them. */
    CompletedRun run(
            RunRequest request,
            Predicate<TestDescriptor> scenarios,
            Optional<ShardAssignment> shardAssignment,
            ProgressListener progressListener) {
        ExchangeLog exchanges = new ExchangeLog();
        Target target = request.target();
        ResultRedactor resultRedactor = new ResultRedactor(
                new Redactor(
                        request.redaction(), target.secrets(), target.people().values()),
                exchanges);
        List<TestPlan> discovered = new ArrayList<>();
        discovered.add(cucumberLauncher.launcher().discover(cucumberLauncher.request(scenarios, parameters(request))));
        if (!customRules.isNone()) {
            discovered.add(
                    cucumberLauncher.launcher().discover(cucumberLauncher.ownRequest(scenarios, parameters(request))));
        }
        List<ScenarioEntry> entries = discovered.stream()
                .map(ScenarioIndex::entries)
                .flatMap(List::stream)
                .toList();
        ExpectedResults expectedResults =
                new ExpectedResults(page, customRules, entries, request.selection(), known(request, resultRedactor));
        return run(request, discovered, expectedResults, shardAssignment, exchanges, resultRedactor, progressListener);
    }

    private KnownDeviationMatcher known(RunRequest request, ResultRedactor resultRedactor) {
        return new KnownDeviationMatcher(
                resultRedactor.of(request.known()),
                request.target().name(),
                today,
                request.selection().partial(),
                request.selection().shard().isPresent());
    }

    private CompletedRun run(
            RunRequest request,
            List<TestPlan> discovered,
            ExpectedResults expectedResults,
            Optional<ShardAssignment> shardAssignment,
            ExchangeLog exchanges,
            ResultRedactor resultRedactor,
            ProgressListener progressListener) {
        Instant startedAt = Instant.now();
        ContainerFaults faults = new ContainerFaults();
        progressListener.started(
                List.copyOf(expectedResults.owedSubjects()),
                expectedResults.owedScenarios().size());
        try (RunLedger runLedger = new RunLedger(request, runId);
                GraphClient client = new GraphClient(
                        request.target(), runLedger.interceptor(), request.httpTransport(), request.redaction())) {
            RunContext context = new RunContext(
                    request.target(),
                    page.and(customRules.catalogue()),
                    client,
                    exchanges,
                    expectedResults.marker(runLedger.marker()));
            request.stop().whenStopped(context::stop);
            request.stop().whenAborted(client::close);
            request.setUpFaults().stream().findFirst().ifPresent(context::refuse);
            runLedger.awaitClockTick(client);
            List<ScenarioResult> emitted = execute(
                    discovered,
                    new RunSession(runId, context, resultRedactor, expectedResults, progressListener),
                    faults);
            RawRunData rawRunData = new RawRunData(
                    runId,
                    kitVersion(),
                    targetSummary(request.target()),
                    startedAt,
                    Instant.now(),
                    emitted,
                    faults.messages,
                    client.reached(),
                    Stream.concat(request.setUpFaults().stream(), context.nothingServed().stream())
                            .map(resultRedactor::of)
                            .toList(),
                    context.unservedRequestsSentence().map(resultRedactor::of),
                    context.earlyStopReason().map(resultRedactor::of),
                    pace(client.trafficCounts()),
                    runLedger.finish(progressListener).map(resultRedactor::of),
                    Optional.empty());
            RunResult result = new RunResultAssembler(
                            expectedResults, customRules, request.selection(), request.strict())
                    .of(rawRunData);
            RunResult told = result.with(new SharedCauseFinder(
                            result, exchanges, request.strict(), resultRedactor::of, naming(request.target()))
                    .causes().stream()
                            .map(cause -> advised(cause, request.target()))
                            .toList());
            return new CompletedRun(
                    shardAssignment
                            .map(part -> part.toShardResult(
                                    told,
                                    rawRunData,
                                    request,
                                    known(request, resultRedactor),
                                    ShardCompatibility.checksum(page, customRules)))
                            .orElse(told),
                    resultRedactor::exchanges);
        }
    }

    /**
     * The same cause, with a word on each person whom all its requests name, and who may be wrong in the target file.
     */
    private static SharedCause advised(SharedCause cause, Target target) {
        SharedCause advised = cause;
        for (Person person : target.people().values()) {
            String key = "people." + person.persona().key();
            if (cause.shared().stream().anyMatch(trait -> trait.contains(key + " "))) {
                advised = advised.with(person.idDoubt()
                        .map(doubt -> key + ".id " + doubt + ".")
                        .orElse("Is " + key + " of the target file in the directory?" + lookup(target)));
            }
        }
        return advised;
    }

    /** Many a mock serves nothing but chats; the doctor says then that it could not look. */
    private static String lookup(Target target) {
        if (!target.readsBack()) {
            return "";
        }
        return " \"conform doctor\" looks it up"
                + (target.cloud().isPresent() ? "." : " where the target serves GET /users/{id}.");
    }

    /** Puts the keys of the target file in the place of people, even where the results keep their identities. */
    private static UnaryOperator<String> naming(Target target) {
        return new Redactor(Redaction.FULL, target.secrets(), target.people().values())::redactRequest;
    }

    private List<ScenarioResult> execute(List<TestPlan> discovered, RunSession open, ContainerFaults faults) {
        try (RunSession session = open) {
            discovered.forEach(part -> cucumberLauncher.launcher().execute(part, faults));
            session.ended();
            return session.emitted();
        }
    }

    /** The version of the kit from the manifest of its archive, or {@code development} when it runs from classes. */
    static String kitVersion() {
        return Optional.ofNullable(RunExecutor.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    private TargetSummary targetSummary(Target target) {
        return new TargetSummary(target.name(), target.serviceRoot().toString(), target.apiVersion(), suite);
    }

    private static PaceSummary pace(TrafficCounts trafficCounts) {
        return new PaceSummary(
                trafficCounts.requests(),
                trafficCounts.writes(),
                trafficCounts.throttledAnswers(),
                trafficCounts.gatewayAnswers(),
                trafficCounts.waited(),
                trafficCounts.givenUp(),
                trafficCounts.late(),
                trafficCounts.latest());
    }

    private Map<String, String> parameters(RunRequest request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("cucumber.plugin", ScenarioResultPlugin.class.getName() + ":" + runId);
        if (request.parallel() > 1) {
            parameters.put("cucumber.execution.parallel.enabled", "true");
            parameters.put("cucumber.execution.parallel.config.strategy", "fixed");
            parameters.put("cucumber.execution.parallel.config.fixed.parallelism", String.valueOf(request.parallel()));
            parameters.put(
                    "cucumber.execution.parallel.config.fixed.max-pool-size", String.valueOf(request.parallel()));
        }
        return parameters;
    }

    /**
     * Features that cannot be parsed, glue that cannot be loaded: the engine reports them on containers, which nobody
     * would otherwise see.
     */
    private static final class ContainerFaults implements TestExecutionListener {
        private final List<String> messages = new ArrayList<>();

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            if (identifier.isContainer() && result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                messages.add(identifier.getDisplayName() + ": "
                        + result.getThrowable().map(Throwable::toString).orElse("did not run"));
            }
        }
    }
}
