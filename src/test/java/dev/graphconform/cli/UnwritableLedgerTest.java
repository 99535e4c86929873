package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A full disk, simulated by a limit on file sizes. */
class UnwritableLedgerTest {
    @TempDir
    Path folder;

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_ledger_that_cannot_be_written_stops_the_writes_and_ends_the_run_with_a_sentence() throws Exception {
        try (GraphSimulator simulator = GraphSimulator.start(SimulatorOptions.defaults())) {
            Path file = TryTarget.at(simulator.serviceRoot(), simulator, folder, "visibilityBudgetSeconds: 1")
                    .file();
            Path results = folder.resolve("results");
            Process run = new ProcessBuilder(
                            "bash",
                            "-c",
                            "ulimit -f 1; exec \"$@\"",
                            "bash",
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:-UsePerfData",
                            "-cp",
                            KitProcess.classPath(),
                            Conform.class.getName(),
                            "run",
                            "--target",
                            file.toString(),
                            "--rule",
                            "topic-optional",
                            "--out",
                            results.toString())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(run.waitFor()).as(output).isEqualTo(3);
            assertThat(output)
                    .containsOnlyOnce("the ledger " + results.resolve("ledger-"))
                    .contains(" cannot be written (File too large), and nothing is written on a target without it; "
                            + "make room, check the permissions, or"
                            + " name another folder with --out")
                    .doesNotContain("\tat ", "Exception");
            assertThat(output.lines().filter(line -> line.startsWith("conform: ")))
                    .hasSize(1);
            long sent = simulator.received().stream()
                    .filter(request -> request.method().equals("POST"))
                    .count();
            assertThat(ledger(results).lines().filter(line -> line.contains("\"planned\"")))
                    .hasSizeGreaterThanOrEqualTo((int) sent);
        }
    }

    private static String ledger(Path results) throws IOException {
        try (Stream<Path> files = Files.list(results)) {
            Path ledger = files.filter(path -> path.getFileName().toString().startsWith("ledger-"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(ledger);
        }
    }
}
