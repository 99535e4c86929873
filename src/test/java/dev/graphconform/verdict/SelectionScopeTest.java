package dev.graphconform.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Level;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a narrowed run says of what it was asked for, and what it takes for that to hold. */
class SelectionScopeTest {
    private static final Verdict HOLDS = new Verdict(RunOutcome.SELECTION_HOLDS, ExitCode.SUCCESS, List.of());

    /** An example is written with its kind; a known deviation is one that is listed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            passed                                   | false | 0 | the 1 rule asked for holds
            passed                                   | false | 1 | the 1 rule asked for holds; 1 other was not asked
            passed passed                            | false | 2 | the 2 rules asked for hold; 2 others were not asked
            example:passed                           | false | 0 | the 1 example asked for holds
            example:passed example:passed            | false | 0 | the 2 examples asked for hold
            passed example:passed                    | false | 0 | the 1 rule and 1 example asked for hold
            passed passed example:passed             | false | 0 | the 2 rules and 1 example asked for hold
            passed example:passed example:passed     | false | 0 | the 1 rule and 2 examples asked for hold
            passed                                   | true  | 0 | the 1 rule asked for holds, in the scenarios that \
            --tags chose
            passed known                             | false | 0 | the 2 rules asked for hold, but for 1 listed as known
            known known                              | false | 0 | the 2 rules asked for hold, but for 2 listed as known
            passed failed                            | false | 0 | the 2 rules asked for hold, but for 1 that decides \
            nothing
            passed failed not-run                    | false | 0 | the 3 rules asked for hold, but for 2 that decide \
            nothing
            passed known failed not-run example:passed | true | 7 | the 4 rules and 1 example asked for hold, in the \
            scenarios that --tags chose, but for 1 listed as known, but for 2 that decide nothing; \
            7 others were not asked
            """)
    void all_of_it_is_told_in_one_line(String asked, boolean byTags, int others, String line) {
        List<SubjectResult> subjects =
                Stream.of(asked.split(" ")).map(SelectionScopeTest::subject).toList();

        assertThat(new SelectionScope(List.of(), byTags, others).told(HOLDS, subjects))
                .isEqualTo(new Verdict(RunOutcome.SELECTION_HOLDS, 0, List.of(line)));
    }

    @Test
    void what_does_not_hold_is_told_by_its_reasons() {
        Verdict incomplete = new Verdict(RunOutcome.INCOMPLETE, ExitCode.INCOMPLETE, List.of("r not-run: no guest"));

        assertThat(new SelectionScope(List.of("r"), false, 3).told(incomplete, List.of(subject("not-run"))))
                .isEqualTo(incomplete);
    }

    /** What is asked for by name has to be proved whatever its level; what tags chose only where it is owed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a | should   | passed         | -
            a | should   | not-run        | a not-run: because of not-run
            a | observed | inconclusive   | a inconclusive: because of inconclusive
            a | observed | failed         | a does not hold, and does not decide: expected 201, \
            was 200 (the status): one
            a | must     | not-applicable | a not-applicable: because of not-applicable
            b | should   | not-run        | -
            b | observed | failed         | -
            b | should   | broken         | a broken: the connection was closed
            """)
    void a_name_asks_for_more_than_its_level(String named, String level, String outcome, String reason) {
        SubjectResult asked = Results.rule("a", Level.valueOf(level.toUpperCase(Locale.ROOT)), outcome(outcome));
        SubjectResult beside = Results.rule("b", Level.MUST, Outcome.PASSED);
        Verdict verdict = verdict(new SelectionScope(List.of(named), false, 1), asked, beside);

        assertThat(verdict)
                .isEqualTo(
                        reason.equals("-")
                                ? HOLDS
                                : new Verdict(RunOutcome.INCOMPLETE, ExitCode.INCOMPLETE, List.of(reason)));
    }

    @Test
    void what_is_asked_for_by_name_and_listed_as_known_holds() {
        assertThat(verdict(
                        new SelectionScope(List.of("known"), false, 1),
                        subject("known"),
                        Results.rule("b", Level.MUST, Outcome.PASSED)))
                .isEqualTo(HOLDS);
    }

    @Test
    void tags_that_chose_nothing_that_holds_prove_nothing() {
        SubjectResult idle = Results.rule("a", Level.SHOULD, Outcome.NOT_RUN);
        SubjectResult failing = Results.rule("b", Level.OBSERVED, Outcome.FAILED);
        SelectionScope byTags = new SelectionScope(List.of(), true, 1);

        assertThat(verdict(byTags, idle, failing))
                .isEqualTo(new Verdict(
                        RunOutcome.INCOMPLETE,
                        ExitCode.INCOMPLETE,
                        List.of(
                                "a not-run: because of not-run",
                                "b does not hold, and does not decide: expected 201, was 200 (the status): one")));
        assertThat(verdict(byTags, idle, failing, Results.rule("c", Level.SHOULD, Outcome.PASSED)))
                .isEqualTo(HOLDS);
        assertThat(verdict(byTags, idle, failing, subject("known"))).isEqualTo(HOLDS);
    }

    @Test
    void what_is_owed_and_open_is_told_without_what_decides_nothing() {
        assertThat(verdict(
                        new SelectionScope(List.of(), true, 1),
                        Results.rule("a", Level.SHOULD, Outcome.NOT_RUN),
                        Results.rule("b", Level.MUST, Outcome.NOT_RUN)))
                .isEqualTo(new Verdict(
                        RunOutcome.INCOMPLETE, ExitCode.INCOMPLETE, List.of("b not-run: because of not-run")));
    }

    @Test
    void the_names_are_copied() {
        List<String> names = new ArrayList<>(List.of("a"));
        SelectionScope scope = new SelectionScope(names, false, 1);
        names.clear();

        assertThat(scope.names(Results.rule("a", Level.SHOULD, Outcome.PASSED))).isTrue();
        assertThat(scope.names(Results.rule("b", Level.SHOULD, Outcome.PASSED))).isFalse();
    }

    private static Verdict verdict(SelectionScope scope, SubjectResult... rules) {
        return new VerdictCalculator(
                        List.of(rules),
                        List.of(),
                        Optional.of(scope),
                        false,
                        List.of(),
                        Optional.empty(),
                        false,
                        Optional.empty())
                .verdict();
    }

    private static SubjectResult subject(String word) {
        if (word.startsWith("example:")) {
            return Results.example(word, outcome(word.substring("example:".length())));
        }
        SubjectResult rule = Results.rule(word, Level.OBSERVED, outcome(word));
        return rule.outcome() == Outcome.KNOWN
                ? rule.withNote(Optional.of(new KnownDeviationNote(
                        "the vendor knows",
                        "Ada",
                        URI.create("https://tracker.example/1"),
                        LocalDate.of(2026, 11, 25))))
                : rule;
    }

    private static Outcome outcome(String word) {
        return Outcome.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
