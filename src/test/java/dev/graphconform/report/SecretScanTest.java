package dev.graphconform.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.cli.Terminal;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.redaction.SecretSearch;
import dev.graphconform.target.Secret;
import dev.graphconform.verdict.LedgerSummary;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretScanTest {
    private static final String SECRET = "kq8Q~Zr4tY-pLw7mN_uJ2vB.0aXc";

    @TempDir
    Path out;

    private final SecretScan guard = new SecretScan(SecretSearch.of(List.of(Secret.of(SECRET))), Optional.empty());

    @Test
    void a_run_without_a_secret_stays_as_it_is() {
        RunResult run = written();

        assertThat(guard.scan(run, out)).isSameAs(run);
        assertThat(out.resolve("allure-report/index.html")).exists();
    }

    @Test
    void every_place_that_a_run_writes_to_is_searched() throws IOException {
        assertThat(Terminal.piped().conform("run", "--rule", "chat-type-returned", "--out", out.toString()))
                .isZero();
        List<Path> written = names();
        assertThat(written).hasSizeGreaterThan(5);

        for (Path place : written) {
            Path file = Files.isDirectory(place) ? place.resolve("planted.txt") : place;
            byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            Files.writeString(file, SECRET);
            RunResult told = guard.scan(SampleRuns.everything(RunOutcome.NON_CONFORMANT), out);
            assertThat(told.verdict().outcome()).as(file.toString()).isEqualTo(RunOutcome.SECRET_LEAK);
            assertThat(file)
                    .satisfiesAnyOf(
                            gone -> assertThat(gone).doesNotExist(),
                            clean -> assertThat(clean).content().doesNotContain(SECRET));
            Files.createDirectories(file.getParent());
            Files.write(file, before);
        }
    }

    @Test
    void a_ledger_is_moved_and_never_deleted() throws IOException {
        RunResult run = written();
        Path ledger = Files.writeString(out.resolve("ledger-1.jsonl"), "{\"chatId\": \"" + SECRET + "\"}\n");

        RunResult told = guard.scan(
                run.with(run.verdict(), Optional.of(new LedgerSummary("ledger-1.jsonl", 1, 0, 0, List.of()))), out);

        assertThat(ledger).doesNotExist();
        Path moved = told.verdict().reasons().stream()
                .filter(reason -> reason.startsWith("the ledger was moved to "))
                .map(reason ->
                        Path.of(reason.substring("the ledger was moved to ".length(), reason.indexOf(", where"))))
                .findFirst()
                .orElseThrow();
        assertThat(moved).content().contains(SECRET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(moved)))
                .isEqualTo("rw-------");
        Files.delete(moved);
    }

    @Test
    void files_that_the_run_did_not_write_are_left_alone() throws IOException {
        RunResult run = written();
        Path own = Files.writeString(out.resolve("my-token.txt"), SECRET);

        assertThat(guard.scan(run, out)).isSameAs(run);
        assertThat(own).exists();
    }

    private RunResult written() {
        RunResult run = SampleRuns.everything(RunOutcome.NON_CONFORMANT);
        new ReportWriter(Catalogue.bundled()).write(run, new ExchangeLog(), out);
        return run;
    }

    private List<Path> names() throws IOException {
        try (Stream<Path> names = Files.list(out)) {
            return names.filter(name -> !name.endsWith(".conform-lock")).collect(Collectors.toList());
        }
    }
}
