package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Level;
import dev.graphconform.execution.CompletedRun;
import dev.graphconform.execution.ConformanceRunner;
import dev.graphconform.execution.ProgressListener;
import dev.graphconform.execution.RunPlan;
import dev.graphconform.execution.RunRequest;
import dev.graphconform.execution.Selection;
import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorOptions;
import dev.graphconform.target.TargetFile;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RerunAdvice;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
    @TempDir
    Path folder;

    private final Terminal terminal = Terminal.piped();

    @ParameterizedTest
    @ValueSource(strings = {"everything", "no apps"})
    void a_plan_says_what_the_target_will_really_see(String offer) throws IOException {
        // operations that take their time: the app must not be there before the kit first looks for it
        SimulatorOptions options = SimulatorOptions.defaults().withOperationDuration(Duration.ofSeconds(2));
        try (GraphSimulator simulator = GraphSimulator.start(options)) {
            Path file = TryTarget.at(simulator.serviceRoot(), simulator, folder, "operationPollSeconds: 1")
                    .file();
            if (offer.equals("no apps")) {
                Files.writeString(file, Files.readString(file).replaceFirst("(?s)\napps:.*?\npacing", "\npacing"));
            }
            RunRequest request = RunRequest.of(TargetFile.read(file), Selection.ALL, 1, false);
            ConformanceRunner kit = new ConformanceRunner(Catalogue.bundled());
            RunPlan runPlan = kit.runPlan(request);
            assertThat(simulator.received()).isEmpty();
            CompletedRun run = kit.run(request, ProgressListener.SILENT);

            List<String> received = simulator.received().stream()
                    .map(one -> one.method() + " " + one.target())
                    .toList();
            List<String> looks = received.stream()
                    .filter(line -> line.contains("/operations"))
                    .toList();
            assertThat(received.stream().filter(line -> line.startsWith("POST")))
                    .hasSize(runPlan.writes());
            // looks at operations depend on how long those take; everything else is known
            assertThat(received.size() - looks.size()).isEqualTo(runPlan.requests() - runPlan.polls());
            assertThat(looks.stream().distinct()).hasSize(runPlan.operations());
            assertThat(looks).hasSizeGreaterThanOrEqualTo(runPlan.polls());
            assertThat(run.result().pace().requests()).isEqualTo(received.size());
            assertThat(run.result().pace().writes()).isEqualTo(runPlan.writes());
            assertThat(runPlan.subjects().stream()
                            .filter(subject -> !subject.runnable())
                            .map(RunPlan.PlannedSubject::id))
                    .containsExactlyInAnyOrderElementsOf(notRun(run.result()));
            if (offer.equals("no apps")) {
                assertThat(terminal.conform("plan", "--target", file.toString()))
                        .isZero();
                Matcher told = Pattern.compile("can run, (\\d+) cannot \\((\\d+) of them decide\\)")
                        .matcher(terminal.out());
                assertThat(told.find()).as(terminal.out()).isTrue();
                assertThat(RerunAdvice.of(run.result()))
                        .hasValueSatisfying(advice -> assertThat(advice)
                                .contains(": of what decides, " + told.group(2) + " could not be run here ("
                                        + told.group(1) + " are not-run in all). "));
            }
        }
    }

    @Test
    void a_plan_for_a_tenant_tells_requests_operations_and_time_under_the_limits() throws IOException {
        try (GraphSimulator simulator = GraphSimulator.start(SimulatorOptions.defaults())) {
            Path file = TryTarget.at(simulator.serviceRoot(), simulator, folder, "requestsPerSecond: 2.5")
                    .file();
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replaceFirst("serviceRoot: \\S+", "cloud: global")
                            .replace("apiVersion", "writes: ledger\napiVersion"));

            assertThat(terminal.conform("plan", "--target", file.toString())).isZero();
            assertThat(simulator.received()).isEmpty();
        }
        assertThat(terminal.out())
                .containsPattern("owed       \\d+ rules and examples; \\d+ can run, 0 cannot")
                .containsPattern("requests   about \\d{3}, of them about \\d{3} writes, \\d{3} with --level must "
                        + "\\(writes: ledger\\)")
                .contains("operations 2, looked at about 6 times, every 30 s")
                .containsOnlyOnce("once       app-installed is proved by the first run with the same people")
                .containsPattern(
                        "time       about \\d+ min \\(at most 2\\.5 requests a second, below the published limits "
                                + "for each kind of request\\)");
    }

    @Test
    void a_whole_run_writes_no_more_than_a_tenant_should_bear_and_one_of_what_decides_less() {
        ConformanceRunner kit = new ConformanceRunner(Catalogue.bundled());
        try (TargetHandle target = TargetHandle.simulator()) {
            RunPlan whole = kit.runPlan(RunRequest.of(target.target(), Selection.ALL, 1, false));
            RunPlan ofMust = kit.runPlan(RunRequest.of(target.target(), Selection.ALL.with(Level.MUST), 1, false));

            assertThat(whole.writes()).isLessThanOrEqualTo(200);
            assertThat(ofMust.writes()).isLessThanOrEqualTo(140).isEqualTo(whole.mustWrites());
            assertThat(ofMust.subjects()).hasSizeGreaterThan(30).allMatch(subject -> subject.level() == Level.MUST);
        }
    }

    private static List<String> notRun(RunResult result) {
        return Stream.concat(result.rules().stream(), result.examples().stream())
                .filter(subject -> subject.outcome() == Outcome.NOT_RUN)
                .map(SubjectResult::id)
                .toList();
    }
}
