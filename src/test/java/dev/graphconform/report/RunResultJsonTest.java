package dev.graphconform.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.graphconform.catalogue.Level;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.report.shapes.ResponseShapes;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.LedgerSummary;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SharedCause;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RunResultJsonTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ResponseShapes NO_ANSWERS = new ResponseShapes(new ExchangeLog());

    @ParameterizedTest
    @EnumSource(RunOutcome.class)
    void every_run_is_written_as_the_schema_says(RunOutcome outcome) throws Exception {
        assertThat(faults(json(SampleRuns.everything(outcome)))).isEmpty();
    }

    @Test
    void a_run_in_which_nothing_ran_is_written_as_the_schema_says() throws Exception {
        assertThat(faults(json(SampleRuns.run(RunOutcome.CONFIGURATION_FAULT, 3, List.of(), List.of()))))
                .isEmpty();
    }

    @Test
    void the_ledger_of_a_run_is_written_as_the_schema_says() throws Exception {
        RunResult run = SampleRuns.run(RunOutcome.LEFTOVERS, 6, List.of(), List.of());
        LedgerSummary ledger = new LedgerSummary(
                "ledger-1.jsonl",
                3,
                2,
                1,
                List.of(
                        new LedgerSummary.LeftoverNote(Optional.of("19:a@thread.v2"), "kept", SampleRuns.HOSTILE),
                        new LedgerSummary.LeftoverNote(Optional.empty(), "unknown", "its answer was lost")));
        JsonNode written = json(run.with(run.verdict(), Optional.of(ledger)));

        assertThat(faults(written)).isEmpty();
        assertThat(written.at("/ledger/leftovers/0/chatId").asString()).isEqualTo("19:a@thread.v2");
        assertThat(written.at("/ledger/leftovers/1/state").asString()).isEqualTo("unknown");
        ((ObjectNode) written.at("/ledger/leftovers/1")).put("state", "lost");
        assertThat(faults(written)).isNotEmpty();
    }

    @Test
    void the_schema_refuses_malformed_results() throws Exception {
        assertThat(faults(broken(run -> run.remove("exitCode")))).isNotEmpty();
        assertThat(faults(broken(run -> run.put("outcome", "green")))).isNotEmpty();
        assertThat(faults(broken(run -> run.put("formatVersion", 2)))).isNotEmpty();
        assertThat(faults(broken(run -> run.put("startedAt", "today")))).isNotEmpty();
        assertThat(faults(broken(run -> run.put("surprise", true)))).isNotEmpty();
        assertThat(faults(broken(run -> ((ObjectNode) run.at("/rules/0")).put("level", "may"))))
                .isNotEmpty();
        assertThat(faults(broken(run -> ((ObjectNode) run.at("/rules/0/scenarios/0")).remove("key"))))
                .isNotEmpty();
        assertThat(faults(broken(run -> ((ObjectNode) run.at("/counts/examples")).remove("stale"))))
                .isNotEmpty();
    }

    @Test
    void what_is_behind_several_rules_is_valid_and_comes_back_as_it_was() throws Exception {
        RunResult run = SampleRuns.everything(RunOutcome.NON_CONFORMANT)
                .with(List.of(new SharedCause(
                        "One answer is behind all 3 failed must rules and examples",
                        "400 BadRequest: " + SampleRuns.HOSTILE,
                        4,
                        Optional.of("req-1"),
                        List.of("have people.guest in them"),
                        List.of("All 4 have it."),
                        List.of("a", "b", "c"),
                        List.of())));

        assertThat(faults(json(run))).isEmpty();
        assertThat(json(run).at("/causes/0/failed").size()).isEqualTo(3);
        assertThat(json(run).at("/causes/0/requestId").asString()).isEqualTo("req-1");
    }

    @Test
    void properties_stand_in_a_fixed_order() throws Exception {
        JsonNode run = json(SampleRuns.everything(RunOutcome.NON_CONFORMANT));
        assertThat(run.propertyNames())
                .containsExactly(
                        "formatVersion",
                        "outcome",
                        "exitCode",
                        "verdict",
                        "partial",
                        "filters",
                        "runId",
                        "kitVersion",
                        "target",
                        "startedAt",
                        "finishedAt",
                        "counts",
                        "pace",
                        "reasons",
                        "warnings",
                        "causes",
                        "rules",
                        "examples",
                        "shapes");
        assertThat(run.at("/rules/0").propertyNames())
                .containsExactly("id", "level", "outcome", "reason", "title", "scenarios");
    }

    @Test
    void the_same_run_gives_the_same_bytes() {
        RunResult run = SampleRuns.everything(RunOutcome.NON_CONFORMANT);
        assertThat(RunResultJson.bytes(run, NO_ANSWERS))
                .isEqualTo(RunResultJson.bytes(SampleRuns.everything(RunOutcome.NON_CONFORMANT), NO_ANSWERS));
    }

    @Test
    void rules_are_counted_by_level_and_outcome() throws Exception {
        JsonNode counts = json(SampleRuns.run(
                        RunOutcome.NON_CONFORMANT,
                        1,
                        List.of(
                                SampleRuns.rule(
                                        "a",
                                        Level.MUST,
                                        Outcome.PASSED,
                                        SampleRuns.passed("a", "1"),
                                        SampleRuns.passed("a", "2")),
                                SampleRuns.rule("b", Level.MUST, Outcome.FAILED, SampleRuns.failed("b", "1")),
                                SampleRuns.rule("c", Level.SHOULD, Outcome.NOT_RUN)),
                        List.of(SampleRuns.example("d", Outcome.PASSED, SampleRuns.passed("d", "1")))))
                .path("counts");

        assertThat(counts.at("/rules/must/total").asInt()).isEqualTo(2);
        assertThat(counts.at("/rules/must/passed").asInt()).isEqualTo(1);
        assertThat(counts.at("/rules/must/failed").asInt()).isEqualTo(1);
        assertThat(counts.at("/rules/should/not-run").asInt()).isEqualTo(1);
        assertThat(counts.at("/rules/observed/total").asInt()).isZero();
        assertThat(counts.at("/examples/passed").asInt()).isEqualTo(1);
        assertThat(counts.path("scenarios").asInt()).isEqualTo(4);
    }

    @Test
    void a_failed_scenario_has_expected_and_actual() throws Exception {
        JsonNode scenario = json(SampleRuns.run(
                        RunOutcome.NON_CONFORMANT,
                        1,
                        List.of(SampleRuns.rule("a", Level.MUST, Outcome.FAILED, SampleRuns.failed("a", "1"))),
                        List.of()))
                .at("/rules/0/scenarios/0");

        assertThat(scenario.path("check").asString()).isEqualTo("topic-unchanged");
        assertThat(scenario.path("expected").asString()).isEqualTo("the topic \"Plan B\"");
        assertThat(scenario.path("actual").asString()).isEqualTo("the topic \"plan b\"");
        assertThat(scenario.path("where").asString()).isEqualTo("/topic");
        assertThat(scenario.path("requestId").asString()).isEqualTo("req-1");
        assertThat(scenario.path("message").asString()).contains("the topic comes back unchanged");
    }

    @Test
    void what_a_server_sent_is_kept_but_for_half_surrogate_pairs() throws Exception {
        Failure failure = SampleRuns.comparison(SampleRuns.HOSTILE, SampleRuns.HOSTILE, "/topic");
        RunResult run = SampleRuns.run(
                RunOutcome.NON_CONFORMANT,
                1,
                List.of(SampleRuns.rule(
                        "a", Level.MUST, Outcome.FAILED, SampleRuns.scenario("a", "1", Outcome.FAILED, failure))),
                List.of());

        assertThat(json(run).at("/rules/0/scenarios/0/actual").asString())
                .isEqualTo(SampleRuns.HOSTILE.replace('\uD800', '\uFFFD'));
        assertThat(faults(json(run))).isEmpty();
    }

    private static JsonNode json(RunResult run) {
        return JSON.readTree(new String(RunResultJson.bytes(run, NO_ANSWERS), StandardCharsets.UTF_8));
    }

    private static JsonNode broken(Consumer<ObjectNode> slip) {
        ObjectNode run = (ObjectNode) json(SampleRuns.everything(RunOutcome.NON_CONFORMANT));
        slip.accept(run);
        return run;
    }

    private static List<Error> faults(JsonNode run) throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("schemas/run-result.schema.json")), InputFormat.JSON);
        return schema.validate(
                run.toString(),
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
