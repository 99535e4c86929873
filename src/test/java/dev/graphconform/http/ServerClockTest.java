package dev.graphconform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerClockTest {
    /** The server's clock is an hour ahead of this machine's. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private static final Instant BEGUN = Instant.parse("2026-11-25T09:00:00.300Z");

    private final ServerClock clock = new ServerClock(BEGUN);

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T10:00:00.900Z, true, false", // in the first second of the run: enough to judge by, never enough to
        // delete by
        "2026-11-25T09:59:58.000Z, true, false",
        "2026-11-25T09:59:57.999Z, false, false",
        "2026-11-25T10:00:01.950Z, true, true",
        "2026-11-25T10:00:01.000Z, true, true",
        "2026-11-25T10:00:00.999Z, true, false"
    })
    void judging_takes_a_tolerance_and_deleting_none(Instant created, boolean judged, boolean deleted) {
        Exchange first = answered(BEGUN, true);
        clock.observe(first);

        assertThat(clock.madeInRun(created)).isEqualTo(judged);
        assertThat(ServerClock.isNew(created, clock.newFrom(first).orElseThrow()))
                .isEqualTo(deleted);
    }

    @Test
    void the_first_answer_says_when_the_run_began_also_for_judging() {
        clock.observe(answered(BEGUN, true));
        clock.observe(answered(BEGUN.plusSeconds(60), true));

        assertThat(clock.madeInRun(Instant.parse("2026-11-25T09:59:58Z"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void what_a_gateway_says_the_time_is_is_not_the_services(int status) {
        clock.observe(answered(status, BEGUN.minus(AHEAD), true));
        assertThat(clock.tellsTime()).isFalse();
        clock.observe(answered(BEGUN, true));

        assertThat(clock.madeInRun(BEGUN)).isFalse();
        assertThat(clock.newFrom(answered(BEGUN, true))).isPresent();
    }

    @Test
    void without_a_date_nothing_is_new() {
        Exchange undated = answered(BEGUN, false);
        clock.observe(undated);

        assertThat(clock.madeInRun(BEGUN.plus(AHEAD).plusSeconds(60))).isFalse();
        assertThat(clock.newFrom(undated)).isEmpty();
    }

    @Test
    void where_no_header_tells_the_time_the_runs_own_groups_do_for_judging_and_never_for_deleting() {
        Exchange undated = answered(BEGUN.plusSeconds(10), false);
        clock.observeOwnGroup(Instant.parse("2026-11-25T10:00:10.400Z"), undated);

        assertThat(clock.tellsTime()).isTrue();
        assertThat(clock.madeInRun(Instant.parse("2026-11-25T09:59:59Z"))).isTrue();
        assertThat(clock.madeInRun(Instant.parse("2026-11-25T09:59:58Z"))).isFalse();
        assertThat(clock.madeInRunByGroups(Instant.parse("2026-11-25T10:00:01.400Z")))
                .isTrue();
        assertThat(clock.madeInRunByGroups(Instant.parse("2026-11-25T10:00:01.399Z")))
                .isFalse();
        assertThat(clock.madeBeforeRunByGroups(Instant.parse("2026-11-25T10:00:00.099Z")))
                .isTrue();
        assertThat(clock.madeBeforeRunByGroups(Instant.parse("2026-11-25T10:00:00.100Z")))
                .isFalse();
        assertThat(clock.newFrom(undated)).isEmpty();
    }

    @Test
    void groups_that_all_have_the_same_time_tell_none() {
        Instant fixed = Instant.parse("2020-12-04T23:11:16.175Z");
        clock.observeOwnGroup(fixed, answered(BEGUN, false));
        clock.observeOwnGroup(fixed, answered(BEGUN.plusSeconds(5), false));

        assertThat(clock.tellsTime()).isFalse();
        assertThat(clock.madeInRun(fixed)).isFalse();
        assertThat(clock.madeBeforeRunByGroups(fixed)).isFalse();
    }

    @Test
    void a_date_header_is_worth_more_than_a_group() {
        clock.observe(answered(BEGUN, true));
        clock.observeOwnGroup(Instant.parse("2020-12-04T23:11:16.175Z"), answered(BEGUN, false));

        assertThat(clock.madeInRun(Instant.parse("2026-11-25T09:59:57Z"))).isFalse();
    }

    @Test
    void a_time_without_a_zone_is_no_time() {
        assertThat(ServerClock.created("2026-11-25T10:00:01.950")).isEmpty();
        assertThat(ServerClock.created("2026-11-25T11:00:01.950+01:00"))
                .contains(Instant.parse("2026-11-25T10:00:01.950Z"));
    }

    private static Exchange answered(Instant sent, boolean dated) {
        return answered(201, sent, dated);
    }

    private static Exchange answered(int status, Instant sent, boolean dated) {
        Duration took = Duration.ofMillis(300);
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                sent.plus(took).plus(AHEAD).atOffset(ZoneOffset.UTC));
        return new Exchange(
                1,
                Optional.empty(),
                "POST",
                URI.create("https://graph.microsoft.com/v1.0/chats"),
                Headers.NONE,
                Optional.empty(),
                status,
                dated ? new Headers(List.of(new Header("Date", date))) : Headers.NONE,
                new byte[0],
                sent,
                took,
                List.of());
    }
}
