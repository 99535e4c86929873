package dev.graphconform.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Level;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a team's own rules change: the exit code where nothing weighs more, and nothing else. */
class CustomRulesResultTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            must,     passed,         false, 0
            must,     failed,         false, 1
            must,     stale,          false, 1
            must,     not-run,        false, 2
            must,     inconclusive,   false, 2
            must,     broken,         false, 2
            must,     not-applicable, false, 0
            must,     known,          false, 0
            should,   failed,         false, 0
            should,   failed,         true,  1
            should,   not-run,        true,  0
            should,   broken,         false, 2
            observed, failed,         true,  0
            observed, stale,          false, 1
            """)
    void each_outcome_has_its_exit_code(String level, String outcome, boolean strict, int exitCode) {
        CustomRulesResult own = own(Level.valueOf(level.toUpperCase(java.util.Locale.ROOT)), outcome(outcome), strict);

        assertThat(own.exitCode()).isEqualTo(exitCode);
        assertThat(own.reasons()).hasSize(exitCode == 0 ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            CONFORMANT,                 0, passed,  0
            CONFORMANT,                 0, failed,  1
            CONFORMANT,                 0, not-run, 2
            CONFORMANT_WITH_EXCEPTIONS, 0, failed,  1
            INCOMPLETE,                 2, passed,  2
            INCOMPLETE,                 2, failed,  1
            INCOMPLETE,                 2, not-run, 2
            NON_CONFORMANT,             1, passed,  1
            NON_CONFORMANT,             1, not-run, 1
            CONFIGURATION_FAULT,        3, failed,  3
            KIT_FAULT,                  4, failed,  4
            SECRET_LEAK,                5, failed,  5
            LEFTOVERS,                  6, failed,  6
            """)
    void the_verdict_stays_the_pages(RunOutcome outcome, int exitCode, String own, int together) {
        Verdict page = new Verdict(outcome, exitCode, List.of("why"));

        assertThat(page.withCustomRules(own(Level.MUST, outcome(own), false)))
                .isEqualTo(new Verdict(outcome, together, List.of("why")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            passed                | 0 | 1 own rule of own: nothing failed
            passed passed         | 1 | 2 own rules of own: nothing failed (1 waits to be worked on)
            passed failed         | 0 | 1 of 2 own rules of own does not hold
            failed failed not-run | 2 | 2 of 3 own rules of own do not hold, 1 not proved (2 wait to be worked on)
            not-run               | 0 | 1 of 1 own rule of own was not proved
            not-run broken        | 0 | 2 of 2 own rules of own were not proved
            """)
    void all_of_it_is_told_in_a_few_words(String outcomes, int waiting, String summary) {
        List<SubjectResult> rules = List.of(outcomes.split(" ")).stream()
                .map(word -> Results.rule("own-rule", Level.MUST, outcome(word)))
                .toList();

        assertThat(new CustomRulesResult("own", rules, waiting, false).summary())
                .isEqualTo(summary);
    }

    @Test
    void nothing_tested_is_never_green() {
        CustomRulesResult own = new CustomRulesResult("own", List.of(), 3, false);

        assertThat(own.exitCode()).isEqualTo(2);
        assertThat(own.reasons()).containsExactly("no own rule of own was tested (3 wait to be worked on)");
    }

    @Test
    void a_reason_names_rule_outcome_and_why() {
        assertThat(own(Level.MUST, Outcome.FAILED, false).reasons()).containsExactly("own-rule failed: why");
    }

    private static Outcome outcome(String word) {
        return List.of(Outcome.values()).stream()
                .filter(outcome -> outcome.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static CustomRulesResult own(Level level, Outcome outcome, boolean strict) {
        return new CustomRulesResult(
                "own",
                List.of(new SubjectResult(
                        "own-rule", SubjectResult.SubjectKind.OWN, level, "Own", outcome, "why", List.of())),
                0,
                strict);
    }
}
