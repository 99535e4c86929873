package dev.graphconform.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.report.history.PastRuns;
import dev.graphconform.verdict.PaceSummary;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
                        "| 2 | 2026-11-23 09:00 | conformant (0) | 0 | 0 | 0 | 0 | 40 | 7 | 42.0 s |",
                        "| 1 | 2026-11-23 09:00 | non-conformant (1) | 3 | 4 | 2 | 4 | 0 | 0 | 42.0 s |");
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
    void a_broken_history_is_replaced(String broken) throws IOException {
        write(RUN);
        byte[] run = Files.readAllBytes(out.resolve("run.json"));
        Files.writeString(out.resolve("history.json"), broken);
        try (Stream<Path> files = Files.list(out.resolve("allure-history"))) {
            for (Path file : files.toList()) {
                Files.writeString(file, broken);
            }
        }
        write(RUN);

        assertThat(out.resolve("run.json")).hasBinaryContent(run);
        assertThat(history().path("runs")).hasSize(1);
        assertThat(ReportPageFile.data(out, "widgets/summary.json")
                        .at("/statistic/total")
                        .asInt())
                .isPositive();
    }

    @Test
    void a_history_that_cannot_be_written_prevents_no_report() throws IOException {
        Files.createDirectories(out.resolve("history.json/in-the-way"));
        Files.writeString(out.resolve("allure-history"), "a file");
        write(RUN);

        assertThat(out.resolve("allure-report/index.html")).exists();
        assertThat(out.resolve("history.json/in-the-way")).exists();
        assertThat(out.resolve("history.json.half")).doesNotExist();
    }

    private static RunResult throttled(RunResult run) {
        return run.with(new PaceSummary(40, 30, 7, 0, Duration.ofSeconds(9), 0, 0, Duration.ZERO));
    }

    private JsonNode history() throws IOException {
        return JsonMapper.shared().readTree(Files.readAllBytes(out.resolve("history.json")));
    }

    private void write(RunResult run) {
        new ReportWriter(Catalogue.bundled()).write(run, new ExchangeLog(), out);
    }
}
