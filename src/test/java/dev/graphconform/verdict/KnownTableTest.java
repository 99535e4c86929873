package dev.graphconform.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Level;
import dev.graphconform.verdict.KnownDeviation.Expected;
import dev.graphconform.verdict.KnownDeviation.Fails;
import dev.graphconform.verdict.KnownDeviation.NotRun;
import dev.graphconform.verdict.KnownDeviation.Undecided;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rule's outcome and a run's verdict become by what people said of it. */
class KnownTableTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final SubjectResult PROOF = Results.rule("proof", Level.MUST, Outcome.PASSED);

    /** The entry's expiry is its last day, so "today" is not expired. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            listed as | outcome        | reason  | expires    | target | becomes        | must                       | \
            should                     | should, strict             | observed
            -         | passed         | same    | 2026-11-25 | same   | passed         | conformant                 | \
            conformant                 | conformant                 | conformant
            -         | failed         | same    | 2026-11-25 | same   | failed         | non-conformant             | \
            conformant                 | non-conformant             | conformant
            -         | not-run        | same    | 2026-11-25 | same   | not-run        | incomplete                 | \
            conformant                 | conformant                 | conformant
            fails     | failed         | same    | 2026-11-25 | same   | known          | conformant-with-exceptions | \
            conformant-with-exceptions | conformant-with-exceptions | conformant-with-exceptions
            fails     | failed         | same    | 2026-11-25 | other  | failed         | non-conformant             | \
            conformant                 | non-conformant             | conformant
            fails     | failed         | same    | 2026-11-24 | same   | stale          | non-conformant             | \
            non-conformant             | non-conformant             | non-conformant
            fails     | failed         | same    | 2026-11-24 | other  | failed         | non-conformant             | \
            conformant                 | non-conformant             | conformant
            fails     | failed         | other   | 2026-11-25 | same   | stale          | non-conformant             | \
            non-conformant             | non-conformant             | non-conformant
            fails     | failed         | other   | 2026-11-24 | same   | stale          | non-conformant             | \
            non-conformant             | non-conformant             | non-conformant
            fails     | failed         | other   | 2026-11-25 | other  | failed         | non-conformant             | \
            conformant                 | non-conformant             | conformant
            fails     | passed         | same    | 2026-11-25 | same   | stale          | non-conformant             | \
            non-conformant             | non-conformant             | non-conformant
            fails     | passed         | same    | 2026-11-24 | same   | stale          | non-conformant             | \
            non-conformant             | non-conformant             | non-conformant
            fails     | passed         | same    | 2026-11-25 | other  | passed         | conformant                 | \
            conformant                 | conformant                 | conformant
            fails     | not-run        | same    | 2026-11-25 | same   | not-run        | incomplete                 | \
            conformant                 | conformant                 | conformant
            fails     | not-run        | same    | 2026-11-24 | same   | stale          | non-conformant             | \
            non-conformant             | non-conformant             | non-conformant
            fails     | inconclusive   | same    | 2026-11-25 | same   | inconclusive   | incomplete                 | \
            conformant                 | conformant                 | conformant
            fails     | inconclusive   | same    | 2026-11-24 | same   | stale          | non-conformant             | \
            non-conformant             | non-conformant             | non-conformant
            fails     | broken         | same    | 2026-11-25 | same   | broken         | incomplete                 | \
            incomplete                 | incomplete                 | incomplete
            fails     | not-applicable | same    | 2026-11-25 | same   | not-applicable | conformant                 | \
            conformant                 | conformant                 | conformant
            not-run   | not-run        | same    | 2026-11-25 | same   | not-run        | conformant-with-exceptions | \
            conformant-with-exceptions | conformant-with-exceptions | conformant-with-exceptions
            not-run   | not-run        | same    | 2026-11-25 | other  | not-run        | incomplete                 | \
            conformant                 | conformant                 | conformant
            not-run   | not-run        | same    | 2026-11-24 | same   | stale          | non-conformant             | \
            non-conformant             | non-conformant             | non-conformant
            not-run   | not-run        | other   | 2026-11-25 | same   | stale          | non-conformant             | \
            non-conformant             | non-conformant             | non-conformant
            not-run   | passed         | same    | 2026-11-25 | same   | stale          | non-conformant             | \
            non-conformant             | non-conformant             | non-conformant
            not-run   | failed         | same    | 2026-11-25 | same   | stale          | non-conformant             | \
            non-conformant             | non-conformant             | non-conformant
            not-run   | inconclusive   | same    | 2026-11-25 | same   | stale          | non-conformant             | \
            non-conformant             | non-conformant             | non-conformant
            inconclusive | inconclusive   | same    | 2026-11-25 | same   | inconclusive   | \
            conformant-with-exceptions | conformant-with-exceptions | \
            conformant-with-exceptions | conformant-with-exceptions
            inconclusive | inconclusive   | same    | 2026-11-24 | same   | stale          | \
            non-conformant             | non-conformant             | non-conformant             | non-conformant
            inconclusive | inconclusive   | other   | 2026-11-25 | same   | stale          | \
            non-conformant             | non-conformant             | non-conformant             | non-conformant
            inconclusive | passed         | same    | 2026-11-25 | same   | stale          | \
            non-conformant             | non-conformant             | non-conformant             | non-conformant
            broken    | broken         | same    | 2026-11-25 | same   | broken         | conformant-with-exceptions | \
            conformant-with-exceptions | conformant-with-exceptions | conformant-with-exceptions
            broken    | broken         | same    | 2026-11-24 | same   | stale          | non-conformant             | \
            non-conformant             | non-conformant             | non-conformant
            broken    | broken         | other   | 2026-11-25 | same   | stale          | non-conformant             | \
            non-conformant             | non-conformant             | non-conformant
            broken    | inconclusive   | same    | 2026-11-25 | same   | stale          | non-conformant             | \
            non-conformant             | non-conformant             | non-conformant
            broken    | passed         | same    | 2026-11-25 | same   | stale          | non-conformant             | \
            non-conformant             | non-conformant             | non-conformant
            inconclusive | failed      | same    | 2026-11-25 | same   | failed         | non-conformant             | \
            conformant                 | non-conformant             | conformant
            inconclusive | not-run     | same    | 2026-11-25 | same   | not-run        | incomplete                 | \
            conformant                 | conformant                 | conformant
            inconclusive | inconclusive | same   | 2026-11-25 | other  | inconclusive   | incomplete                 | \
            conformant                 | conformant                 | conformant
            """)
    void a_rule_is_judged_by_what_people_said(
            String listed,
            String outcome,
            String reason,
            LocalDate expires,
            String target,
            String becomes,
            String must,
            String should,
            String strict,
            String observed) {
        KnownDeviationMatcher judge = new KnownDeviationMatcher(
                new KnownDeviations(entries(listed, reason, expires, target), Set.of()), "contoso", TODAY, false);

        assertSays(judge, Level.MUST, outcome, false, becomes, must);
        assertSays(judge, Level.SHOULD, outcome, false, becomes, should);
        assertSays(judge, Level.SHOULD, outcome, true, becomes, strict);
        assertSays(judge, Level.OBSERVED, outcome, false, becomes, observed);
        assertSays(judge, Level.OBSERVED, outcome, true, becomes, observed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            all       | not-run        | stale
            some-rule | not-run        | stale
            other     | not-run        | not-run
            all       | inconclusive   | inconclusive
            all       | not-applicable | not-applicable
            all       | passed         | passed
            """)
    void what_is_expected_to_run_must_not_be_not_run(String expected, String outcome, String becomes) {
        KnownDeviationMatcher judge =
                new KnownDeviationMatcher(new KnownDeviations(List.of(), Set.of(expected)), "contoso", TODAY, false);

        assertThat(judge.judge(Results.rule("some-rule", Level.SHOULD, outcome(outcome)))
                        .outcome())
                .isEqualTo(outcome(becomes));
    }

    static Stream<Arguments> mixed() {
        Expected same = new Fails("status-created", "the status", "200");
        return Stream.of(
                Arguments.of(
                        "both scenarios fail as listed for each",
                        List.of(entry(same, Optional.empty())),
                        "failed failed",
                        Outcome.KNOWN),
                Arguments.of(
                        "one of two scenarios passes, and each is listed as failing",
                        List.of(entry(same, Optional.empty())),
                        "passed failed",
                        Outcome.STALE),
                Arguments.of(
                        "the scenario listed fails in another check",
                        List.of(entry(new Fails("another-check", "the status", "200"), Optional.of("two"))),
                        "passed failed",
                        Outcome.STALE),
                Arguments.of(
                        "the scenario listed fails at another place",
                        List.of(entry(new Fails("status-created", "/topic", "200"), Optional.of("two"))),
                        "passed failed",
                        Outcome.STALE),
                Arguments.of(
                        "the scenario listed fails with another value",
                        List.of(entry(new Fails("status-created", "the status", "20"), Optional.of("two"))),
                        "passed failed",
                        Outcome.STALE),
                Arguments.of(
                        "whatever the value is, a person said",
                        List.of(entry(new Fails("status-created", "*", "*"), Optional.of("two"))),
                        "passed failed",
                        Outcome.KNOWN),
                Arguments.of(
                        "the scenario listed fails",
                        List.of(entry(same, Optional.of("two"))),
                        "passed failed",
                        Outcome.KNOWN),
                Arguments.of(
                        "another than the scenario listed fails too",
                        List.of(entry(same, Optional.of("two"))),
                        "failed failed",
                        Outcome.FAILED),
                Arguments.of(
                        "the scenario listed passes",
                        List.of(entry(same, Optional.of("one"))),
                        "passed passed",
                        Outcome.STALE),
                Arguments.of(
                        "the scenario listed is gone",
                        List.of(entry(same, Optional.of("three"))),
                        "passed passed",
                        Outcome.STALE),
                Arguments.of(
                        "one of two scenarios listed passes",
                        List.of(entry(same, Optional.of("one")), entry(same, Optional.of("two"))),
                        "passed failed",
                        Outcome.STALE),
                Arguments.of(
                        "another scenario was not conclusive",
                        List.of(entry(same, Optional.of("two"))),
                        "inconclusive failed",
                        Outcome.INCONCLUSIVE),
                Arguments.of(
                        "another scenario could not be run, for another reason than the one listed",
                        List.of(entry(new Undecided(Outcome.INCONCLUSIVE, "because of"), Optional.empty())),
                        "inconclusive not-run",
                        Outcome.NOT_RUN),
                Arguments.of(
                        "what is not conclusive is listed, what fails is not",
                        List.of(entry(new Undecided(Outcome.INCONCLUSIVE, "because of"), Optional.empty())),
                        "inconclusive failed",
                        Outcome.FAILED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void mixed(String what, List<KnownDeviation> entries, String outcomes, Outcome becomes) {
        String[] words = outcomes.split(" ");
        SubjectResult rule = SubjectResult.of(
                "some-rule",
                SubjectResult.SubjectKind.RULE,
                Level.MUST,
                "a rule",
                List.of(
                        Results.scenario("some-rule", "one", outcome(words[0])),
                        Results.scenario("some-rule", "two", outcome(words[1]))));
        SubjectResult judged =
                new KnownDeviationMatcher(new KnownDeviations(entries, Set.of()), "contoso", TODAY, false).judge(rule);

        assertThat(judged.outcome()).isEqualTo(becomes);
        assertThat(judged.excepted()).isEqualTo(becomes == Outcome.KNOWN);
        assertThat(new KnownDeviationMatcher(new KnownDeviations(entries, Set.of()), "contoso", TODAY, true)
                        .judge(rule)
                        .outcome())
                .as("in a partial run")
                .isEqualTo(what.endsWith("is gone") ? Outcome.PASSED : becomes);
    }

    @Test
    void a_rule_of_which_one_scenario_fails_and_another_is_not_conclusive_takes_an_entry_for_each() {
        List<KnownDeviation> entries = List.of(
                entry(new Fails("status-created", "the status", "200"), Optional.of("one")),
                entry(new Undecided(Outcome.INCONCLUSIVE, "because of"), Optional.empty()));
        SubjectResult judged = new KnownDeviationMatcher(
                        new KnownDeviations(entries, Set.of()), "contoso", TODAY, false)
                .judge(SubjectResult.of(
                        "some-rule",
                        SubjectResult.SubjectKind.RULE,
                        Level.MUST,
                        "a rule",
                        List.of(
                                Results.scenario("some-rule", "one", Outcome.FAILED),
                                Results.scenario("some-rule", "two", Outcome.INCONCLUSIVE))));

        assertThat(judged.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(judged.excepted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the chat 19:* was not visible               | true
            the chat 19:<id> was not visible after <number> s and <number> looks | true
            after 12 s and 1 look                       | true
            not visib                                   | false
            was not visible after * s and * looks; the  | true
            the chat 19:x_y@unq.gbl.spaces was          | true
            look at * of the ledger                     | false
            was answered 405                            | false
            """)
    void ids_and_times_in_a_reason_stand_for_any(String listed, boolean matches) {
        String reason = "The chat 19:a_b@unq.gbl.spaces was not visible after 10.0 s and 9 looks; the visibility "
                + "budget is spent";

        assertThat(entry(new Undecided(Outcome.INCONCLUSIVE, listed), Optional.empty())
                        .excuses(Outcome.INCONCLUSIVE, reason))
                .isEqualTo(matches);
        assertThat(entry(new Undecided(Outcome.BROKEN, listed), Optional.empty())
                        .excuses(Outcome.INCONCLUSIVE, reason))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /members/2/roles | it was 200  | true
            /members/*/roles | it was 200  | true
            *                | it * 200    | true
            /members/roles   | it was 200  | false
            /members/2/roles | it was 2001 | false
            /members/2/roles | 200         | false
            /members/2/roles | It was 200  | false
            """)
    void how_it_fails_is_told_by_place_and_value(String where, String actual, boolean matches) {
        Failure failure = new Failure(
                "roles",
                "m",
                Optional.of("owner"),
                Optional.of("it was 200"),
                Optional.of("/members/0/roles"),
                Optional.empty(),
                Optional.empty());

        assertThat(new Fails("roles", where, actual).matches(failure)).isEqualTo(matches);
        assertThat(new Fails("other", where, actual).matches(failure)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-28T23:10:28.51Z                  | 2026-11-29T01:02:03Z                   | true
            2026-11-28T23:10:28.51                   | 2026-11-29T01:02:03                    | true
            2026-11-28T23:10:28.51                   | 2026-11-29T01:02:03Z                   | false
            2026-11-28T23:10:28.51+02:00             | 2026-11-29T01:02:03Z                   | false
            2026-11-28 23:10:28Z                     | 2026-11-29T01:02:03Z                   | false
            1795907428                               | 1795993828                             | true
            Sat, 28 Nov 2026 23:10:28 GMT            | Sun, 29 Nov 2026 01:02:03 GMT          | true
            http://127.0.0.1:34567/v1.0/$metadata    | http://127.0.0.1:45678/v1.0/$metadata  | true
            http://127.0.0.1:34567/v1.0/$metadata    | http://127.0.0.1:45678/beta/$metadata  | false
            500 Oops: request-id 1, 12.5 ms          | 500 Oops: request-id 2, 7 ms           | true
            19:a_b@unq.gbl.spaces                    | 19:c_d@unq.gbl.spaces                  | true
            404 Not Found: people.stranger1.id       | 404 Not Found: people.stranger2.id     | true
            404 Not Found: people.colleague.id       | 404 Not Found: people.guest.id         | false
            8b081ef6-4792-4def-b2c9-c363a1bf41d5     | 82af01c5-f7cc-4a2e-a728-3a5df21afd9d   | true
            200                                      | 202                                    | false
            a topic &quot;in quotes&quot;            | a topic &#34;in quotes&#34;            | false
            """)
    void what_is_another_in_each_run_does_not_count(String listed, String actual, boolean matches) {
        assertThat(VolatileText.same(listed, actual)).isEqualTo(matches);
        assertThat(VolatileText.same(VolatileText.stable(listed), actual))
                .as("as proposed: " + VolatileText.stable(listed))
                .isEqualTo(matches);
    }

    private static void assertSays(
            KnownDeviationMatcher judge, Level level, String outcome, boolean strict, String becomes, String word) {
        SubjectResult judged = judge.judge(Results.rule("some-rule", level, outcome(outcome)));
        Verdict verdict = new VerdictCalculator(
                        List.of(judged, PROOF), List.of(), false, strict, List.of(), Optional.empty())
                .verdict();
        Verdict partial = new VerdictCalculator(
                        List.of(judged, PROOF), List.of(), true, strict, List.of(), Optional.empty())
                .verdict();

        assertThat(judged.outcome()).as(level + ", strict " + strict).isEqualTo(outcome(becomes));
        assertThat(verdict.outcome().word()).as(level + ", strict " + strict).isEqualTo(word);
        assertThat(verdict.exitCode()).isEqualTo(word.startsWith("conformant") ? 0 : word.startsWith("non") ? 1 : 2);
        assertThat(partial.exitCode())
                .as("a partial run is never conformant")
                .isEqualTo(word.startsWith("non") ? 1 : 2);
    }

    private static List<KnownDeviation> entries(String listed, String reason, LocalDate expires, String target) {
        List<KnownDeviation> entries = new ArrayList<>();
        if (!listed.equals("-")) {
            boolean same = reason.equals("same");
            Expected expected = switch (listed) {
                case "fails" -> new Fails("status-created", "the status", same ? "200" : "202");
                case "not-run" -> new NotRun(same ? "Because of not-run" : "people.guest");
                default -> new Undecided(outcome(listed), same ? same(listed) : "no mailbox");
            };
            entries.add(new KnownDeviation(
                    "some-rule",
                    Optional.empty(),
                    Optional.of(target.equals("same") ? "contoso" : "fabrikam"),
                    expected,
                    listing(expires),
                    "known.yaml:2:5"));
        }
        return entries;
    }

    private static String same(String outcome) {
        return outcome.equals("broken") ? "The connection was closed" : "Because of " + outcome;
    }

    private static KnownDeviation entry(Expected expected, Optional<String> scenario) {
        return new KnownDeviation("some-rule", scenario, Optional.empty(), expected, listing(TODAY), "known.yaml:2:5");
    }

    private static KnownDeviationNote listing(LocalDate expires) {
        return new KnownDeviationNote("the vendor knows", "Ada", URI.create("https://tracker.example/1"), expires);
    }

    private static Outcome outcome(String word) {
        return Outcome.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
