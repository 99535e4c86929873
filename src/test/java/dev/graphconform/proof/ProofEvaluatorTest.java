package dev.graphconform.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Level;
import dev.graphconform.proof.ExpectedKills.ExpectedKill;
import dev.graphconform.proof.ProofResult.ProofCaseResult;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import dev.graphconform.verdict.TargetSummary;
import dev.graphconform.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProofEvaluatorTest {
    private static final ProofCase DEVIATION = new ProofCase("topic~cut", "topic", "a topic is cut", Set.of("body"));
    private static final ProofCase LIBERTY = new ProofCase("liberty~more", "", "more properties", Set.of());
    private static final ExpectedKill EXPECTED = new ExpectedKill(Outcome.FAILED, "topic-unchanged", "");

    @Test
    void a_deviation_caught_by_the_expected_check_is_killed() {
        ProofCaseResult proofCaseResult = deviating(1, failed("topic", "topic-unchanged"), passed("body"));

        assertThat(proofCaseResult.kind()).isEqualTo(ProofCaseResult.ProofCaseOutcome.KILLED);
        assertThat(proofCaseResult.explanation()).isEqualTo("by topic-unchanged");
        assertThat(proofCaseResult.evidence()).containsExactly("topic/a scenario");
        assertThat(proofCaseResult.failed()).containsExactly(java.util.Map.entry("topic", "topic-unchanged"));
    }

    @Test
    void declared_collateral_does_no_harm() {
        assertThat(deviating(1, failed("topic", "topic-unchanged"), failed("body", "shape"))
                        .kind())
                .isEqualTo(ProofCaseResult.ProofCaseOutcome.KILLED);
    }

    @Test
    void undeclared_collateral_is_named() {
        ProofCaseResult proofCaseResult = deviating(1, failed("topic", "topic-unchanged"), failed("times", "utc"));

        assertThat(proofCaseResult.kind()).isEqualTo(ProofCaseResult.ProofCaseOutcome.UNDECLARED_COLLATERAL);
        assertThat(proofCaseResult.explanation()).isEqualTo("also failed: times");
    }

    @Test
    void a_rule_that_passes_lets_the_deviation_survive() {
        ProofCaseResult proofCaseResult = deviating(1, passed("topic"), failed("body", "shape"));

        assertThat(proofCaseResult.kind()).isEqualTo(ProofCaseResult.ProofCaseOutcome.SURVIVED);
        assertThat(proofCaseResult.explanation()).isEqualTo("topic is passed, while these failed: body");
    }

    @Test
    void an_inconclusive_rule_lets_the_deviation_survive() {
        ProofCaseResult proofCaseResult =
                deviating(1, of("topic", Outcome.INCONCLUSIVE, Failure.of("undecided", "never seen")));

        assertThat(proofCaseResult.kind()).isEqualTo(ProofCaseResult.ProofCaseOutcome.SURVIVED);
        assertThat(proofCaseResult.explanation())
                .isEqualTo("topic is inconclusive never seen, and nothing else failed");
    }

    @Test
    void a_rule_that_did_not_run_lets_the_deviation_survive() {
        assertThat(deviating(1, passed("body")).explanation()).isEqualTo("topic is not run, and nothing else failed");
    }

    @Test
    void another_check_is_a_wrong_reason() {
        ProofCaseResult proofCaseResult = deviating(1, failed("topic", "status"));

        assertThat(proofCaseResult.kind()).isEqualTo(ProofCaseResult.ProofCaseOutcome.WRONG_REASON);
        assertThat(proofCaseResult.explanation()).isEqualTo("caught by status, meant to be caught by topic-unchanged");
    }

    @Test
    void a_broken_step_is_a_wrong_reason() {
        ProofCaseResult proofCaseResult =
                deviating(1, of("topic", Outcome.BROKEN, Failure.of("connection", "cut short")));

        assertThat(proofCaseResult.kind()).isEqualTo(ProofCaseResult.ProofCaseOutcome.WRONG_REASON);
        assertThat(proofCaseResult.explanation())
                .isEqualTo("topic is broken cut short, meant to be caught by topic-unchanged");
    }

    @Test
    void the_message_must_hold_the_expected_words() {
        ExpectedKill expectedKill = new ExpectedKill(Outcome.INCONCLUSIVE, "undecided", "never ended");
        RunResult run =
                run(RunOutcome.INCOMPLETE, of("topic", Outcome.INCONCLUSIVE, Failure.of("undecided", "throttled")));

        assertThat(new ProofEvaluator(DEVIATION, run, 1)
                        .ofDeviation(Optional.of(expectedKill))
                        .explanation())
                .isEqualTo(
                        "caught by {inconclusive: throttled}, meant to be caught by undecided saying \"never ended\"");
    }

    @Test
    void without_a_changed_response_nothing_is_proved() {
        ProofCaseResult proofCaseResult = deviating(0, failed("topic", "topic-unchanged"));

        assertThat(proofCaseResult.kind()).isEqualTo(ProofCaseResult.ProofCaseOutcome.VOID);
        assertThat(proofCaseResult.explanation()).isEqualTo("no answer differed from a faithful one");
        assertThat(free(RunOutcome.CONFORMANT, 0, passed("topic")).kind())
                .isEqualTo(ProofCaseResult.ProofCaseOutcome.VOID);
    }

    @Test
    void without_an_expected_kill_the_line_to_add_is_reported() {
        ProofCaseResult proofCaseResult = new ProofEvaluator(
                        DEVIATION, run(RunOutcome.NON_CONFORMANT, failed("topic", "topic-unchanged")), 1)
                .ofDeviation(Optional.empty());

        assertThat(proofCaseResult.kind()).isEqualTo(ProofCaseResult.ProofCaseOutcome.NO_INTENTION);
        assertThat(proofCaseResult.explanation()).isEqualTo("add to expected-kills.yaml: topic~cut: topic-unchanged");
    }

    @Test
    void a_fault_of_the_kit_is_no_kill() {
        ProofCaseResult proofCaseResult = new ProofEvaluator(
                        DEVIATION, run(RunOutcome.KIT_FAULT, failed("topic", "topic-unchanged")), 1)
                .ofDeviation(Optional.of(EXPECTED));

        assertThat(proofCaseResult.kind()).isEqualTo(ProofCaseResult.ProofCaseOutcome.BROKEN);
        assertThat(proofCaseResult.explanation()).isEqualTo("because of this");
    }

    @Test
    void a_liberty_that_is_not_blamed_is_quiet() {
        assertThat(free(RunOutcome.CONFORMANT, 3, passed("topic")).explanation())
                .isEqualTo("3 answers took the liberty");
    }

    @Test
    void a_liberty_that_is_blamed_is_a_false_alarm_whatever_the_level() {
        ProofCaseResult must = free(RunOutcome.NON_CONFORMANT, 1, failed("topic", "topic-unchanged"));
        ProofCaseResult warning = free(RunOutcome.CONFORMANT, 1, failed("topic", "topic-unchanged"));

        assertThat(List.of(must, warning)).allSatisfy(proofCaseResult -> {
            assertThat(proofCaseResult.kind()).isEqualTo(ProofCaseResult.ProofCaseOutcome.FALSE_ALARM);
            assertThat(proofCaseResult.explanation()).isEqualTo("blamed: topic failed: not so");
        });
    }

    private static ProofCaseResult deviating(long activations, SubjectResult... results) {
        return new ProofEvaluator(DEVIATION, run(RunOutcome.NON_CONFORMANT, results), activations)
                .ofDeviation(Optional.of(EXPECTED));
    }

    private static ProofCaseResult free(RunOutcome outcome, long activations, SubjectResult... results) {
        return new ProofEvaluator(LIBERTY, run(outcome, results), activations).ofLiberty();
    }

    private static RunResult run(RunOutcome outcome, SubjectResult... results) {
        return new RunResult(
                "run",
                "kit",
                new TargetSummary("simulator", "http://127.0.0.1", "v1.0"),
                Instant.EPOCH,
                Instant.EPOCH,
                false,
                List.of(),
                new Verdict(outcome, 0, List.of("because of this")),
                List.of(results),
                List.of(),
                List.of());
    }

    private static SubjectResult passed(String rule) {
        return of(rule, Outcome.PASSED, null);
    }

    private static SubjectResult failed(String rule, String check) {
        return of(rule, Outcome.FAILED, Failure.of(check, "not so"));
    }

    private static SubjectResult of(String rule, Outcome outcome, Failure failure) {
        ScenarioResult scenario = new ScenarioResult(
                rule + "/a scenario",
                rule,
                "a scenario",
                "features/x.feature:1",
                outcome,
                Optional.ofNullable(failure),
                List.of(),
                Instant.EPOCH,
                1,
                List.of(),
                false);
        return SubjectResult.of(rule, SubjectResult.SubjectKind.RULE, Level.MUST, rule, List.of(scenario));
    }
}
