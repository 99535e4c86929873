package dev.graphconform.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarlyEndTest {
    @ParameterizedTest
    @CsvSource({
        "CONFORMANT,0,INCOMPLETE,2,LEFTOVERS,6",
        "INCOMPLETE,2,INCOMPLETE,2,LEFTOVERS,6",
        "NON_CONFORMANT,1,NON_CONFORMANT,1,LEFTOVERS,6",
        "CONFIGURATION_FAULT,3,CONFIGURATION_FAULT,3,CONFIGURATION_FAULT,3",
        "KIT_FAULT,4,KIT_FAULT,4,KIT_FAULT,4"
    })
    void what_weighs_more_decides_and_no_reason_is_lost(
            RunOutcome outcome,
            int exitCode,
            RunOutcome stopped,
            int stoppedCode,
            RunOutcome leaving,
            int leavingCode) {
        Verdict verdict = new Verdict(outcome, exitCode, List.of("its own"));

        assertThat(verdict.withEarlyStop("stopped").outcome()).isEqualTo(stopped);
        assertThat(verdict.withEarlyStop("stopped").exitCode()).isEqualTo(stoppedCode);
        assertThat(verdict.withEarlyStop("stopped").reasons()).containsExactlyInAnyOrder("its own", "stopped");
        assertThat(verdict.withLeftovers(List.of("left")).outcome()).isEqualTo(leaving);
        assertThat(verdict.withLeftovers(List.of("left")).exitCode()).isEqualTo(leavingCode);
        assertThat(verdict.withLeftovers(List.of("left")).reasons()).containsExactlyInAnyOrder("its own", "left");
        assertThat(verdict.withLeftovers(List.of())).isEqualTo(verdict);
        assertThat(verdict.endedEarly()).isFalse();
        assertThat(verdict.withLeftovers(List.of("left")).endedEarly()).isFalse();
        assertThat(verdict.withEarlyStop("stopped")
                        .withLeftovers(List.of("left"))
                        .withSecretLeak(List.of("run.json"))
                        .endedEarly())
                .isTrue();
    }
}
