package dev.graphconform.weather;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.cli.TryTarget;
import dev.graphconform.execution.ConformanceRunner;
import dev.graphconform.execution.ProgressListener;
import dev.graphconform.execution.RunRequest;
import dev.graphconform.execution.Selection;
import dev.graphconform.http.HttpTransport;
import dev.graphconform.http.RawServer;
import dev.graphconform.proof.ExpectedKills;
import dev.graphconform.proof.ExpectedKills.ExpectedKill;
import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatedTenant;
import dev.graphconform.simulator.SimulatorOptions;
import dev.graphconform.target.AnswerValues;
import dev.graphconform.target.Credential;
import dev.graphconform.target.Memoized;
import dev.graphconform.target.Secret;
import dev.graphconform.target.Target;
import dev.graphconform.target.TargetFile;
import dev.graphconform.target.TokenKind;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A whole run in the weather of a seed.
 *
 * @param seed the seed
 * @param deviation how the service deviates; empty for a faithful one
 * @param result what the kit said
 * @param diary what was done to which request
 * @param activations how often the service deviated
 */
record TenantDay(long seed, Optional<String> deviation, RunResult result, List<String> diary, long activations) {
    private static final ExpectedKills KILLS = ExpectedKills.bundled();
    private static final URI TENANT = URI.create("https://graph.tenant.test");
    private static final Duration OPERATION = Duration.ofMillis(60);
    private static final int PARALLEL = 4;

    /** Small, and yet more than the weather ever takes in a row. */
    private static final String PACING = "requestsPerSecond: 10000, operationPollSeconds: 0.02, "
            + "operationBudgetSeconds: 1.5, visibilityBudgetSeconds: 1.0, requestTimeoutSeconds: 20, "
            + "retryBudgetSeconds: 15";

    /** With the service faithful, or with one deviation; every third day on a tenant, the others on a mock. */
    static TenantDay of(long seed, Optional<String> deviation, Path folder) throws IOException {
        SimulatorOptions options = SimulatorOptions.defaults()
                .withOperationDuration(OPERATION)
                .withDeviations(deviation.stream().toList());
        try (GraphSimulator service = GraphSimulator.start(options)) {
            WeatherProxy proxy = new WeatherProxy(service, new Weather(seed));
            try (RawServer way = RawServer.handling(proxy)) {
                boolean tenant = seed % 3 == 0;
                Path file = TryTarget.at(tenant ? TENANT : way.root(), service, folder, PACING)
                        .file();
                Files.writeString(file, "writes: ledger\n", StandardOpenOption.APPEND);
                proxy.look(TokenRevocation.of(seed, file));
                Target target = withDocumentedPeople(TargetFile.read(file), service.tenant());
                RunRequest request = new RunRequest(
                                needsOwnBindRoot(deviation) ? target.boundByOwnRoot() : target,
                                Selection.ALL,
                                PARALLEL,
                                false,
                                tenant ? new HostDetour(way.root()) : HttpTransport.REST_ASSURED)
                        // nobody used the service before
                        .with(new RunRequest.LedgerOptions(folder, Instant.now().minusMillis(1600)));
                RunResult result = new ConformanceRunner(Catalogue.bundled())
                        .run(request, ProgressListener.SILENT)
                        .result();
                long activations = deviation.map(service::activations).orElse(0L);
                return new TenantDay(seed, deviation, result, proxy.diary(), activations);
            }
        }
    }

    /**
     * As the proof knows them: on the people of other rules the printed examples would meet what those rules look for.
     */
    private static Target withDocumentedPeople(Target target, SimulatedTenant tenant) {
        return new Target(
                target.name(),
                target.serviceRoot(),
                target.apiVersion(),
                target.cloud(),
                target.payloadRoots(),
                target.writes(),
                target.credentials(),
                target.people(),
                target.apps(),
                target.pacing(),
                Optional.of(person -> new Credential(
                        person, TokenKind.DELEGATED, new Memoized<>(() -> Secret.of(tenant.tokenOf(person))))),
                target.connectionSettings(),
                target.keyLocations(),
                target.secrets(),
                target.readsBack(),
                target.parameters(),
                AnswerValues.UNSAID);
    }

    private static boolean needsOwnBindRoot(Optional<String> deviation) {
        return deviation.flatMap(KILLS::of).filter(ExpectedKill::ownBindRoot).isPresent();
    }

    int exitCode() {
        return result.verdict().exitCode();
    }

    /** What is red. */
    Set<String> failed() {
        return subjects()
                .filter(subject -> subject.outcome() == Outcome.FAILED)
                .map(SubjectResult::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is neither red nor green, with outcome and reason. */
    Map<String, String> open() {
        Map<String, String> found = new TreeMap<>();
        subjects()
                .filter(subject -> subject.outcome() != Outcome.PASSED && subject.outcome() != Outcome.FAILED)
                .forEach(subject -> found.put(subject.id(), subject.outcome().word() + ": " + subject.reason()));
        return found;
    }

    /** What became of a rule or example. */
    Outcome outcome(String id) {
        return subjects()
                .filter(subject -> subject.id().equals(id))
                .map(SubjectResult::outcome)
                .findFirst()
                .orElseThrow();
    }

    /** For whoever has to find out why: what was said, what was done, and how it is done again. */
    String told() {
        return String.format(
                Locale.ROOT,
                """

                %s; again by
                mvn -Pslow -Dtest=TenantDayTest -Dday.first=%s -Dday.seeds=1 test
                The kit said:
                %s
                On the way:
                %s
                """,
                deviation.map("The service deviates by "::concat).orElse("The service is faithful"),
                seed,
                notPassed(),
                String.join("\n", diary));
    }

    private String notPassed() {
        return subjects()
                .filter(subject -> subject.outcome() != Outcome.PASSED)
                .map(subject -> subject.id() + " " + subject.outcome().word() + ": " + subject.reason())
                .collect(Collectors.joining("\n"));
    }

    private Stream<SubjectResult> subjects() {
        return Stream.concat(result.rules().stream(), result.examples().stream());
    }
}
