package dev.graphconform.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.report.history.HistoryFolder;
import dev.graphconform.verdict.LedgerSummary;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the results of the last run while another one is under way, and after it. */
class EarlierResultsTest {
    private static final RunResult LAST = SampleRuns.everything(RunOutcome.NON_CONFORMANT);

    @TempDir
    Path out;

    @ParameterizedTest
    @CsvSource({
        "CONFIGURATION_FAULT, everything, fault",
        "KIT_FAULT, nothing, fault",
        "KIT_FAULT, everything, ''",
        "INCOMPLETE, nothing, ''",
        "SECRET_LEAK, everything, ''"
    })
    void they_stay_where_a_fault_ended_the_run_and_it_judged_nothing(RunOutcome outcome, String judged, String place)
            throws IOException {
        write(LAST);
        Files.writeString(out.resolve("notes.txt"), "a person's");
        byte[] last = Files.readAllBytes(out.resolve("run.json"));
        RunResult run = judged.equals("nothing")
                ? SampleRuns.run(outcome, 4, List.of(), List.of())
                : SampleRuns.everything(outcome);

        EarlierResults earlier = EarlierResults.setAside(destination());
        assertThat(out.resolve("run.json")).as("while it runs").doesNotExist();
        ReportDestination settled = earlier.settle(run);

        assertThat(settled.out()).isEqualTo(place.isEmpty() ? out : out.resolve(place));
        assertThat(settled.history()).isEqualTo(destination().history());
        if (place.isEmpty()) {
            assertThat(out.resolve("run.json")).doesNotExist();
            assertThat(out.resolve("previous/run.json")).hasBinaryContent(last);
        } else {
            assertThat(out.resolve("run.json")).hasBinaryContent(last);
            assertThat(out.resolve("allure-report/index.html")).exists();
            assertThat(out.resolve("dossier/rule-failed.md")).hasContent("what was sent");
            assertThat(out.resolve("previous")).doesNotExist();
            assertThat(settled.links().page()).contains("https://ci.example/9/" + place + "/allure-report/index.html");
        }
        write(run, settled);
        earlier.close();
        assertThat(names()).contains("notes.txt").doesNotContain(".replaced");
        assertThat(out.resolve("run.json")).content().contains(place.isEmpty() ? outcome.word() : "non-conformant");
    }

    @Test
    void a_fault_takes_the_place_of_a_fault_and_a_run_takes_both_away_but_for_the_ledger() throws IOException {
        RunResult fault = SampleRuns.everything(RunOutcome.CONFIGURATION_FAULT);
        write(fault);
        EarlierResults earlier = EarlierResults.setAside(destination());
        assertThat(earlier.settle(fault).out())
                .as("nothing is there that tells")
                .isEqualTo(out);

        write(LAST);
        Files.writeString(out.resolve("ledger-7.jsonl"), "{}");
        RunResult written =
                fault.with(fault.verdict(), Optional.of(new LedgerSummary("ledger-7.jsonl", 0, 0, 0, List.of())));
        Path place = EarlierResults.setAside(destination()).settle(written).out();
        Files.writeString(place.resolve("run.json"), "{}");
        assertThat(place.resolve("ledger-7.jsonl")).hasContent("{}");
        assertThat(out.resolve("ledger-7.jsonl")).doesNotExist();

        EarlierResults next = EarlierResults.setAside(destination());
        assertThat(next.settle(LAST).out()).isEqualTo(out);
        next.close();
        assertThat(place.resolve("run.json")).doesNotExist();
        assertThat(place.resolve("ledger-7.jsonl")).exists();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFORMANT", "CONFIGURATION_FAULT"})
    void what_a_killed_run_had_set_aside_is_still_the_last(RunOutcome next) throws IOException {
        write(LAST);
        byte[] last = Files.readAllBytes(out.resolve("run.json"));
        EarlierResults.setAside(destination());
        // as if it had been killed before all of them were moved
        Files.move(out.resolve(".replaced/summary.md"), out.resolve("summary.md"));
        assertThat(EarlierResults.at(out))
                .as("a narrowed run would replace them")
                .hasValueSatisfying(there -> assertThat(there.whole()).isTrue());

        EarlierResults earlier = EarlierResults.setAside(destination());
        RunResult run = SampleRuns.everything(next);
        write(run, earlier.settle(run));
        earlier.close();

        assertThat(out.resolve(next == RunOutcome.CONFORMANT ? "previous/run.json" : "run.json"))
                .hasBinaryContent(last);
        assertThat(out.resolve(next == RunOutcome.CONFORMANT ? "previous/summary.md" : "summary.md"))
                .content()
                .contains("NON-CONFORMANT");
        assertThat(names()).doesNotContain(".replaced");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void they_come_back_where_a_run_ends_without_a_result_or_none_could_be_written(boolean ended) throws IOException {
        write(LAST);
        List<String> before = names();

        try (EarlierResults earlier = EarlierResults.setAside(destination())) {
            if (ended) {
                earlier.settle(SampleRuns.everything(RunOutcome.CONFORMANT));
            }
        }

        assertThat(names()).filteredOn(name -> !name.equals("previous")).isEqualTo(before);
        assertThat(out.resolve("run.json")).content().contains("non-conformant");
    }

    @Test
    void they_make_room_for_the_report_and_no_page_is_left_that_is_cut_short() throws IOException {
        write(LAST);
        RunResult run = SampleRuns.everything(RunOutcome.CONFORMANT);

        try (EarlierResults earlier = EarlierResults.setAside(destination())) {
            ReportDestination settled = earlier.settle(run);
            Files.createDirectories(out.resolve("allure-report/index.html"));
            assertThatThrownBy(() -> write(run, settled)).hasMessageContaining("cannot write the results to " + out);
            assertThat(out.resolve(".replaced")).doesNotExist();
        }

        assertThat(out.resolve("run.json")).content().contains("\"conformant\"");
        assertThat(out.resolve("allure-report")).doesNotExist();
        assertThat(out.resolve("previous/run.json")).content().contains("non-conformant");
    }

    @Test
    void they_come_back_where_somebodys_file_takes_the_place_of_a_fault() throws IOException {
        write(LAST);
        Files.writeString(out.resolve("fault"), "a person's");
        List<String> before = names();

        try (EarlierResults earlier = EarlierResults.setAside(destination())) {
            assertThatThrownBy(() -> earlier.settle(SampleRuns.everything(RunOutcome.CONFIGURATION_FAULT)))
                    .hasMessageContaining(out.resolve("fault").toString());
        }

        assertThat(names()).isEqualTo(before);
        assertThat(out.resolve("fault")).hasContent("a person's");
    }

    @Test
    void what_a_link_points_to_is_left_alone(@TempDir Path elsewhere) throws IOException {
        Path theirs = Files.writeString(elsewhere.resolve("summary.md"), "a person's");
        Files.createSymbolicLink(out.resolve("fault"), elsewhere);

        try (EarlierResults earlier = EarlierResults.setAside(destination())) {
            earlier.settle(LAST);
        }

        assertThat(theirs).hasContent("a person's");
    }

    @Test
    void a_fault_of_the_configuration_is_nothing_that_could_be_replaced() {
        write(SampleRuns.everything(RunOutcome.CONFIGURATION_FAULT));
        assertThat(EarlierResults.at(out)).isEmpty();

        write(LAST);
        assertThat(EarlierResults.at(out)).isPresent();
    }

    private ReportDestination destination() {
        return new ReportDestination(out, new HistoryFolder(out), ReportLinks.at(URI.create("https://ci.example/9")));
    }

    private void write(RunResult run) {
        ReportWriter.clear(out);
        write(run, destination());
    }

    private static void write(RunResult run, ReportDestination destination) {
        new ReportWriter(Catalogue.bundled())
                .write(run, new ExchangeLog(), Map.of("rule-failed", "what was sent"), destination);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
