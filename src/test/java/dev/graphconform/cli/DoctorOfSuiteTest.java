package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.graphconform.documentation.PrintedMock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor before a run of a suite about another page, and what such a run says where nothing answers. */
class DoctorOfSuiteTest {
    private static final String DEAD = "http://127.0.0.1:1";

    @TempDir
    Path folder;

    private final Terminal terminal = Terminal.piped();

    @Test
    void a_scaffolded_target_file_needs_nobody_and_nothing_of_chats_is_looked_at() throws IOException {
        SuiteFolder suite = SuiteFolder.of("room-change", folder);
        try (PrintedMock mock = PrintedMock.of(SuiteFolder.page("room-change"))) {
            assertThat(doctor(suite, suite.target(mock.root())))
                    .as(terminal.out())
                    .isZero();

            assertThat(mock.requests())
                    .isNotEmpty()
                    .extracting(request -> request.getMethod().getName())
                    .containsOnly("GET");
            assertThat(mock.requests())
                    .extracting(LoggedRequest::getUrl)
                    .noneMatch(url -> url.contains("chats") || url.contains("users"));
        }
        assertThat(terminal.out())
                .contains("0 faults", "own-suite: results can be written there")
                .contains("Next: conform plan --features " + suite + " --only-own --target")
                .doesNotContain("people", "chat", "initiator");
    }

    @Test
    void what_will_not_run_is_told_and_what_the_page_needs_of_permissions_is_its_own() throws IOException {
        SuiteFolder suite = SuiteFolder.of("room-list", folder);
        Path target = suite.target(DEAD);
        Files.writeString(target, Files.readString(target).replaceAll("(?m)^  house-id: .*\n", "  unused: x\n"));

        assertThat(doctor(suite, target)).isEqualTo(3);
        assertThat(terminal.out())
                .contains("warning      get_houses_rooms: will be not-run: parameters.house-id is not in the target")
                .contains("parameters.unused: nothing of this suite asks for it; its parameters are house-id")
                .contains("cannot be reached", "1 fault");
    }

    @Test
    void without_the_suite_a_file_that_names_nobody_is_refused_and_says_what_would_take_it() throws IOException {
        SuiteFolder suite = SuiteFolder.of("room-list", folder);

        assertThat(terminal.conform("doctor", "--target", suite.target(DEAD).toString()))
                .isEqualTo(3);
        assertThat(terminal.out()).contains("people: this key is missing", "only --only-own needs nobody");
    }

    @Test
    void where_nothing_answers_each_line_has_its_reason_and_nothing_is_said_to_be_written() throws IOException {
        String printed = Files.readString(SuiteFolder.page("plan-get")).replace("GET ", "POST ");
        String second = printed.substring(printed.indexOf("### Example 2"));
        Path page = Files.writeString(
                folder.resolve("more.md"),
                printed + second.replace("get_plan_text", "get_plan_again").replace("plan/text", "plan/again"));
        SuiteFolder suite = SuiteFolder.of(page, folder);

        assertThat(terminal.conform(
                        "run",
                        "--features",
                        suite.toString(),
                        "--only-own",
                        "--target",
                        suite.target(DEAD).toString(),
                        "--out",
                        folder.resolve("results").toString()))
                .isEqualTo(3);
        assertThat(terminal.out())
                .containsPattern("broken +example +get_plan_again +as get_plan_text\n")
                .contains("each write that was tried; the target was never reached")
                .doesNotContain("each write, and its answer");
    }

    @Test
    void a_second_suite_in_the_folder_is_named_and_nothing_is_run() throws IOException {
        SuiteFolder suite = SuiteFolder.of("room-list", folder);
        Path inner = suite.path().resolve("inner");
        assertThat(terminal.conform(
                        "docs", "scaffold", SuiteFolder.page("plan-get").toString(), "--out", inner.toString()))
                .isZero();

        assertThat(doctor(suite, suite.target(DEAD))).isEqualTo(3);
        assertThat(terminal.err())
                .isEqualToIgnoringNewLines("conform: " + suite + " holds another suite, in " + inner
                        + "; move it beside this one, and give each by itself to --features");
    }

    private int doctor(SuiteFolder suite, Path target) {
        return terminal.conform("doctor", "--features", suite.toString(), "--only-own", "--target", target.toString());
    }
}
