package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.check.Response;
import dev.graphconform.execution.CompletedRun;
import dev.graphconform.execution.ConformanceRunner;
import dev.graphconform.execution.ProgressListener;
import dev.graphconform.execution.RunRequest;
import dev.graphconform.execution.Selection;
import dev.graphconform.http.Exchange;
import dev.graphconform.schema.SchemaName;
import dev.graphconform.schema.SchemaViolation;
import dev.graphconform.schema.SchemaWithout;
import dev.graphconform.schema.Schemas;
import dev.graphconform.simulator.deviation.Deviation;
import dev.graphconform.simulator.deviation.Deviations;
import dev.graphconform.verdict.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * Each constraint of a schema that answers are checked against has been seen to decide: without it, a deviation would
 * go through.
 */
class IdleConstraintsTest {
    private static final Map<SchemaName, Predicate<Exchange>> JUDGED = Map.of(
            SchemaName.CHAT,
                    exchange -> exchange.status() == 201 && exchange.method().equals("POST"),
            SchemaName.OPERATION,
                    exchange ->
                            exchange.status() == 200 && exchange.uri().getPath().contains("/operations"),
            SchemaName.ERROR, exchange -> exchange.status() >= 400);

    private final Catalogue catalogue = Catalogue.bundled();
    private final ConformanceRunner kit = new ConformanceRunner(catalogue);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CREATE_CHAT_REQUEST")
    void no_constraint_is_idle(SchemaName schema) {
        List<Caught> caught = caught(schema);

        assertThat(SchemaWithout.constraints(schema))
                .hasSizeGreaterThan(10)
                .allSatisfy(constraint -> assertThat(caught)
                        .as("deviations that %s notices by %s alone", schema.resource(), constraint)
                        .anyMatch(
                                deviation -> !deviation.noticedBy(SchemaWithout.without(schema, constraint), schema)));
    }

    private List<Caught> caught(SchemaName schema) {
        Set<String> rules = SchemaWithout.rules(schema);
        return Deviations.all().stream()
                .filter(deviation -> !deviation.liberty() && rules.contains(deviation.ruleId()))
                .map(deviation -> new Caught(deviation.ruleId(), judged(deviation, schema)))
                .filter(deviation -> deviation.noticedBy(Schemas.bundled(), schema))
                .toList();
    }

    private List<JsonNode> judged(Deviation deviation, SchemaName schema) {
        try (EmbeddedTarget target = EmbeddedTarget.deviating(List.of(deviation.id()))) {
            Selection ofRule = new Selection(List.of(deviation.ruleId()), List.of());
            CompletedRun run =
                    kit.run(RunRequest.unwritten(target.target(), ofRule, target.transport()), ProgressListener.SILENT);
            return run.result().rules().stream()
                    .flatMap(rule -> rule.scenarios().stream())
                    .filter(scenario -> scenario.outcome() == Outcome.FAILED)
                    .flatMap(scenario -> run.exchanges().of(scenario.key()).stream())
                    .filter(JUDGED.get(schema))
                    .map(exchange -> new Response(exchange).json())
                    .filter(body -> !body.isMissingNode())
                    .collect(Collectors.toUnmodifiableList());
        }
    }

    /**
     * A deviation that the schema notices.
     *
     * @param rule whose constraints count
     * @param bodies what was answered in the scenarios that failed
     */
    private record Caught(String rule, List<JsonNode> bodies) {
        boolean noticedBy(Schemas schemas, SchemaName schema) {
            return bodies.stream()
                    .flatMap(body -> schemas.violations(schema, body).stream())
                    .map(SchemaViolation::ruleId)
                    .anyMatch(rule::equals);
        }
    }
}
