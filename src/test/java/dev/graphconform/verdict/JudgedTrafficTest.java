package dev.graphconform.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Level;
import dev.graphconform.verdict.JudgedTraffic.JudgedRecording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What recorded traffic comes to, by what came of the rules that it puts in question. */
class JudgedTrafficTest {
    private static final JudgedTraffic TRAFFIC = new JudgedTraffic(
            List.of(new JudgedRecording("a.har", 9, 2, List.of("exchange 1 of a.har: no answer was recorded"))));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            must:passed                    | no-deviation-seen | 0 | 1 of 1 rule was put in question: 1 holds
            must:passed must:not-run       | no-deviation-seen | 0 | 1 of 2 rules was put in question: 1 holds
            must:passed must:passed        | no-deviation-seen | 0 | 2 of 2 rules were put in question: 2 hold
            must:passed must:inconclusive  | no-deviation-seen | 0 | 2 of 2 rules were put in question: 1 holds, \
            1 could not be told
            must:passed should:failed      | no-deviation-seen | 0 | 2 of 2 rules were put in question: 1 holds, \
            1 does not, and decides nothing
            observed:failed should:failed  | no-deviation-seen | 0 | 2 of 2 rules were put in question: 0 hold, \
            2 do not, and decide nothing
            observed:passed must:not-run   | no-deviation-seen | 0 | 1 of 2 rules was put in question: 1 holds
            must:failed must:passed        | non-conformant    | 1 | r0 failed: expected 201, was 200 (the status): one
            must:stale                     | non-conformant    | 1 | r0 stale: because of stale
            must:not-run should:not-run    | incomplete        | 2 | of 2 exchanges of Create chat in the recording \
            nothing could be judged
            must:inconclusive              | incomplete        | 2 | of 2 exchanges of Create chat in the recording \
            nothing could be judged
            must:not-applicable            | incomplete        | 2 | of 2 exchanges of Create chat in the recording \
            nothing could be judged
            must:passed should:broken      | incomplete        | 2 | r1 broken: the connection was closed
            """)
    void a_verdict(String rules, String outcome, int exitCode, String first) {
        Verdict verdict = verdict(rules);

        assertThat(verdict.outcome().word()).isEqualTo(outcome);
        assertThat(verdict.exitCode()).isEqualTo(exitCode);
        assertThat(verdict.reasons().get(0)).isEqualTo(first);
    }

    @Test
    void rules_that_were_not_in_question_or_could_not_be_told_are_named() {
        assertThat(verdict("must:passed must:inconclusive must:not-run should:not-applicable")
                        .reasons())
                .containsExactly(
                        "2 of 4 rules were put in question: 1 holds, 1 could not be told",
                        "could not be told: r1",
                        "not in question: r2, r3");
    }

    @Test
    void what_could_not_be_judged_is_the_reason_where_that_is_all() {
        assertThat(verdict("must:inconclusive must:not-run").reasons())
                .containsExactly(
                        "of 2 exchanges of Create chat in the recording nothing could be judged",
                        "exchange 1 of a.har: no answer was recorded",
                        "r0 inconclusive: because of inconclusive");
        assertThat(new JudgedTraffic(Stream.of(TRAFFIC.recordings(), TRAFFIC.recordings())
                                .flatMap(List::stream)
                                .toList())
                        .exchanges())
                .isEqualTo(4);
    }

    private static Verdict verdict(String words) {
        List<SubjectResult> rules = new ArrayList<>();
        for (String word : words.split(" ")) {
            String[] parts = word.split(":");
            rules.add(rule("r" + rules.size(), Level.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]));
        }
        return new VerdictCalculator(
                        rules,
                        List.of(),
                        Optional.empty(),
                        false,
                        List.of(),
                        Optional.empty(),
                        false,
                        Optional.of(TRAFFIC))
                .verdict();
    }

    private static SubjectResult rule(String id, Level level, String word) {
        Outcome outcome = Arrays.stream(Outcome.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow();
        return Results.rule(id, level, outcome);
    }
}
