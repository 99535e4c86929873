package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real processes that are told to end in the middle of a run: they do, by themselves, also where nobody ends them and
 * where the run hangs.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class StoppedProcessTest {
    private static final int SIGNAL = 128;
    private static final int INTERRUPTED = SIGNAL + 2;
    private static final int TERMINATED = SIGNAL + 15;
    private static final String SOON = "PT0.1S";
    private static final String NEVER = "PT24H";

    @TempDir
    Path folder;

    private GuardedTenant tenant;

    @BeforeEach
    void a_tenant() throws IOException {
        tenant = new GuardedTenant(folder);
    }

    @AfterEach
    void end() {
        tenant.close();
    }

    @Tag("slow")
    @Test
    void a_program_that_runs_the_kit_in_its_own_process_ends_with_the_results_of_the_run() throws IOException {
        KitProcess program = runAndThen(KitProcess::terminate, ShutdownHandler.GRACE.toString());

        assertThat(program.exitCode()).as(program.output()).isEqualTo(TERMINATED);

        JsonNode result =
                JsonMapper.shared().readTree(results().resolve("run.json").toFile());
        assertThat(result.path("outcome").asString()).isEqualTo("incomplete");
        assertThat(result.path("endedEarly").asBoolean()).isTrue();
        assertThat(results().resolve("history.json")).doesNotExist();
        assertThat(result.path("reasons").path(0).asString()).startsWith("the run was stopped before its end");
        assertThat(results().resolve("allure-report").resolve("index.html")).exists();
        assertThat(program.output()).endsWith("the command gave 2" + System.lineSeparator());
    }

    @Test
    void a_run_that_hangs_in_its_report_holds_the_process_for_a_limited_time() throws IOException {
        resultsThatNobodyTakes();

        KitProcess program = runAndThen(KitProcess::terminate, SOON);

        assertThat(program.exitCode()).as(program.output()).isEqualTo(TERMINATED);
        assertThat(program.output()).doesNotContain("the command gave");
    }

    @Tag("slow")
    @Test
    void a_second_interrupt_ends_a_run_that_hangs_in_its_report_at_once() throws IOException {
        resultsThatNobodyTakes();

        KitProcess program = runAndThen(running -> CompletableFuture.runAsync(running::interruptUntilItEnds), NEVER);

        assertThat(program.exitCode()).as(program.output()).isEqualTo(INTERRUPTED);
        assertThat(program.output()).doesNotContain("the command gave");
    }

    private KitProcess runAndThen(Consumer<KitProcess> deed, String grace) {
        CompletableFuture<KitProcess> process = new CompletableFuture<>();
        tenant.proxy().at(5, true, () -> deed.accept(process.join()));
        process.complete(KitProcess.start(
                CallingProgram.class,
                folder.resolve("run.txt"),
                grace,
                "run",
                "--target",
                tenant.targetFile().toString(),
                "--out",
                results().toString(),
                "--quiet"));
        return process.join();
    }

    /** Writing them waits for a reader, as it does where a network drive has gone. */
    private void resultsThatNobodyTakes() throws IOException {
        Files.createDirectories(results());
        try {
            Process pipe = new ProcessBuilder(
                            "mkfifo", results().resolve("run.json.half").toString())
                    .start();
            assertThat(pipe.waitFor()).isZero();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Path results() {
        return folder.resolve("out");
    }
}
