package dev.graphconform.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompletenessCheckTest {
    @Test
    void books_that_agree_have_no_differences() {
        assertThat(CompletenessCheck.differences(List.of("r"), List.of("r/one", "r/two"), emitted("r/two", "r/one")))
                .isEmpty();
    }

    @Test
    void a_run_that_owed_nothing_is_a_difference() {
        assertThat(CompletenessCheck.differences(List.of(), List.of(), List.of()))
                .containsExactly("the run owed nothing, so it proved nothing");
    }

    @Test
    void a_run_that_emitted_nothing_owes_everything() {
        assertThat(CompletenessCheck.differences(List.of("r", "s"), List.of("r/one"), List.of()))
                .containsExactly(
                        "owed but not emitted: r/one",
                        "owed but without any scenario: r",
                        "owed but without any scenario: s");
    }

    @Test
    void a_scenario_that_did_not_come_is_missed_though_its_rule_has_others() {
        assertThat(CompletenessCheck.differences(List.of("r"), List.of("r/one", "r/two"), emitted("r/one")))
                .containsExactly("owed but not emitted: r/two");
    }

    @Test
    void a_scenario_that_nobody_owed_is_noticed() {
        assertThat(CompletenessCheck.differences(List.of("r"), List.of("r/one"), emitted("r/one", "r/other")))
                .containsExactly("emitted but not owed: r/other");
    }

    @Test
    void a_scenario_that_came_twice_is_noticed() {
        assertThat(CompletenessCheck.differences(List.of("r"), List.of("r/one"), emitted("r/one", "r/one")))
                .containsExactly("emitted twice: r/one");
    }

    private static List<ScenarioResult> emitted(String... keys) {
        return Stream.of(keys)
                .map(key -> Results.scenario(key.split("/")[0], key.split("/")[1], Outcome.PASSED))
                .toList();
    }
}
