package dev.graphconform.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Level;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One rule of each level and outcome beside a must that passed: what the run says of it. */
class VerdictTableTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            level    | outcome        | whole run      | exit | strict run     | exit | partial run    | exit
            must     | passed         | conformant     | 0    | conformant     | 0    | selection-holds | 0
            must     | not-applicable | conformant     | 0    | conformant     | 0    | selection-holds | 0
            must     | not-run        | incomplete     | 2    | incomplete     | 2    | incomplete     | 2
            must     | inconclusive   | incomplete     | 2    | incomplete     | 2    | incomplete     | 2
            must     | broken         | incomplete     | 2    | incomplete     | 2    | incomplete     | 2
            must     | failed         | non-conformant | 1    | non-conformant | 1    | non-conformant | 1
            should   | passed         | conformant     | 0    | conformant     | 0    | selection-holds | 0
            should   | not-applicable | conformant     | 0    | conformant     | 0    | selection-holds | 0
            should   | not-run        | conformant     | 0    | conformant     | 0    | selection-holds | 0
            should   | inconclusive   | conformant     | 0    | conformant     | 0    | selection-holds | 0
            should   | broken         | incomplete     | 2    | incomplete     | 2    | incomplete     | 2
            should   | failed         | conformant     | 0    | non-conformant | 1    | selection-holds | 0
            observed | passed         | conformant     | 0    | conformant     | 0    | selection-holds | 0
            observed | not-applicable | conformant     | 0    | conformant     | 0    | selection-holds | 0
            observed | not-run        | conformant     | 0    | conformant     | 0    | selection-holds | 0
            observed | inconclusive   | conformant     | 0    | conformant     | 0    | selection-holds | 0
            observed | broken         | incomplete     | 2    | incomplete     | 2    | incomplete     | 2
            observed | failed         | conformant     | 0    | conformant     | 0    | selection-holds | 0
            """)
    void a_rule_decides_by_level_and_outcome(
            String level,
            String outcome,
            String whole,
            int wholeExit,
            String strict,
            int strictExit,
            String partial,
            int partialExit) {
        SubjectResult rule = Results.rule("some-rule", level(level), outcome(outcome));

        assertSays(rule, false, false, whole, wholeExit);
        assertSays(rule, false, true, strict, strictExit);
        assertSays(rule, true, false, partial, partialExit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            passed       | conformant     | 0
            not-run      | incomplete     | 2
            inconclusive | incomplete     | 2
            broken       | incomplete     | 2
            failed       | non-conformant | 1
            """)
    void an_example_decides_like_a_must(String outcome, String word, int exitCode) {
        Verdict verdict = new VerdictCalculator(
                        List.of(Results.rule("proof", Level.MUST, Outcome.PASSED)),
                        List.of(Results.example("some-example", outcome(outcome))),
                        false,
                        false,
                        List.of(),
                        Optional.empty())
                .verdict();

        assertThat(verdict.outcome().word()).isEqualTo(word);
        assertThat(verdict.exitCode()).isEqualTo(exitCode);
    }

    private static void assertSays(SubjectResult rule, boolean partial, boolean strict, String word, int exitCode) {
        Verdict verdict = new VerdictCalculator(
                        List.of(rule, Results.rule("proof", Level.MUST, Outcome.PASSED)),
                        List.of(),
                        partial,
                        strict,
                        List.of(),
                        Optional.empty())
                .verdict();

        assertThat(verdict.outcome().word()).isEqualTo(word);
        assertThat(verdict.exitCode()).isEqualTo(exitCode);
        assertThat(verdict.reasons().isEmpty())
                .as("reasons of " + word + ": " + verdict.reasons())
                .isEqualTo(exitCode == 0);
    }

    private static Level level(String word) {
        return Level.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Outcome outcome(String word) {
        return Outcome.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
