package dev.graphconform.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run and a scenario as they are told with more known of them: one thing is another, all else stays. */
class RunResultCopiesTest {
    private static final RunResult RUN = Results.run(
            List.of(Results.rule("a", Level.MUST, Outcome.PASSED)), List.of(Results.example("create", Outcome.PASSED)));
    private static final Failure REFUSED = Failure.of("status-created", "it was refused\nwith 400");

    @Test
    void everything_that_was_judged_comes_in_order_a_teams_own_rules_last() {
        CustomRulesResult own = own(Outcome.FAILED);

        assertThat(RUN.everything()).extracting(SubjectResult::id).containsExactly("a", "create");
        assertThat(RUN.with(own).everything()).extracting(SubjectResult::id).containsExactly("a", "create", "mine");
    }

    @Test
    void own_rules_change_the_exit_code_and_are_kept() {
        CustomRulesResult own = own(Outcome.FAILED);
        RunResult with = RUN.with(own);

        assertThat(with.verdict()).isEqualTo(new Verdict(RunOutcome.CONFORMANT, 1, List.of()));
        assertThat(with.own()).contains(own);
        assertUnchanged(with);
    }

    @Test
    void each_thing_that_is_added_is_there_and_all_else_stays() {
        Verdict other = new Verdict(RunOutcome.LEFTOVERS, 6, List.of("left"));
        LedgerSummary ledger = new LedgerSummary("ledger.jsonl", 3, 0, 2, List.of());
        PaceSummary pace = new PaceSummary(40, 20, 0, 0, Duration.ZERO, 0, 0, Duration.ZERO);
        SharedCause cause = new SharedCause(
                "3 rules", "403", 5, Optional.empty(), List.of(), List.of(), List.of("a", "b", "c"), List.of());
        RunResult with = RUN.with(pace).with(List.of(cause)).with(other, Optional.of(ledger));

        assertThat(with.verdict()).isEqualTo(other);
        assertThat(with.ledger()).contains(ledger);
        assertThat(with.pace()).isEqualTo(pace);
        assertThat(with.causes()).containsExactly(cause);
        assertUnchanged(with);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                   | false | -
            --level must        | false | --level must
            --rule a,--tags @b  | true  | partial run: --rule a --tags @b
            """)
    void what_was_asked_for_is_told_in_words(String filters, boolean partial, String narrowing) {
        RunResult run = new RunResult(
                "run-1",
                "1.0",
                RUN.target(),
                Instant.EPOCH,
                Instant.EPOCH,
                partial,
                filters == null ? List.of() : List.of(filters.split(",")),
                RUN.verdict(),
                RUN.rules(),
                RUN.examples(),
                List.of());

        assertThat(run.narrowing()).isEqualTo(Optional.ofNullable(narrowing));
    }

    @Test
    void what_a_scenario_met_of_another_rule_stands_beside_what_is_owed() {
        ScenarioResult met = Results.scenario("a", "one", Outcome.PASSED);
        ScenarioResult beside = met.metBeside("b", REFUSED);

        assertThat(met.beside()).isFalse();
        assertThat(beside.beside()).isTrue();
        assertThat(beside.key()).isEqualTo("b/Met in a/one");
        assertThat(beside.subject()).isEqualTo("b");
        assertThat(beside.name()).isEqualTo("Met in a/one");
        assertThat(beside.location()).isEqualTo(met.location());
        assertThat(beside.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(beside.failure()).contains(REFUSED);
        assertThat(beside.reason()).isEqualTo("it was refused");
    }

    @Test
    void the_step_that_met_the_fault_takes_what_other_rules_make_of_it() {
        ScenarioResult open = ran(Outcome.INCONCLUSIVE, Outcome.PASSED, Outcome.INCONCLUSIVE, Outcome.NOT_RUN);
        ScenarioResult held = ran(Outcome.PASSED, Outcome.PASSED);

        assertThat(open.with(Outcome.FAILED, Optional.of(REFUSED)).steps())
                .containsExactly(
                        new StepResult("step 0", Outcome.PASSED, 7),
                        new StepResult("step 1", Outcome.FAILED, 7),
                        new StepResult("step 2", Outcome.NOT_RUN, 7));
        assertThat(held.with(Outcome.FAILED, Optional.of(REFUSED)).steps())
                .containsExactly(new StepResult("step 0", Outcome.PASSED, 7));
    }

    @Test
    void what_was_left_out_counts_only_where_nothing_else_does() {
        ScenarioResult left = Results.leftOut("a", "one");
        ScenarioResult ran = Results.scenario("a", "two", Outcome.PASSED);

        assertThat(rule(left, ran).counting()).containsExactly(ran);
        assertThat(rule(left).counting()).containsExactly(left);
    }

    @Test
    void a_selection_holds_no_more_where_own_rules_do_not() {
        Verdict holds = new Verdict(RunOutcome.SELECTION_HOLDS, 0, List.of("the 1 rule asked for holds"));

        assertThat(holds.withCustomRules(own(Outcome.PASSED))).isEqualTo(holds);
        assertThat(holds.withCustomRules(own(Outcome.FAILED)))
                .isEqualTo(new Verdict(RunOutcome.INCOMPLETE, 1, List.of()));
        assertThat(holds.withCustomRules(own(Outcome.NOT_RUN)))
                .isEqualTo(new Verdict(RunOutcome.INCOMPLETE, 2, List.of()));
    }

    private static void assertUnchanged(RunResult copy) {
        assertThat(copy)
                .usingRecursiveComparison()
                .ignoringFields("verdict", "ledger", "pace", "causes", "own")
                .isEqualTo(RUN);
    }

    private static CustomRulesResult own(Outcome outcome) {
        return new CustomRulesResult("own", List.of(Results.rule("mine", Level.MUST, outcome)), 0, false);
    }

    private static SubjectResult rule(ScenarioResult... scenarios) {
        return SubjectResult.of("a", SubjectResult.SubjectKind.RULE, Level.MUST, "a rule", List.of(scenarios));
    }

    private static ScenarioResult ran(Outcome outcome, Outcome... steps) {
        List<StepResult> lines = IntStream.range(0, steps.length)
                .mapToObj(index -> new StepResult("step " + index, steps[index], 7))
                .toList();
        return new ScenarioResult(
                "a/one",
                "a",
                "one",
                "features/rules/x.feature:1",
                outcome,
                Optional.empty(),
                List.of(),
                Instant.EPOCH,
                1,
                lines,
                false);
    }
}
