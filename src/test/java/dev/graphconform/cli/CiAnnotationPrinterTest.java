package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Level;
import dev.graphconform.target.Environment;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import dev.graphconform.verdict.TargetSummary;
import dev.graphconform.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run prints for the CI server that it runs on. */
class CiAnnotationPrinterTest {
    private static final String HOSTILE =
            "was \"x\r\n::add-mask::y\n##vso[task.setvariable variable=a]b\", 100 %0A, \u001B[31m";

    @TempDir
    Path folder;

    @Test
    void github_actions_marks_what_failed_and_shows_the_summary() throws IOException {
        Files.writeString(folder.resolve("summary.md"), "# summary\n");
        Path page = Files.writeString(folder.resolve("page.md"), "before\n");

        String out = told(
                Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", page.toString()), failed(Level.MUST, HOSTILE));

        assertThat(out.lines())
                .containsExactly("::error title=topic-returned failed (must)::"
                        + "was \"x%0A::add-mask::y%0A##vso[task.setvariable variable=a]b\", 100 %250A, \\u001B[31m");
        assertThat(page).hasContent("before\n# summary\n");
    }

    @Test
    void azure_pipelines_gets_its_own_commands() throws IOException {
        Path summary = Files.writeString(folder.resolve("summary.md"), "# summary\n");

        String out = told(Map.of("TF_BUILD", "True"), failed(Level.MUST, HOSTILE));

        assertThat(out.lines())
                .containsExactly(
                        "##vso[task.logissue type=error]topic-returned failed (must): "
                                + "was \"x%0A::add-mask::y%0A# #vso[task.setvariable variable=a]b\", 100 %AZP250A, "
                                + "\\u001B[31m",
                        "##vso[task.uploadsummary]" + summary.toAbsolutePath());
    }

    @Test
    void a_title_cannot_end_itself() {
        SubjectResult rule = new SubjectResult(
                "a,b:c", SubjectResult.SubjectKind.RULE, Level.MUST, "", Outcome.FAILED, "why", List.of());

        assertThat(told(
                        Map.of("GITHUB_ACTIONS", "true"),
                        result(RunOutcome.NON_CONFORMANT, 1, List.of("a,b:c failed"), List.of(rule))))
                .isEqualToIgnoringNewLines("::error title=a%2Cb%3Ac failed (must)::why");
    }

    @Test
    void what_does_not_decide_is_a_warning_and_so_is_what_was_not_proved() {
        assertThat(told(Map.of("GITHUB_ACTIONS", "true"), failed(Level.OBSERVED, "other")))
                .startsWith("::warning title=topic-returned failed (observed)::other");
        assertThat(told(
                        Map.of("GITHUB_ACTIONS", "true"),
                        result(RunOutcome.INCOMPLETE, 2, List.of("one", "two"), List.of())))
                .isEqualToIgnoringNewLines("::warning title=incomplete::one%0Atwo");
        assertThat(told(
                        Map.of("GITHUB_ACTIONS", "true"),
                        result(RunOutcome.CONFIGURATION_FAULT, 3, List.of("no token"), List.of())))
                .isEqualToIgnoringNewLines("::error title=configuration-fault::no token");
    }

    @Test
    void more_than_a_server_shows_are_counted() {
        List<SubjectResult> rules = IntStream.range(0, 12)
                .mapToObj(number -> rule("rule-" + number, Level.MUST, "why"))
                .toList();
        String out = told(Map.of("GITHUB_ACTIONS", "true"), result(RunOutcome.NON_CONFORMANT, 1, List.of(), rules));

        assertThat(out.lines())
                .hasSize(10)
                .last()
                .isEqualTo("::error title=and more::3 more; summary.md and the report show all");
    }

    @Test
    void nothing_is_said_elsewhere_nor_of_a_shard() throws IOException {
        Path page = folder.resolve("page.md");
        Files.writeString(folder.resolve("summary.md"), "# summary\n");

        assertThat(told(Map.of("GITHUB_STEP_SUMMARY", page.toString()), failed(Level.MUST, "why")))
                .isEmpty();
        assertThat(told(
                        Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", page.toString()),
                        result(RunOutcome.SHARD, 1, List.of(), List.of(rule("topic-returned", Level.MUST, "why")))))
                .isEmpty();
        assertThat(page).doesNotExist();
    }

    @Test
    void a_summary_that_cannot_be_appended_costs_no_verdict() throws IOException {
        Files.writeString(folder.resolve("summary.md"), "# summary\n");
        Terminal terminal = Terminal.piped();

        new CiAnnotationPrinter(
                        terminal.console(),
                        Environment.of(Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", folder.toString())))
                .print(result(RunOutcome.CONFORMANT, 0, List.of(), List.of()), folder);

        assertThat(terminal.err())
                .startsWith(
                        "conform: the summary of the job, GITHUB_STEP_SUMMARY, cannot be written to; it stands in ");
    }

    @Test
    void nothing_that_a_target_sends_is_a_command_wherever_it_is_printed() {
        Terminal terminal = Terminal.piped();
        terminal.console().line("  ::set-output name=a::b");
        terminal.console().line("was \"##vso[task.setvariable variable=a]b\" and ##[error]c and ##VSO[x]");
        terminal.console().line("## a heading, a::b");
        terminal.console().error("::error::x");

        assertThat(terminal.out().lines())
                .containsExactly(
                        "  : :set-output name=a::b",
                        "was \"# #vso[task.setvariable variable=a]b\" and # #[error]c and # #VSO[x]",
                        "## a heading, a::b");
        assertThat(terminal.err()).isEqualToIgnoringNewLines("conform: : :error::x");
    }

    private String told(Map<String, String> environment, RunResult result) {
        Terminal terminal = Terminal.piped();
        new CiAnnotationPrinter(terminal.console(), Environment.of(environment)).print(result, folder);
        return terminal.out();
    }

    private static RunResult failed(Level level, String reason) {
        List<String> reasons = level == Level.MUST ? List.of("topic-returned failed: " + reason) : List.of();
        return result(
                level == Level.MUST ? RunOutcome.NON_CONFORMANT : RunOutcome.CONFORMANT,
                1,
                reasons,
                List.of(rule("topic-returned", level, reason)));
    }

    private static SubjectResult rule(String id, Level level, String reason) {
        return new SubjectResult(
                id, SubjectResult.SubjectKind.RULE, level, "a rule", Outcome.FAILED, reason, List.of());
    }

    private static RunResult result(RunOutcome outcome, int exitCode, List<String> reasons, List<SubjectResult> rules) {
        return new RunResult(
                "run",
                "kit",
                new TargetSummary("mock", "http://127.0.0.1:1", "v1.0"),
                Instant.EPOCH,
                Instant.EPOCH,
                false,
                List.of(),
                new Verdict(outcome, exitCode, reasons),
                rules,
                List.of(),
                List.of());
    }
}
