package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real processes, ended in the middle of a run with writes. */
class KilledRunTest {
    private static final int MADE_BY_THEN = 10;

    @TempDir
    Path folder;

    private GuardedTenant tenant;
    private Set<String> before;
    private final Terminal terminal = Terminal.piped();

    @BeforeEach
    void a_tenant_with_chats_of_its_own() throws IOException {
        tenant = new GuardedTenant(folder);
        tenant.ownChat("oneOnOne", null, tenant.initiator(), tenant.secondColleague());
        tenant.ownChat("group", "Group chat title", tenant.initiator(), tenant.colleague(), tenant.secondColleague());
        before = tenant.chats();
        assertThat(before).hasSize(2);
    }

    @AfterEach
    void end() {
        tenant.close();
    }

    @ParameterizedTest(name = "killed with request {0}, which arrives: {1}")
    @CsvSource({"1,false", "1,true", "8,false", "55,true", "150,true"})
    void after_a_kill_the_clean_up_leaves_what_was_there_before_and_what_it_reports(int nth, boolean arrives)
            throws IOException {
        KitProcess run = runAndThen(nth, arrives, KitProcess::kill);
        run.exitCode();
        assertThat(tenant.proxy().requests())
                .as("requests until the kill: " + run.output())
                .isEqualTo(nth);
        Set<String> made = tenant.chats();
        assertThat(made).containsAll(before).hasSizeGreaterThan(nth < MADE_BY_THEN ? 0 : before.size());

        int exitCode = cleanUp();

        Set<String> left = new TreeSet<>(tenant.chats());
        assertThat(left).containsAll(before);
        left.removeAll(before);
        assertThat(left).as("at most the chat whose answer was lost").hasSizeLessThanOrEqualTo(1);
        assertThat(left)
                .allSatisfy(chat -> assertThat(terminal.out())
                        .containsPattern("unknown .*its answer was lost, and .*\\Q" + chat + "\\E"));
        assertThat(exitCode).as(terminal.out()).isEqualTo(terminal.out().contains("Left on the target") ? 6 : 0);
        assertThat(terminal.err()).isEmpty();
    }

    @ParameterizedTest(name = "killed with request {0}, which arrives: {1}")
    @CsvSource({"2,true", "3,true", "5,true", "21,true", "89,false", "144,true", "199,true"})
    @Tag("slow")
    void after_a_kill_at_any_other_point_it_is_so_too(int nth, boolean arrives) throws IOException {
        after_a_kill_the_clean_up_leaves_what_was_there_before_and_what_it_reports(nth, arrives);
    }

    @Tag("slow")
    @Test
    void a_clean_up_that_is_killed_goes_on_where_it_was() throws IOException {
        runAndThen(40, true, KitProcess::kill).exitCode();
        AtomicReference<KitProcess> process = new AtomicReference<>();
        int deletions = 5;
        tenant.proxy().at(deletions, true, () -> started(process).kill());
        process.set(KitProcess.start(
                folder.resolve("cleanup.txt"),
                "cleanup",
                "--ledger",
                ledger().toString(),
                "--target",
                tenant.targetFile().toString()));
        process.get().exitCode();
        Set<String> halfway = tenant.chats();

        cleanUp();

        assertThat(halfway).containsAll(before).hasSizeGreaterThan(before.size() + 1);
        assertThat(tenant.chats()).containsAll(before).hasSizeLessThanOrEqualTo(before.size() + 1);
        assertThat(terminal.out()).contains("it was gone already");
        assertThat(Files.readString(ledger())).containsOnlyOnce("it was gone already");
    }

    @ParameterizedTest
    @CsvSource({"terminate", "interrupt"})
    void a_run_that_is_told_to_end_ends_with_results_and_a_whole_ledger(String how) throws IOException {
        KitProcess run = runAndThen(9, true, how.equals("terminate") ? KitProcess::terminate : KitProcess::interrupt);

        assertThat(run.exitCode()).as(run.output()).isEqualTo(2);

        JsonNode result = JsonMapper.shared()
                .readTree(folder.resolve("out").resolve("run.json").toFile());
        assertThat(result.path("outcome").asString()).isEqualTo("incomplete");
        assertThat(result.path("reasons").path(0).asString()).startsWith("the run was stopped before its end");
        assertThat(result.path("ledger").path("file").asString())
                .isEqualTo(ledger().getFileName().toString());
        assertThat(tenant.proxy().requests()).isLessThan(60);
        assertThat(lastStates()).doesNotContain("sent");
        assertThat(folder.resolve("out").resolve("allure-report").resolve("index.html"))
                .exists();
        assertThat(cleanUp()).isZero();
        assertThat(tenant.chats()).isEqualTo(before);
    }

    @Tag("slow")
    @Test
    void two_runs_do_not_mix_their_results() throws IOException {
        CompletableFuture<String> second = new CompletableFuture<>();
        KitProcess run = runAndThen(5, true, first -> second.complete(secondRun()));

        String said = second.join();
        run.kill();

        assertThat(said)
                .startsWith("exit code 3: conform: ")
                .contains("another run or clean-up is at work in " + folder.resolve("out"));
        // the lock of a dead process is no obstacle
        assertThat(cleanUp()).as(terminal.out()).isIn(0, 6);
        assertThat(terminal.err()).isEmpty();
    }

    private String secondRun() {
        KitProcess run = KitProcess.start(folder.resolve("second.txt"), runArguments());
        return "exit code " + run.exitCode() + ": " + run.output();
    }

    private KitProcess runAndThen(int nth, boolean arrives, java.util.function.Consumer<KitProcess> deed) {
        AtomicReference<KitProcess> process = new AtomicReference<>();
        tenant.proxy().at(nth, arrives, () -> deed.accept(started(process)));
        process.set(KitProcess.start(folder.resolve("run.txt"), runArguments()));
        return process.get();
    }

    private String[] runArguments() {
        return new String[] {
            "run",
            "--target",
            tenant.targetFile().toString(),
            "--out",
            folder.resolve("out").toString(),
            "--quiet",
            // requests are counted, and the one before the run would be the first
            "--no-check"
        };
    }

    /** The process is known a moment after it was started. */
    private static KitProcess started(AtomicReference<KitProcess> process) {
        while (process.get() == null) {
            Thread.onSpinWait();
        }
        return process.get();
    }

    private int cleanUp() throws IOException {
        tenant.proxy().at(0, true, () -> {});
        return new CommandLine(new CleanUpCommand(terminal.console(), Duration.ZERO))
                .execute(
                        "--ledger",
                        ledger().toString(),
                        "--target",
                        tenant.targetFile().toString());
    }

    private List<String> lastStates() throws IOException {
        java.util.Map<Integer, String> states = new java.util.TreeMap<>();
        for (String line : Files.readAllLines(ledger())) {
            JsonNode json = JsonMapper.shared().readTree(line);
            if (json.has("write")) {
                states.put(json.path("write").asInt(), json.path("state").asString());
            }
        }
        return new ArrayList<>(states.values());
    }

    private Path ledger() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("ledger-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
