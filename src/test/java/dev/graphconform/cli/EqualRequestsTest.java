package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.execution.CompletedRun;
import dev.graphconform.execution.ConformanceRunner;
import dev.graphconform.execution.ProgressListener;
import dev.graphconform.execution.RunRequest;
import dev.graphconform.execution.Selection;
import dev.graphconform.http.Exchange;
import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorOptions;
import dev.graphconform.target.TargetFile;
import dev.graphconform.verdict.ScenarioResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a target receives when rules ask for the same. */
class EqualRequestsTest {
    @TempDir
    Path folder;

    private GraphSimulator simulator;
    private CompletedRun run;

    @BeforeEach
    void run_rules_that_ask_for_the_same() throws IOException {
        try (GraphSimulator started = GraphSimulator.start(SimulatorOptions.defaults())) {
            simulator = started;
            Path file = TryTarget.at(started.serviceRoot(), started, folder, "requestsPerSecond: 1000")
                    .file();
            run = new ConformanceRunner(Catalogue.bundled())
                    .run(
                            RunRequest.of(
                                    TargetFile.read(file),
                                    new Selection(List.of("chat-body", "chat-context", "client-request-id"), List.of()),
                                    1,
                                    false),
                            ProgressListener.SILENT);
        }
    }

    @Test
    void equal_requests_are_sent_once_and_a_repeat_is_sent_as_a_repeat() {
        List<String> bodies = simulator.received().stream()
                .filter(one -> one.method().equals("POST"))
                .map(one -> one.headers().get("authorization") + new String(one.body(), StandardCharsets.UTF_8))
                .toList();

        assertThat(bodies.size() - bodies.stream().distinct().count())
                .as("the repeat of the one-on-one request is the only one")
                .isOne();
        assertThat(bodies).hasSizeLessThan(scenarios().size());
    }

    @Test
    void every_scenario_shows_the_exchanges_that_it_judged() {
        assertThat(scenarios())
                .hasSizeGreaterThan(15)
                .allSatisfy(scenario ->
                        assertThat(exchanges(scenario)).as(scenario.key()).isNotEmpty());
        Exchange first = exchanges(scenario("The answer to a one-on-one request is a chat"))
                .get(0);
        assertThat(exchanges(scenario("The answer to a one-on-one request names its context")))
                .containsExactly(first);
        assertThat(exchanges(scenario("The answer to a repeated one-on-one request is a chat")))
                .hasSize(2)
                .startsWith(first)
                .isEqualTo(exchanges(scenario("The answer to a repeated one-on-one request names its context")));
    }

    private List<Exchange> exchanges(ScenarioResult scenario) {
        return run.exchanges().of(scenario.key());
    }

    private List<ScenarioResult> scenarios() {
        return run.result().rules().stream()
                .flatMap(rule -> rule.scenarios().stream())
                .toList();
    }

    private ScenarioResult scenario(String name) {
        return scenarios().stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
