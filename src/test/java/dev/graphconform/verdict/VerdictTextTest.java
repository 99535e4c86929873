package dev.graphconform.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What verdicts say of exit codes, parts, leaks and the pace of a run. */
class VerdictTextTest {

    @ParameterizedTest
    @CsvSource({
        "CONFORMANT, 0, true",
        "CONFORMANT, 1, false",
        "CONFORMANT_WITH_EXCEPTIONS, 0, true",
        "CONFORMANT_WITH_EXCEPTIONS, 2, false",
        "NON_CONFORMANT, 1, true",
        "NON_CONFORMANT, 0, false",
        "INCOMPLETE, 2, true",
        "INCOMPLETE, 1, false",
        "LEFTOVERS, 6, true",
    })
    void an_outcome_says_by_itself_why_the_exit_code_is_what_it_is(RunOutcome outcome, int code, boolean says) {
        assertThat(new Verdict(outcome, code, List.of()).endsWith(code)).isEqualTo(says);
    }

    @Test
    void a_leak_weighs_more_than_what_the_run_would_have_said_and_keeps_none_of_its_words() {
        Verdict leaking = new Verdict(RunOutcome.NON_CONFORMANT, 1, List.of("what the service said"))
                .withSecretLeak(List.of("run.json holds a secret"));

        assertThat(leaking)
                .isEqualTo(new Verdict(
                        RunOutcome.SECRET_LEAK,
                        5,
                        List.of("run.json holds a secret", "but for that the run would have ended as non-conformant")));
    }

    @Test
    void a_part_judges_what_it_ran_and_has_no_verdict() {
        SubjectResult elsewhere = SubjectResult.of(
                "b",
                SubjectResult.SubjectKind.RULE,
                Level.MUST,
                "another shard's",
                List.of(Results.leftOut("b", "one")));

        assertThat(part(Results.rule("a", Level.MUST, Outcome.PASSED), elsewhere))
                .isEqualTo(new Verdict(RunOutcome.SHARD, 0, List.of()));
        assertThat(part(Results.rule("a", Level.MUST, Outcome.FAILED)).exitCode())
                .isEqualTo(1);
        assertThat(part(Results.rule("a", Level.MUST, Outcome.NOT_RUN)))
                .isEqualTo(new Verdict(RunOutcome.SHARD, 2, List.of("a not-run: because of not-run")));
    }

    @Test
    void a_part_that_was_stopped_is_not_whole() {
        assertThat(new Verdict(RunOutcome.SHARD, 0, List.of()).withEarlyStop("Ctrl-C"))
                .isEqualTo(new Verdict(RunOutcome.SHARD, 2, List.of("Ctrl-C"), true));
        assertThat(new Verdict(RunOutcome.SHARD, 1, List.of("a failed")).withEarlyStop("Ctrl-C"))
                .isEqualTo(new Verdict(RunOutcome.SHARD, 1, List.of("a failed", "Ctrl-C"), true));
    }

    @Test
    void throttling_and_lateness_are_told_in_a_line_each_when_there_was_any() {
        PaceSummary calm = new PaceSummary(40, 20, 0, 0, Duration.ZERO, 0, 0, Duration.ZERO);
        PaceSummary busy = new PaceSummary(40, 20, 7, 0, Duration.ofMillis(2_500), 0, 1, Duration.ofMillis(1_200));
        PaceSummary worse = new PaceSummary(40, 20, 7, 2, Duration.ofMillis(2_500), 3, 2, Duration.ofMillis(1_200));

        assertThat(calm.throttling()).isEmpty();
        assertThat(calm.lateness()).isEmpty();
        assertThat(busy.throttling()).contains("throttled: 7 of 40 answers, 2.5 s waited in all");
        assertThat(busy.lateness()).contains("visible late: 1 time, after 1.2 s at most");
        assertThat(worse.throttling())
                .contains("throttled: 7 of 40 answers; gateway: 2 of 40 answers, 2.5 s waited in all, "
                        + "3 requests given up");
        assertThat(worse.lateness()).contains("visible late: 2 times, after 1.2 s at most");
    }

    @Test
    void what_was_left_is_told_with_its_chat_where_that_is_known() {
        assertThat(new LedgerSummary.LeftoverNote(Optional.of("19:a"), "kept", "in doubt").line())
                .isEqualTo("left on the target, kept 19:a: in doubt");
        assertThat(new LedgerSummary.LeftoverNote(Optional.empty(), "unknown", "no answer").line())
                .isEqualTo("left on the target, unknown: no answer");
    }

    private static Verdict part(SubjectResult... rules) {
        return new VerdictCalculator(
                        List.of(rules),
                        List.of(),
                        Optional.empty(),
                        false,
                        List.of(),
                        Optional.empty(),
                        true,
                        Optional.empty())
                .verdict();
    }
}
