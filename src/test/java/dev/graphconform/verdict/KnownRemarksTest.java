package dev.graphconform.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Level;
import dev.graphconform.verdict.KnownDeviation.Expected;
import dev.graphconform.verdict.KnownDeviation.Fails;
import dev.graphconform.verdict.KnownDeviation.NotRun;
import dev.graphconform.verdict.KnownDeviation.Undecided;
import dev.graphconform.verdict.SubjectResult.SubjectKind;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences on what people said of what does not hold: ends that are near, and what is out of date. */
class KnownRemarksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Fails AS_LISTED = new Fails("status-created", "the status", "200");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2026-11-24 | -
            2026-11-25 | ends today (2026-11-25); then the run is red: have it mended, or give it another end.
            2026-11-26 | ends tomorrow (2026-11-26); then the run is red: have it mended, or give it another end.
            2026-11-27 | ends in 2 days (2026-11-27); then the run is red: have it mended, or give it another end.
            2026-12-09 | ends in 14 days (2026-12-09); then the run is red: have it mended, or give it another end.
            2026-12-10 | -
            2027-11-25 | -
            2027-11-26 | ends on 2027-11-26, in more than a year: write "accepted: true" instead if you disagree for \
            good, or an end at which somebody looks again.
            -          | -
            """)
    void an_end_that_is_near_or_far_asks_for_something(LocalDate expires, String remark) {
        KnownDeviation entry = entry("a", "contoso", expires, "known.yaml:2:5");

        assertThat(remarks(Set.of("a"), entry))
                .isEqualTo(
                        remark == null
                                ? List.of()
                                : List.of("Known deviation known.yaml:2:5 (a; Ada, https://tracker.example/1) "
                                        + remark));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | a
            2 | a and 1 more
            3 | a and 2 more
            """)
    void an_entry_for_several_rules_is_told_once(int subjects, String told) {
        KnownDeviation[] entries = List.of("a", "b", "c").subList(0, subjects).stream()
                .map(id -> entry(id, "contoso", TODAY, "known.yaml:2:5"))
                .toArray(KnownDeviation[]::new);

        assertThat(remarks(Set.of("a", "b", "c"), entries))
                .containsExactly("Known deviation known.yaml:2:5 (" + told
                        + "; Ada, https://tracker.example/1) ends today (2026-11-25); then the run is red: have it "
                        + "mended, or give it another end.");
    }

    @Test
    void each_place_of_what_ran_on_this_target_is_told_in_the_order_of_the_file() {
        assertThat(remarks(
                        Set.of("a", "b", "d"),
                        entry("b", "contoso", TODAY, "known.yaml:9:5"),
                        entry("a", "contoso", TODAY, "known.yaml:12:5"),
                        entry("c", "contoso", TODAY, "known.yaml:15:5"),
                        entry("d", "fabrikam", TODAY, "known.yaml:18:5")))
                .extracting(line -> line.substring(0, line.indexOf(';')))
                .containsExactly("Known deviation known.yaml:9:5 (b", "Known deviation known.yaml:12:5 (a");
    }

    @Test
    void what_people_said_is_told_in_one_line() {
        assertThat(listing(TODAY).line())
                .isEqualTo("the vendor knows (Ada, https://tracker.example/1, until 2026-11-25)");
        assertThat(listing(null).line())
                .isEqualTo("the vendor knows (Ada, https://tracker.example/1, accepted, no end)");
    }

    @Test
    void what_is_out_of_date_says_where_it_stands_and_what_came_instead() {
        assertThat(stale(AS_LISTED, Outcome.PASSED))
                .isEqualTo("listed as failing in the check status-created at the status with \"200\" "
                        + "(known.yaml:2:5, Ada), but it passes");
        assertThat(stale(new NotRun("people.guest"), Outcome.PASSED))
                .isEqualTo("listed as not-run for lack of people.guest (known.yaml:2:5, Ada), but it ran");
        assertThat(stale(new NotRun("people.guest"), Outcome.FAILED))
                .isEqualTo("listed as not-run for lack of people.guest (known.yaml:2:5, Ada), but it ran");
        assertThat(stale(new NotRun("people.guest"), Outcome.NOT_RUN))
                .isEqualTo("listed as not-run for lack of people.guest (known.yaml:2:5, Ada), but it is not-run for "
                        + "another reason: because of not-run");
        assertThat(stale(new Undecided(Outcome.INCONCLUSIVE, "no mailbox"), Outcome.PASSED))
                .isEqualTo("listed as inconclusive with \"no mailbox\" (known.yaml:2:5, Ada), but it is passed");
        assertThat(stale(new Undecided(Outcome.INCONCLUSIVE, "no mailbox"), Outcome.BROKEN))
                .isEqualTo("listed as inconclusive with \"no mailbox\" (known.yaml:2:5, Ada), but it is broken for "
                        + "another reason: the connection was closed");
    }

    @Test
    void an_entry_that_ended_says_until_when_it_held() {
        SubjectResult judged = matcher(false, Set.of(), named(AS_LISTED, Optional.empty(), TODAY.minusDays(1)))
                .judge(Results.rule("a", Level.MUST, Outcome.FAILED));

        assertThat(judged.reason())
                .startsWith("listed as failing in the check status-created at the status with \"200\" "
                        + "(known.yaml:2:5, Ada), but only until 2026-11-24");
    }

    @Test
    void a_scenario_that_is_gone_is_named() {
        SubjectResult judged = matcher(false, Set.of(), named(AS_LISTED, Optional.of("two"), TODAY))
                .judge(Results.rule("a", Level.MUST, Outcome.PASSED));

        assertThat(judged.outcome()).isEqualTo(Outcome.STALE);
        assertThat(judged.reason())
                .isEqualTo("listed as failing in the check status-created at the status with \"200\" "
                        + "(known.yaml:2:5, Ada), but it has no scenario \"two\"");
    }

    @Test
    void what_is_listed_as_undecided_may_fail_as_any_other() {
        SubjectResult judged = matcher(
                        false, Set.of(), named(new Undecided(Outcome.BROKEN, "no mailbox"), Optional.empty(), TODAY))
                .judge(Results.rule("a", Level.MUST, Outcome.FAILED));

        assertThat(judged.outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void one_of_two_reasons_for_which_it_may_not_run_is_enough() {
        SubjectResult judged = matcher(
                        false,
                        Set.of(),
                        named(new NotRun("people.guest"), Optional.empty(), TODAY),
                        named(new NotRun("because of not-run"), Optional.empty(), TODAY))
                .judge(Results.rule("a", Level.MUST, Outcome.NOT_RUN));

        assertThat(judged.outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(judged.excepted()).isTrue();
    }

    @Test
    void a_failure_that_nobody_listed_has_no_note_of_the_one_beside_it() {
        SubjectResult judged = matcher(false, Set.of(), named(AS_LISTED, Optional.of("one"), TODAY))
                .judge(rule(
                        Results.scenario("a", "one", Outcome.FAILED), Results.scenario("a", "two", Outcome.FAILED)));

        assertThat(judged.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(judged.listing()).isEmpty();
        assertThat(judged.scenarios())
                .extracting(ScenarioResult::outcome)
                .containsExactly(Outcome.KNOWN, Outcome.FAILED);
    }

    @Test
    void a_scenario_that_was_left_out_is_judged_only_where_each_was() {
        KnownDeviationMatcher matcher =
                matcher(false, Set.of(), named(new NotRun("no guest"), Optional.empty(), TODAY));
        SubjectResult idle = matcher.judge(rule(Results.leftOut("a", "one")));
        SubjectResult ran =
                matcher.judge(rule(Results.leftOut("a", "one"), Results.scenario("a", "two", Outcome.PASSED)));

        assertThat(idle.excepted()).isTrue();
        assertThat(idle.scenarios().get(0).listing()).isPresent();
        assertThat(ran.outcome()).isEqualTo(Outcome.STALE);
        assertThat(ran.scenarios().get(0).listing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            false | false | expected to run, but it is not-run: because of not-run
            false | true  | expected to run, but it is not-run: left out: no guest
            true  | false | expected to run, but it is not-run: because of not-run
            true  | true  | left out: no guest
            """)
    void what_must_run_may_run_in_another_shard(boolean part, boolean leftOut, String reason) {
        SubjectResult judged = matcher(part, Set.of("a"))
                .judge(rule(leftOut ? Results.leftOut("a", "one") : Results.scenario("a", "one", Outcome.NOT_RUN)));

        assertThat(judged.reason()).isEqualTo(reason);
        assertThat(judged.outcome()).isEqualTo(reason.startsWith("expected") ? Outcome.STALE : Outcome.NOT_RUN);
    }

    @Test
    void what_must_run_and_is_excused_is_not_out_of_date() {
        SubjectResult judged = matcher(false, Set.of("a"), named(new NotRun("because of"), Optional.empty(), TODAY))
                .judge(Results.rule("a", Level.MUST, Outcome.NOT_RUN));

        assertThat(judged.outcome()).isEqualTo(Outcome.NOT_RUN);
    }

    private static String stale(Expected expected, Outcome outcome) {
        SubjectResult judged = matcher(false, Set.of(), named(expected, Optional.empty(), TODAY))
                .judge(Results.rule("a", Level.MUST, outcome));

        assertThat(judged.outcome()).isEqualTo(Outcome.STALE);
        return judged.reason();
    }

    private static List<String> remarks(Set<String> owed, KnownDeviation... entries) {
        return matcher(false, Set.of(), entries).remarks(owed);
    }

    private static KnownDeviationMatcher matcher(boolean part, Set<String> mustRun, KnownDeviation... entries) {
        return new KnownDeviationMatcher(new KnownDeviations(List.of(entries), mustRun), "contoso", TODAY, false, part);
    }

    private static KnownDeviation entry(String subject, String target, LocalDate expires, String place) {
        return new KnownDeviation(subject, Optional.empty(), Optional.of(target), AS_LISTED, listing(expires), place);
    }

    private static KnownDeviation named(Expected expected, Optional<String> scenario, LocalDate expires) {
        return new KnownDeviation("a", scenario, Optional.empty(), expected, listing(expires), "known.yaml:2:5");
    }

    private static KnownDeviationNote listing(LocalDate expires) {
        return new KnownDeviationNote(
                "the vendor knows", "Ada", URI.create("https://tracker.example/1"), Optional.ofNullable(expires));
    }

    private static SubjectResult rule(ScenarioResult... scenarios) {
        return SubjectResult.of("a", SubjectKind.RULE, Level.MUST, "a rule", List.of(scenarios));
    }
}
