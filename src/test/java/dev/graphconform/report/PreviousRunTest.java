package dev.graphconform.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.redaction.SecretSearch;
import dev.graphconform.report.history.HistoryFolder;
import dev.graphconform.report.history.HistoryRemarks;
import dev.graphconform.target.Secret;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stays readable of the run before: beside the new results, and where a machine begins without any. */
class PreviousRunTest {
    private static final RunResult WHOLE = SampleRuns.everything(RunOutcome.NON_CONFORMANT);
    private static final RunResult LATER = SampleRuns.everything(RunOutcome.INCOMPLETE);

    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void a_folder_for_results() throws IOException {
        out = Files.createDirectories(folder.resolve("results"));
    }

    @Test
    void the_last_whole_run_stays_readable_beside_a_new_one() throws IOException {
        run(ReportDestination.of(out), WHOLE);
        byte[] first = Files.readAllBytes(out.resolve("run.json"));
        assertThat(out.resolve("previous")).doesNotExist();
        run(ReportDestination.of(out), LATER);

        assertThat(out.resolve("previous/run.json")).hasBinaryContent(first);
        assertThat(out.resolve("run.json")).content().contains("\"outcome\" : \"incomplete\"");
        assertThat(out.resolve("summary.md")).content().contains("](allure-report/index.html#rule/rule-failed)");
        assertThat(out.resolve("previous/summary.md"))
                .content()
                .contains("it does not conform", "`rule-failed`")
                .as("a report that is no longer there")
                .doesNotContain("](allure-report");
    }

    @ParameterizedTest
    @EnumSource(names = {"SHARD", "CONFIGURATION_FAULT", "KIT_FAULT", "SECRET_LEAK"})
    void what_says_nothing_of_the_whole_target_takes_nobodys_place(RunOutcome outcome) throws IOException {
        run(ReportDestination.of(out), WHOLE);
        byte[] first = Files.readAllBytes(out.resolve("run.json"));
        byte[] history = Files.readAllBytes(out.resolve("history.json"));
        run(ReportDestination.of(out), SampleRuns.everything(outcome));
        assertThat(out.resolve("history.json")).hasBinaryContent(history);
        run(ReportDestination.of(out), SampleRuns.partial(LATER, List.of("--rule rule-failed")));
        run(ReportDestination.of(out), LATER);

        assertThat(out.resolve("previous/run.json")).hasBinaryContent(first);
    }

    @Test
    void a_run_that_somebody_ended_takes_nobodys_place_though_it_found_a_failure() throws IOException {
        run(ReportDestination.of(out), WHOLE);
        byte[] first = Files.readAllBytes(out.resolve("run.json"));
        byte[] history = Files.readAllBytes(out.resolve("history.json"));
        run(
                ReportDestination.of(out),
                SampleRuns.with(WHOLE, WHOLE.verdict().withEarlyStop("somebody pressed Ctrl-C"), List.of()));

        assertThat(out.resolve("run.json")).content().contains("\"endedEarly\" : true");
        assertThat(out.resolve("summary.md")).content().contains("| 2 | ", ", partial (1)");
        assertThat(out.resolve("history.json")).hasBinaryContent(history);
        run(ReportDestination.of(out), LATER);
        assertThat(ReportPageFile.data(out, "widgets/history-trend.json")
                        .valueStream()
                        .map(point -> point.path("buildOrder").asInt()))
                .containsExactly(2, 1);
        assertThat(out.resolve("previous/run.json")).hasBinaryContent(first);
        assertThat(out.resolve("run.json")).content().doesNotContain("endedEarly");
    }

    @Test
    void a_run_json_that_is_cut_short_or_another_programs_is_no_run() throws IOException {
        for (String broken : List.of(
                "",
                "{",
                "{\"outcome\": \"conformant\", \"partial\": ",
                "{\"partial\": false}",
                "[1]",
                "7",
                "{\"rules\": 1}")) {
            Files.writeString(out.resolve("run.json"), broken);
            ReportWriter.clear(out);

            assertThat(out).as(broken).isEmptyDirectory();
        }
    }

    @Test
    void a_machine_that_begins_without_results_has_them_from_the_history() throws IOException {
        Path history = folder.resolve("history");
        byte[] first = null;
        for (int night = 1; night <= 3; night++) {
            Path fresh = Files.createDirectories(folder.resolve("night-" + night));
            HistoryRemarks remarks =
                    run(new ReportDestination(fresh, new HistoryFolder(history), ReportLinks.RELATIVE), WHOLE);
            assertThat(remarks.faults()).isEmpty();
            assertThat(fresh.resolve("history.json")).doesNotExist();
            assertThat(fresh.resolve("allure-history")).doesNotExist();
            if (first == null) {
                first = Files.readAllBytes(fresh.resolve("run.json"));
                assertThat(fresh.resolve("previous")).doesNotExist();
            } else {
                assertThat(fresh.resolve("previous/run.json")).hasBinaryContent(first);
            }
        }
        Path last = folder.resolve("night-3");
        assertThat(last.resolve("summary.md")).content().contains("\n| 3 | ", "\n| 2 | ", "\n| 1 | ");
        assertThat(ReportPageFile.data(last, "widgets/history-trend.json")).hasSize(3);
        assertThat(last.resolve("allure-results/history/history.json")).exists();
    }

    @Test
    void a_narrowed_run_leaves_a_history_of_its_own_folder_as_it_is() throws IOException {
        HistoryFolder history = new HistoryFolder(Files.createDirectories(folder.resolve("history")));
        run(new ReportDestination(out, history, ReportLinks.RELATIVE), WHOLE);
        byte[] runs = Files.readAllBytes(history.runs());
        byte[] last = Files.readAllBytes(history.lastRun().resolve("run.json"));
        Path other = Files.createDirectories(folder.resolve("other"));
        run(
                new ReportDestination(other, history, ReportLinks.RELATIVE),
                SampleRuns.partial(LATER, List.of("--rule rule-failed")));

        assertThat(history.runs()).hasBinaryContent(runs);
        assertThat(history.lastRun().resolve("run.json")).hasBinaryContent(last);
        assertThat(other.resolve("summary.md")).content().contains("| 2 | ", ", partial", "| 1 | ");
    }

    @Test
    void a_secret_in_a_history_elsewhere_is_found_and_taken_away() throws IOException {
        String secret = "kq8Q~Zr4tY-pLw7mN_uJ2vB.0aXc";
        HistoryFolder history = new HistoryFolder(Files.createDirectories(folder.resolve("history")));
        ReportDestination destination = new ReportDestination(out, history, ReportLinks.RELATIVE);
        run(destination, WHOLE);
        Files.writeString(history.allure().resolve("history.json"), "{\"a\": \"" + secret + "\"}");
        Path quarantine = folder.resolve("quarantine");
        RunResult told = new SecretScan(SecretSearch.of(List.of(Secret.of(secret))), Optional.of(quarantine))
                .scan(WHOLE, destination);

        assertThat(told.verdict().outcome()).isEqualTo(RunOutcome.SECRET_LEAK);
        assertThat(told.verdict().reasons())
                .contains("a secret was found in "
                        + history.allure().resolve("history.json").toString().replace('\\', '/'));
        assertThat(history.allure()).doesNotExist();
        assertThat(history.runs()).exists();
        assertThat(quarantine.resolve("20261123-090000-7f3a/allure-history/history.json"))
                .content()
                .contains(secret);
    }

    @Test
    void links_lead_to_where_the_report_will_be_or_there_are_none() throws IOException {
        HistoryFolder history = new HistoryFolder(out);
        ReportLinks web = ReportLinks.at(URI.create("https://builds.example.com/(42)/results"));
        run(new ReportDestination(out, history, web), WHOLE);
        assertThat(out.resolve("summary.md"))
                .content()
                .contains(
                        "\n[In the report](https://builds.example.com/%2842%29/results/allure-report/index.html#rule/"
                                + "rule-failed)\n",
                        "\n- On the web: <https://builds.example.com/%2842%29/results/allure-report/index.html>\n");

        run(new ReportDestination(out, history, ReportLinks.NONE), WHOLE);
        assertThat(out.resolve("summary.md"))
                .content()
                .contains("`rule-failed`")
                .doesNotContain("](allure-report", "On the web");
        assertThat(out.resolve("previous/summary.md")).content().contains("](https://builds.example.com/%2842%29");
    }

    /** As the commands do it: clear, write, hand on. */
    private static HistoryRemarks run(ReportDestination destination, RunResult result) throws IOException {
        Files.createDirectories(destination.history().path());
        ReportWriter.clear(destination);
        HistoryRemarks remarks =
                new ReportWriter(Catalogue.bundled()).write(result, new ExchangeLog(), Map.of(), destination);
        ReportWriter.handOn(destination, remarks);
        return remarks;
    }
}
