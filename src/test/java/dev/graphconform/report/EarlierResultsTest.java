package dev.graphconform.report;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(names()).contains("notes.txt").doesNotContain(".replaced");
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

        assertThat(EarlierResults.setAside(destination()).settle(LAST).out()).isEqualTo(out);
        assertThat(place.resolve("run.json")).doesNotExist();
        assertThat(place.resolve("ledger-7.jsonl")).exists();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFORMANT", "CONFIGURATION_FAULT"})
    void what_a_killed_run_had_set_aside_is_still_the_last(RunOutcome next) throws IOException {
        write(LAST);
        byte[] last = Files.readAllBytes(out.resolve("run.json"));
        EarlierResults.setAside(destination());
        Files.writeString(out.resolve("junit.xml"), "<half");

        EarlierResults.setAside(destination()).settle(SampleRuns.everything(next));

        assertThat(out.resolve(next == RunOutcome.CONFORMANT ? "previous/run.json" : "run.json"))
                .hasBinaryContent(last);
        assertThat(names()).doesNotContain(".replaced");
    }

    @Test
    void they_come_back_where_a_run_ends_without_a_result() throws IOException {
        write(LAST);
        List<String> before = names();

        EarlierResults.setAside(destination()).giveBack();

        assertThat(names()).isEqualTo(before);
    }

    private ReportDestination destination() {
        return new ReportDestination(out, new HistoryFolder(out), ReportLinks.at(URI.create("https://ci.example/9")));
    }

    private void write(RunResult run) {
        ReportWriter.clear(out);
        new ReportWriter(Catalogue.bundled())
                .write(run, new ExchangeLog(), Map.of("rule-failed", "what was sent"), destination());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
