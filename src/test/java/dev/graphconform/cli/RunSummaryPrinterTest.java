package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Level;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import dev.graphconform.verdict.TargetSummary;
import dev.graphconform.verdict.Verdict;
import dev.graphconform.verdict.VerdictCalculator;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunSummaryPrinterTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Failure WRONG_STATUS = new Failure(
            "status",
            "the whole message",
            Optional.of("201"),
            Optional.of("200\u001B[2J"),
            Optional.of("the status"),
            Optional.of("r-1"),
            Optional.of("at some.Code"));

    private final Terminal terminal = Terminal.piped();

    @Test
    void a_failure_says_what_to_look_at() {
        show(RunOutcome.NON_CONFORMANT, 1, rule("chat-created", Level.MUST, Outcome.FAILED, WRONG_STATUS, 1));

        assertThat(terminal.out()).contains("""
                What failed
                  chat-created (must): expected 201, was 200\\u001B[2J (the status)

                In detail

                FAILED chat-created (must): title
                    quote       If successful, this method returns a `201 Created` response code
                """.stripTrailing());
        assertThat(terminal.out()).contains("""
                  - scenario 1
                    expected    201
                    actual      200?[2J
                    where       the status
                    request-id  r-1
                    feature     features/rules/answer.feature:1
                """.indent(0));
        assertThat(terminal.out()).doesNotContain("some.Code");
    }

    @Test
    void a_failure_without_comparison_shows_its_message() {
        Failure failure = Failure.of("prose", "first line\nsecond line");
        show(RunOutcome.NON_CONFORMANT, 1, rule("chat-created", Level.MUST, Outcome.FAILED, failure, 1));

        assertThat(terminal.out()).contains("    first line\n    second line\n");
    }

    @Test
    void many_failures_of_one_rule_are_cut_short() {
        show(RunOutcome.NON_CONFORMANT, 1, rule("chat-created", Level.MUST, Outcome.FAILED, WRONG_STATUS, 8));

        assertThat(terminal.out())
                .contains("- scenario 3", "and 5 more scenarios of it, see the report")
                .doesNotContain("- scenario 4");
    }

    @Test
    void what_two_scenarios_have_in_common_is_told_once() {
        show(RunOutcome.NON_CONFORMANT, 1, rule("chat-created", Level.MUST, Outcome.FAILED, WRONG_STATUS, 2));

        assertThat(terminal.out())
                .containsOnlyOnce("    request-id  r-1\n")
                .contains("  - scenario 2 (the same as above)\n    feature     features/rules/answer.feature:");
    }

    @ParameterizedTest
    @CsvSource({"MUST,false,FAILED", "SHOULD,false,WARNING", "SHOULD,true,FAILED", "OBSERVED,true,WARNING"})
    void a_word_says_whether_a_failure_counts(Level level, boolean strict, String word) {
        SubjectResult rule = rule("chat-created", level, Outcome.FAILED, WRONG_STATUS, 1);
        Verdict verdict =
                new VerdictCalculator(List.of(rule), List.of(), false, strict, List.of(), Optional.empty()).verdict();
        show(run(verdict, rule), false);

        assertThat(terminal.out())
                .contains(word + " chat-created", word.equals("FAILED") ? "What failed\n" : "do not decide)\n");
    }

    @Test
    void one_scenario_more_is_one() {
        show(RunOutcome.NON_CONFORMANT, 1, rule("chat-created", Level.MUST, Outcome.FAILED, WRONG_STATUS, 4));

        assertThat(terminal.out()).contains("and 1 more scenario of it, see the report");
    }

    @Test
    void what_was_not_proved_has_its_reason() {
        show(
                RunOutcome.INCOMPLETE,
                2,
                subject(
                        "app-installed",
                        Level.SHOULD,
                        Outcome.NOT_RUN,
                        "apps.plain is not in the target file",
                        List.of()));

        assertThat(terminal.out())
                .contains(
                        "What was not proved\nnot-run         should    app-installed  apps.plain is not in the "
                                + "target file\n",
                        "rules     1: 1 not-run\n",
                        "INCOMPLETE (exit code 2): nothing failed, but not everything that is owed was proved.");
    }

    @Test
    void what_one_thing_would_prove_is_told_once() {
        String reason = "apps.plain is not in the target file";
        show(
                RunOutcome.INCOMPLETE,
                2,
                subject("app-installed", Level.SHOULD, Outcome.NOT_RUN, reason, List.of()),
                subject("apps-accepted", Level.MUST, Outcome.NOT_RUN, reason, List.of()));

        assertThat(terminal.out())
                .containsOnlyOnce(reason)
                .contains("2 not-run: " + reason + "\n    app-installed, apps-accepted\n")
                .doesNotContain("examples");
    }

    @Test
    void the_verdict_comes_first_and_again_as_the_last_line() {
        show(RunOutcome.CONFORMANT, 0, subject("chat-created", Level.MUST, Outcome.PASSED, "", List.of()));

        String verdict = "CONFORMANT (exit code 0): every rule and example that the page states holds.\n";
        assertThat(terminal.out()).startsWith("\n" + verdict + "\nCounts\n").endsWith("\n\nReport: out\n" + verdict);
    }

    @Test
    void first_the_verdict_then_what_failed_then_what_does_not_decide_then_the_rest() {
        show(
                RunOutcome.NON_CONFORMANT,
                1,
                rule("never-server-error", Level.OBSERVED, Outcome.FAILED, WRONG_STATUS, 1),
                rule("chat-created", Level.MUST, Outcome.FAILED, WRONG_STATUS, 1),
                subject("apps-accepted", Level.MUST, Outcome.NOT_RUN, "no app", List.of()));

        assertThat(terminal.out())
                .containsSubsequence(
                        "NON-CONFORMANT (exit code 1): 1 rule does not hold; 1 rule that does not decide does "
                                + "not hold.",
                        "What failed\n  chat-created (must): expected 201, was 200",
                        "Warnings (they do not hold, and do not decide)\n  never-server-error (observed): expected 201",
                        "What was not proved",
                        "In detail",
                        "FAILED chat-created",
                        "WARNING never-server-error",
                        "rules     3: 1 not-run, 1 failed, 1 warning",
                        "Report: out",
                        "NON-CONFORMANT (exit code 1): 1 rule");
    }

    @Test
    void a_quiet_summary_shows_a_line_for_each_failure_and_for_each_reason_why_something_was_not_proved() {
        quiet(
                RunOutcome.NON_CONFORMANT,
                1,
                rule("chat-created", Level.MUST, Outcome.FAILED, WRONG_STATUS, 1),
                subject("app-installed", Level.SHOULD, Outcome.NOT_RUN, "no app", List.of()),
                subject("request-id", Level.SHOULD, Outcome.INCONCLUSIVE, "too late", List.of()),
                subject("apps-accepted", Level.MUST, Outcome.NOT_RUN, "no app", List.of()));

        assertThat(terminal.out()).isEqualTo("""
                NON-CONFORMANT (exit code 1): 1 rule does not hold.

                What failed
                  chat-created (must): expected 201, was 200\\u001B[2J (the status)

                What was not proved
                  2 not-run: no app: app-installed, apps-accepted
                  1 inconclusive: too late: request-id

                Report: out
                NON-CONFORMANT (exit code 1): 1 rule does not hold.
                """);
    }

    @Test
    void a_quiet_summary_without_anything_to_tell_says_the_verdict_once() {
        quiet(RunOutcome.CONFORMANT, 0, subject("chat-created", Level.MUST, Outcome.PASSED, "", List.of()));

        assertThat(terminal.out()).isEqualTo("""
                CONFORMANT (exit code 0): every rule and example that the page states holds.
                Report: out
                """);
    }

    @Test
    void no_line_is_wider_than_the_terminal_but_for_paths() {
        Terminal narrow = Terminal.ofWidth(80);
        new RunSummaryPrinter(
                        narrow.console(),
                        new FailureDetails(narrow.console(), Catalogue.bundled(), false),
                        run(
                                new Verdict(RunOutcome.NON_CONFORMANT, 1, List.of()),
                                rule("chat-created", Level.MUST, Outcome.FAILED, WRONG_STATUS, 4)),
                        false)
                .print(Path.of("out"));

        assertThat(narrow.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void debug_shows_where_in_the_code() {
        new FailureDetails(terminal.console(), Catalogue.bundled(), true)
                .print(rule("chat-created", Level.MUST, Outcome.FAILED, WRONG_STATUS, 1), "FAILED");

        assertThat(terminal.out()).contains("at some.Code");
    }

    private void show(RunOutcome outcome, int exitCode, SubjectResult... rules) {
        show(run(new Verdict(outcome, exitCode, List.of()), rules), false);
    }

    private void quiet(RunOutcome outcome, int exitCode, SubjectResult... rules) {
        show(run(new Verdict(outcome, exitCode, List.of()), rules), true);
    }

    private void show(RunResult result, boolean quiet) {
        RunSummaryPrinter summary = new RunSummaryPrinter(
                terminal.console(), new FailureDetails(terminal.console(), Catalogue.bundled(), false), result, quiet);
        summary.print(Path.of("out"));
        summary.end();
    }

    private static RunResult run(Verdict verdict, SubjectResult... rules) {
        return new RunResult(
                "id",
                "1",
                new TargetSummary("mock", "http://127.0.0.1:1", "v1.0"),
                START,
                START.plusMillis(1500),
                false,
                List.of(),
                verdict,
                List.of(rules),
                List.of(),
                List.of());
    }

    private static SubjectResult rule(String id, Level level, Outcome outcome, Failure failure, int scenarios) {
        return subject(
                id,
                level,
                outcome,
                "reason",
                IntStream.rangeClosed(1, scenarios)
                        .mapToObj(number -> new ScenarioResult(
                                id + "/" + number,
                                id,
                                "scenario " + number,
                                "features/rules/answer.feature:" + number,
                                outcome,
                                Optional.of(failure),
                                List.of(),
                                START,
                                1,
                                List.of(),
                                false))
                        .toList());
    }

    private static SubjectResult subject(
            String id, Level level, Outcome outcome, String reason, List<ScenarioResult> scenarios) {
        return new SubjectResult(id, SubjectResult.SubjectKind.RULE, level, "title", outcome, reason, scenarios);
    }
}
