package dev.graphconform.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.check.CheckName;
import dev.graphconform.proof.ExpectedKills.ExpectedKill;
import dev.graphconform.verdict.Outcome;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every check has a deviation that it is meant to catch, so that it cannot be taken out unnoticed. */
class ChecksSeenToFailTest {
    /** The simulator serves no other page; {@code OwnSuiteTest} and {@code OwnSuiteRulesTest} see these fail. */
    private static final EnumSet<CheckName> OF_OTHER_PAGES =
            EnumSet.range(CheckName.PRINTED_SHAPE, CheckName.PAGE_STATUS);

    @Test
    void every_check_has_a_deviation_and_every_expected_check_exists() {
        ExpectedKills expectedKills = ExpectedKills.bundled();
        Set<String> meant = expectedKills.deviations().stream()
                .map(deviation -> expectedKills.of(deviation).orElseThrow())
                .filter(expectedKill -> expectedKill.outcome() == Outcome.FAILED)
                .map(ExpectedKill::check)
                .collect(Collectors.toUnmodifiableSet());

        assertThat(Arrays.stream(CheckName.values()).map(CheckName::word)).doesNotHaveDuplicates();
        assertThat(EnumSet.complementOf(OF_OTHER_PAGES).stream().map(CheckName::word))
                .containsExactlyInAnyOrderElementsOf(meant);
    }
}
