package dev.graphconform.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectResultsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            passed                          | passed
            passed, not-applicable          | not-applicable
            not-applicable, not-run         | not-run
            not-run, inconclusive           | inconclusive
            inconclusive, broken, passed    | broken
            broken, failed, inconclusive    | failed
            stale, failed                   | failed
            known, passed                   | known
            """)
    void a_rule_takes_the_worst_outcome_of_its_scenarios(String outcomes, String worst) {
        List<ScenarioResult> scenarios = Stream.of(outcomes.split(", "))
                .map(word -> Results.scenario("r", word, outcome(word)))
                .toList();
        List<ScenarioResult> reversed = new ArrayList<>(scenarios);
        java.util.Collections.reverse(reversed);

        assertThat(of(scenarios).outcome().word()).isEqualTo(worst);
        assertThat(of(reversed).outcome().word()).isEqualTo(worst);
    }

    @Test
    void what_was_left_out_does_not_count() {
        SubjectResult result =
                of(List.of(Results.leftOut("r", "with a guest"), Results.scenario("r", "plain", Outcome.PASSED)));

        assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(result.reason()).isEmpty();
        assertThat(result.scenarios()).hasSize(2);
    }

    @Test
    void a_rule_of_which_everything_was_left_out_was_not_run() {
        SubjectResult result = of(List.of(Results.leftOut("r", "with a guest"), Results.leftOut("r", "with two")));

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(result.reason()).isEqualTo("left out: no guest");
    }

    @Test
    void a_rule_without_scenarios_was_not_run() {
        assertThat(of(List.of()).outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(of(List.of()).reason()).isEqualTo("it has no scenario in this run");
    }

    @Test
    void the_reason_is_the_first_of_the_worst() {
        SubjectResult result = of(List.of(
                Results.scenario("r", "fine", Outcome.PASSED),
                Results.scenario("r", "first", Outcome.FAILED),
                Results.scenario("r", "second", Outcome.FAILED)));

        assertThat(result.reason()).isEqualTo("expected 201, was 200 (the status): first");
    }

    private static SubjectResult of(List<ScenarioResult> scenarios) {
        return SubjectResult.of("r", SubjectResult.SubjectKind.RULE, Level.MUST, "a rule", scenarios);
    }

    private static Outcome outcome(String word) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
