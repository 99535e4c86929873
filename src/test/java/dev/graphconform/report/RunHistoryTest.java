package dev.graphconform.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Level;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.report.history.HistoryRemarks;
import dev.graphconform.report.history.PastRuns;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.KitFailureNames;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.PaceSummary;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The history of a folder of results: it keeps the last runs, and a fault of it never affects a run. */
class RunHistoryTest {
    private static final RunResult RUN = SampleRuns.everything(RunOutcome.NON_CONFORMANT);

    @TempDir
    Path out;

    @Test
    void a_first_run_shows_no_earlier_one() throws IOException {
        write(RUN);

        assertThat(out.resolve("summary.md")).content().doesNotContain("The last runs");
        assertThat(history().path("runs")).hasSize(1);
    }

    @Test
    void the_summary_shows_the_last_runs_newest_first() throws IOException {
        write(RUN);
        write(throttled(SampleRuns.run(RunOutcome.CONFORMANT, 0, List.of(), List.of())));

        assertThat(Files.readString(out.resolve("summary.md"))
                        .lines()
                        .filter(line -> line.contains("2026-11-23 09:00")))
                .containsExactly(
                        "| 2 | 2026-11-23 09:00 | conformant (0) | 0 | 0 | 0 | 0 | 0 | 40 | 7 | 42.0 s |",
                        "| 1 | 2026-11-23 09:00 | non-conformant (1) | 3 | 3 | 1 | 2 | 4 | 0 | 0 | 42.0 s |");
    }

    @Test
    void what_an_older_kit_counted_as_failed_is_not_told_as_what_decides() throws IOException {
        write(RUN);
        Path file = out.resolve("history.json");
        Files.writeString(file, Files.readString(file).replaceAll("\\s*\"warnings\" : \\d+,", ""));
        write(RUN);

        assertThat(Files.readString(out.resolve("summary.md")))
                .contains(
                        "| 1 | 2026-11-23 09:00 | non-conformant (1) | 3 | 3 | ? | 2 | 4 |",
                        " (?: remembered by an older kit, which counted both as failed). Throttled are");
        assertThat(history().at("/runs/0").has("warnings")).isFalse();
        assertThat(history().at("/runs/1/warnings").asInt()).isEqualTo(1);
    }

    @Test
    void no_more_than_twenty_are_kept_and_they_go_on_counting() throws IOException {
        PastRuns runs = PastRuns.NONE;
        for (int run = 0; run < 24; run++) {
            runs = runs.with(RUN);
        }
        Files.write(out.resolve("history.json"), runs.bytes());
        write(RUN);

        assertThat(history().path("runs")).hasSize(20);
        assertThat(history().at("/runs/0/number").asInt()).isEqualTo(6);
        assertThat(history().at("/runs/19/number").asInt()).isEqualTo(25);
        assertThat(Files.readString(out.resolve("summary.md"))
                        .lines()
                        .filter(line -> line.contains("2026-11-23 09:00")))
                .hasSize(10);
        assertThat(ReportPageFile.data(out, "widgets/executors.json")
                        .at("/0/buildOrder")
                        .asInt())
                .isEqualTo(25);
    }

    @Test
    void the_trend_of_the_report_has_a_point_for_each_run() {
        write(RUN);
        write(RUN);
        write(RUN);

        assertThat(ReportPageFile.data(out, "widgets/history-trend.json")
                        .valueStream()
                        .map(point -> point.path("buildOrder").asInt()))
                .containsExactly(3, 2, 1);
        assertThat(ReportPageFile.data(out, "widgets/history-trend.json")
                        .at("/0/data/failed")
                        .asInt())
                .isPositive();
    }

    @Test
    void a_damaged_history_is_told_once_though_narrowed_runs_leave_it_as_it_is() throws IOException {
        RunResult narrowed = SampleRuns.partial(RUN, List.of("--rule a"));
        Files.createDirectories(out);
        Files.writeString(out.resolve("history.json"), "{");

        assertThat(write(narrowed).faults()).singleElement().asString().contains("is damaged and was left out");
        assertThat(write(narrowed).faults()).isEmpty();
        assertThat(out.resolve("history.json")).hasContent("{");

        Files.writeString(out.resolve("history.json"), "[");
        assertThat(write(narrowed).faults()).as("damaged otherwise").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{\"runs\": 7}",
                "{\"runs\": [{}, 1, null, {\"number\": \"x\"}]}",
                "[{\"data\": 1}]",
                "[null]",
                "{\"a\": {\"items\": [{}]}}"
            })
    void a_broken_history_is_told_kept_aside_and_replaced(String broken) throws IOException {
        assertThat(write(RUN).faults()).isEmpty();
        byte[] run = Files.readAllBytes(out.resolve("run.json"));
        Files.writeString(out.resolve("history.json"), broken);
        try (Stream<Path> files = Files.list(out.resolve("allure-history"))) {
            for (Path file : files.toList()) {
                Files.writeString(file, broken);
            }
        }
        HistoryRemarks remarks = write(RUN);

        assertThat(remarks.faults())
                .contains("The history of earlier runs in " + out.resolve("history.json")
                        + " is damaged and was left out; it is kept as history.json.damaged.");
        // this is the form of Allure's own file, with nothing in it
        assertThat(remarks.faults().stream().anyMatch(fault -> fault.contains("allure-history")))
                .isEqualTo(!broken.contains("items"));
        assertThat(out.resolve("history.json.damaged")).hasContent(broken);
        assertThat(write(RUN).faults()).as("the next time").isEmpty();
        assertThat(out.resolve("run.json")).hasBinaryContent(run);
        assertThat(history().path("runs")).hasSize(2);
        assertThat(ReportPageFile.data(out, "widgets/summary.json")
                        .at("/statistic/total")
                        .asInt())
                .isPositive();
    }

    @Test
    void a_history_that_cannot_be_written_prevents_no_report() throws IOException {
        Files.createDirectories(out.resolve("history.json/in-the-way"));
        Files.writeString(out.resolve("allure-history"), "a file");
        assertThat(write(RUN).faults())
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault)
                        .startsWith("The history of earlier runs cannot be written to " + out)
                        .endsWith(", and will not know of this run; check its permissions."));

        assertThat(out.resolve("allure-report/index.html")).exists();
        assertThat(out.resolve("history.json/in-the-way")).exists();
        assertThat(out.resolve("history.json.half")).doesNotExist();
    }

    @Test
    void a_rule_that_comes_and_goes_is_named_with_the_number_of_its_flips() throws IOException {
        for (Outcome outcome : List.of(
                Outcome.PASSED,
                Outcome.FAILED,
                Outcome.INCONCLUSIVE,
                Outcome.KNOWN,
                Outcome.PASSED,
                Outcome.NOT_RUN,
                Outcome.FAILED)) {
            write(night(outcome));
        }
        HistoryRemarks remarks = write(night(Outcome.STALE));

        assertThat(out.resolve("summary.md"))
                .content()
                .contains(
                        "\n## What came and went\n\n- `topic-kept` flipped 3 times in the last 8 runs; now it fails\n")
                .doesNotContain("`chat-made` flipped");
        assertThat(remarks.flips()).contains("Flipped in the last 8 runs: topic-kept 3 times.");
        assertThat(history().at("/runs/3/rules/failed/0").asString()).isEqualTo("topic-kept");
        assertThat(history().at("/runs/5/rules/open/0").asString()).isEqualTo("topic-kept");
    }

    @Test
    void a_listed_rule_that_passes_again_flips_although_it_is_stale() {
        write(night(Outcome.KNOWN));
        Failure listed = Failure.of(KitFailureNames.KNOWN_DEVIATIONS, "listed as failing, but it passes");
        HistoryRemarks remarks = write(SampleRuns.run(
                RunOutcome.NON_CONFORMANT,
                1,
                List.of(SampleRuns.rule(
                        "topic-kept",
                        Level.MUST,
                        Outcome.STALE,
                        SampleRuns.scenario("topic-kept", "A topic", Outcome.STALE, listed))),
                List.of()));

        assertThat(remarks.flips()).contains("Flipped in the last 2 runs: topic-kept once.");
    }

    @Test
    void a_narrowed_run_a_run_on_another_target_and_one_of_an_older_kit_flip_nothing() throws IOException {
        write(night(Outcome.PASSED));
        byte[] known = Files.readAllBytes(out.resolve("history.json"));
        HistoryRemarks narrowed = write(SampleRuns.partial(night(Outcome.FAILED), List.of("--rule topic-kept")));

        assertThat(narrowed.flips()).isEmpty();
        assertThat(out.resolve("history.json")).hasBinaryContent(known);
        assertThat(ReportPageFile.data(out, "widgets/history-trend.json")).hasSize(2);

        Files.writeString(
                out.resolve("history.json"),
                Files.readString(out.resolve("history.json")).replace("contoso", "other"));
        assertThat(write(night(Outcome.FAILED)).flips()).isEmpty();

        Files.writeString(
                out.resolve("history.json"),
                Files.readString(out.resolve("history.json"))
                        .replaceAll("(?s),\\s*\"target\".*?\\]\\s*\\}\\s*\\}", "}"));
        assertThat(history().at("/runs/0").propertyNames()).contains("millis").doesNotContain("target", "rules");
        HistoryRemarks old = write(night(Outcome.PASSED));
        assertThat(old.faults()).isEmpty();
        assertThat(old.flips()).isEmpty();
        assertThat(history().path("runs")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"\"partial\" : false, \"partial\" : true", "\"outcome\" : \"conformant\", \"outcome\" : \"kit-fault\""})
    void what_an_older_kit_remembered_of_a_narrowed_run_and_what_a_fault_left_flips_nothing(String is, String was)
            throws IOException {
        write(night(Outcome.PASSED));
        Path file = out.resolve("history.json");
        String kept = Files.readString(file);
        assertThat(kept).contains(is);
        Files.writeString(file, kept.replace(is, was));

        assertThat(write(night(Outcome.FAILED)).flips()).isEmpty();
        assertThat(write(night(Outcome.PASSED)).flips()).contains("Flipped in the last 2 runs: topic-kept once.");
    }

    @Test
    void the_trend_has_no_point_of_a_narrowed_run() {
        write(RUN);
        write(SampleRuns.partial(RUN, List.of("--rule topic-kept")));
        write(RUN);

        assertThat(ReportPageFile.data(out, "widgets/history-trend.json")
                        .valueStream()
                        .map(point -> point.path("buildOrder").asInt()))
                .containsExactly(2, 1);
    }

    @Test
    void the_file_has_the_form_that_programs_are_promised() throws IOException {
        write(night(Outcome.PASSED));
        write(RUN);

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(Path.of("schemas/history.schema.json")), InputFormat.JSON)
                        .validate(Files.readString(out.resolve("history.json")), InputFormat.JSON))
                .isEmpty();
    }

    /** A night on which one rule ends so, and another one passes. */
    private static RunResult night(Outcome outcome) {
        Failure failure = outcome == Outcome.PASSED ? null : Failure.of("check", "not as it should be");
        return SampleRuns.run(
                outcome == Outcome.PASSED ? RunOutcome.CONFORMANT : RunOutcome.NON_CONFORMANT,
                outcome == Outcome.PASSED ? 0 : 1,
                List.of(
                        SampleRuns.rule(
                                "topic-kept",
                                Level.MUST,
                                outcome,
                                SampleRuns.scenario("topic-kept", "A topic", outcome, failure)),
                        SampleRuns.rule(
                                "chat-made", Level.MUST, Outcome.PASSED, SampleRuns.passed("chat-made", "A chat"))),
                List.of());
    }

    private static RunResult throttled(RunResult run) {
        return run.with(new PaceSummary(40, 30, 7, 0, Duration.ofSeconds(9), 0, 0, Duration.ZERO));
    }

    private JsonNode history() throws IOException {
        return JsonMapper.shared().readTree(Files.readAllBytes(out.resolve("history.json")));
    }

    private HistoryRemarks write(RunResult run) {
        return new ReportWriter(Catalogue.bundled()).write(run, new ExchangeLog(), Map.of(), ReportDestination.of(out));
    }
}
