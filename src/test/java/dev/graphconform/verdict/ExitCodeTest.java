package dev.graphconform.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExitCodeTest {
    @Test
    void the_first_of_these_that_is_true_is_told() {
        assertThat(ExitCode.values()).extracting(ExitCode::code).containsExactly(5, 4, 3, 6, 1, 2, 16, 0);
        assertThat(ExitCode.CONFIGURATION_FAULT.outweighs(ExitCode.LEFTOVERS)).isTrue();
        assertThat(ExitCode.INCOMPLETE.outweighs(ExitCode.NON_CONFORMANT)).isFalse();
        assertThat(ExitCode.INCOMPLETE.outweighs(ExitCode.INCOMPLETE)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(RunOutcome.class)
    void every_outcome_has_one_exit_code_but_a_shard_has_that_of_what_it_judged(RunOutcome outcome) {
        List<ExitCode> codes = ExitCode.ofRuns()
                .filter(code -> code.outcomes().contains(outcome))
                .toList();

        if (outcome == RunOutcome.SHARD) {
            assertThat(codes).containsExactly(ExitCode.SUCCESS, ExitCode.NON_CONFORMANT, ExitCode.INCOMPLETE);
        } else {
            assertThat(codes).hasSize(1);
        }
    }
}
