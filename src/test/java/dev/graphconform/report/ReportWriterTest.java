package dev.graphconform.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportWriterTest {
    private final ReportWriter writer = new ReportWriter(new Catalogue(List.of(), List.of()));

    @TempDir
    Path out;

    @ParameterizedTest
    @EnumSource(RunOutcome.class)
    void every_run_leaves_all_results(RunOutcome outcome) throws IOException {
        write(SampleRuns.everything(outcome));

        assertThat(names(out))
                .contains("allure-report", "allure-results", "badge.json", "junit.xml", "run.json", "summary.md")
                .hasSize(outcome.word().matches("shard|.*-fault|secret-leak") ? 6 : 8);
    }

    @Test
    void a_run_in_which_nothing_ran_leaves_all_results() throws IOException {
        write(SampleRuns.run(RunOutcome.CONFIGURATION_FAULT, 3, List.of(), List.of()));

        assertThat(names(out)).contains("allure-report", "allure-results", "junit.xml", "run.json", "summary.md");
    }

    @Test
    void clearing_removes_earlier_results_and_nothing_else() throws IOException {
        write(SampleRuns.everything(RunOutcome.CONFORMANT));
        Files.createDirectories(out.resolve("dossier"));
        Files.writeString(out.resolve("dossier/topic-returned.md"), "earlier");
        Files.writeString(out.resolve("ledger-20261123-090000-7f3a.jsonl"), "{}");
        Files.writeString(out.resolve("notes.txt"), "a person's");
        Files.createDirectories(out.resolve("my-folder"));
        ReportWriter.clear(out);

        assertThat(names(out))
                .containsExactly(
                        "allure-history",
                        "history.json",
                        "ledger-20261123-090000-7f3a.jsonl",
                        "my-folder",
                        "notes.txt",
                        "previous");
    }

    @Test
    void clearing_an_empty_folder_is_fine() {
        assertThatCode(() -> ReportWriter.clear(out)).doesNotThrowAnyException();
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void clearing_removes_a_link_and_not_what_it_points_to() throws IOException {
        Path elsewhere = Files.createDirectories(out.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("precious.txt"), "precious");
        Files.createSymbolicLink(out.resolve("allure-results"), elsewhere);
        ReportWriter.clear(out);

        assertThat(out.resolve("allure-results")).doesNotExist();
        assertThat(elsewhere.resolve("precious.txt")).exists();
    }

    @Test
    void a_missing_folder_is_reported_in_one_sentence() {
        Path missing = out.resolve("missing");

        assertThatThrownBy(() -> writer.write(SampleRuns.everything(RunOutcome.CONFORMANT), new ExchangeLog(), missing))
                .isInstanceOf(ReportException.class)
                .hasMessageStartingWith("cannot write the results to " + missing + ": no such file or folder");
    }

    @Test
    void a_file_in_place_of_a_folder_is_reported_in_one_sentence() throws IOException {
        Files.writeString(out.resolve("allure-report"), "a file");

        assertThatThrownBy(() -> write(SampleRuns.everything(RunOutcome.CONFORMANT)))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("cannot write the results to " + out + ": ")
                .hasMessageContaining("allure-report");
    }

    @Test
    void no_half_written_file_is_left() throws IOException {
        Files.createDirectories(out.resolve("run.json/in-the-way"));

        assertThatThrownBy(() -> write(SampleRuns.everything(RunOutcome.CONFORMANT)))
                .isInstanceOf(ReportException.class);
        assertThat(names(out)).containsExactly("run.json");
    }

    @Test
    void preloading_makes_every_report_and_writes_no_file() {
        assertThatCode(ReportPreloader::makeAll)
                .as("what the warm-up itself keeps to itself")
                .doesNotThrowAnyException();
        assertThat(Path.of("warm-up")).doesNotExist();
    }

    private void write(RunResult run) {
        writer.write(run, new ExchangeLog(), out);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
