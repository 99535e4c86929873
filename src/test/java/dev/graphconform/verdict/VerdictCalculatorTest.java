package dev.graphconform.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Level;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictCalculatorTest {
    private static final SubjectResult PASSED = Results.rule("proof", Level.MUST, Outcome.PASSED);
    private static final SubjectResult FAILED = Results.rule("some-rule", Level.MUST, Outcome.FAILED);

    @Test
    void a_run_of_nothing_is_never_green() {
        assertThat(of(List.of()).verdict())
                .isEqualTo(new Verdict(RunOutcome.INCOMPLETE, 2, List.of("nothing was proved")));
    }

    @Test
    void a_run_in_which_nothing_applied_proves_nothing() {
        assertThat(of(List.of(
                                Results.rule("a", Level.MUST, Outcome.NOT_APPLICABLE),
                                Results.rule("b", Level.SHOULD, Outcome.PASSED)))
                        .verdict())
                .isEqualTo(new Verdict(RunOutcome.INCOMPLETE, 2, List.of("nothing was proved")));
    }

    @Test
    void a_fault_of_the_books_beats_a_failure_and_a_wrong_configuration() {
        Verdict verdict = new VerdictCalculator(
                        List.of(FAILED),
                        List.of(),
                        false,
                        false,
                        List.of("owed but not emitted: x"),
                        Optional.of("no token"))
                .verdict();

        assertThat(verdict).isEqualTo(new Verdict(RunOutcome.KIT_FAULT, 4, List.of("owed but not emitted: x")));
    }

    @Test
    void a_fault_of_the_kit_in_a_scenario_beats_a_failure() {
        ScenarioResult stumbled = Results.scenario(
                "some-rule",
                "stumbles",
                Outcome.BROKEN,
                Optional.of(Failure.of(KitFailureNames.KIT, "the kit failed: null\nat x")),
                false);
        SubjectResult rule = SubjectResult.of(
                "some-rule",
                SubjectResult.SubjectKind.RULE,
                Level.OBSERVED,
                "a rule",
                List.of(stumbled, Results.scenario("some-rule", "fails", Outcome.FAILED)));

        assertThat(of(List.of(PASSED, rule)).verdict())
                .isEqualTo(new Verdict(RunOutcome.KIT_FAULT, 4, List.of("some-rule/stumbles: the kit failed: null")));
    }

    @Test
    void a_wrong_configuration_beats_a_failure() {
        Verdict verdict = new VerdictCalculator(
                        List.of(FAILED), List.of(), true, true, List.of(), Optional.of("no token"))
                .verdict();

        assertThat(verdict).isEqualTo(new Verdict(RunOutcome.CONFIGURATION_FAULT, 3, List.of("no token")));
    }

    @Test
    void a_failure_beats_what_was_not_proved() {
        Verdict verdict = of(List.of(PASSED, Results.rule("a", Level.MUST, Outcome.BROKEN), FAILED))
                .verdict();

        assertThat(verdict.outcome()).isEqualTo(RunOutcome.NON_CONFORMANT);
        assertThat(verdict.reasons()).containsExactly("some-rule failed: expected 201, was 200 (the status): one");
    }

    @Test
    void everything_unproved_is_named_with_its_reason() {
        Verdict verdict = of(List.of(
                        PASSED,
                        Results.rule("a", Level.MUST, Outcome.NOT_RUN),
                        Results.rule("b", Level.SHOULD, Outcome.NOT_RUN),
                        Results.rule("c", Level.MUST, Outcome.INCONCLUSIVE)))
                .verdict();

        assertThat(verdict.reasons())
                .containsExactly("a not-run: because of not-run", "c inconclusive: because of inconclusive");
    }

    @Test
    void a_narrowed_run_never_says_conformant() {
        Verdict verdict =
                new VerdictCalculator(List.of(PASSED), List.of(), true, false, List.of(), Optional.empty()).verdict();

        assertThat(verdict).isEqualTo(new Verdict(RunOutcome.SELECTION_HOLDS, ExitCode.SUCCESS, List.of()));
    }

    @Test
    void what_failed_without_deciding_is_a_warning() {
        SubjectResult should = Results.rule("a-should", Level.SHOULD, Outcome.FAILED);
        SubjectResult observed = Results.rule("an-observed", Level.OBSERVED, Outcome.FAILED);

        assertThat(of(List.of(PASSED, should, observed)).warnings())
                .extracting(line -> line.split(" ")[0])
                .containsExactly("a-should", "an-observed");
        assertThat(new VerdictCalculator(List.of(should, observed), List.of(), false, true, List.of(), Optional.empty())
                        .warnings())
                .extracting(line -> line.split(" ")[0])
                .containsExactly("an-observed");
    }

    @Test
    void a_failed_must_is_no_warning() {
        assertThat(of(List.of(FAILED)).warnings()).isEmpty();
    }

    private static VerdictCalculator of(List<SubjectResult> rules) {
        return new VerdictCalculator(rules, List.of(), false, false, List.of(), Optional.empty());
    }
}
