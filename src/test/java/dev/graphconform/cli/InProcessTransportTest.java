package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.execution.ConformanceRunner;
import dev.graphconform.execution.ProgressListener;
import dev.graphconform.execution.RunRequest;
import dev.graphconform.execution.Selection;
import dev.graphconform.http.HttpTransport;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proofs send requests by method call, so the network must not make a difference to a verdict. */
class InProcessTransportTest {
    private final Catalogue catalogue = Catalogue.bundled();

    @Test
    void a_faithful_simulator_is_judged_alike() {
        assertThat(decided(List.of(), Selection.ALL, true))
                .isEqualTo(decided(List.of(), Selection.ALL, false))
                .isNotEmpty()
                .allSatisfy((scenario, decision) -> assertThat(decision).isEqualTo("passed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chat-created~ok",
                "error-envelope~page",
                "request-id~missing",
                "client-request-id~replaced",
                "topic-returned~escaped",
                "times-utc~zone-lost",
                "apps-accepted~created",
                "apps-location-operation~other-host",
                "operation-ends~goes-backwards",
                "members-all-added~second-page-lost",
                "body-json-chat~malformed-is-server-error",
                "chat-context~other-version"
            })
    void a_deviation_is_caught_alike(String deviation) {
        Selection rule = new Selection(List.of(deviation.substring(0, deviation.indexOf('~'))), List.of());

        assertThat(decided(List.of(deviation), rule, true))
                .isEqualTo(decided(List.of(deviation), rule, false))
                .satisfies(decisions -> assertThat(decisions.values())
                        .anySatisfy(decision -> assertThat(decision).isNotEqualTo("passed")));
    }

    /** The outcome of each scenario, with the check that decided. */
    private Map<String, String> decided(List<String> deviations, Selection selection, boolean past) {
        try (EmbeddedTarget target = EmbeddedTarget.deviating(deviations)) {
            HttpTransport httpTransport = past ? target.transport() : HttpTransport.REST_ASSURED;
            RunResult run = new ConformanceRunner(catalogue)
                    .run(new RunRequest(target.target(), selection, 1, false, httpTransport), ProgressListener.SILENT)
                    .result();
            return Stream.concat(run.examples().stream(), run.rules().stream())
                    .flatMap(subject -> subject.scenarios().stream())
                    .collect(Collectors.toMap(
                            ScenarioResult::key, InProcessTransportTest::decision, (one, other) -> one, TreeMap::new));
        }
    }

    private static String decision(ScenarioResult scenario) {
        return scenario.outcome().word()
                + scenario.failure()
                        .map(Failure::check)
                        .map(check -> " by " + check)
                        .orElse("");
    }
}
