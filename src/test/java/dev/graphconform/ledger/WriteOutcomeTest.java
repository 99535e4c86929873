package dev.graphconform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.Header;
import dev.graphconform.http.Headers;
import dev.graphconform.http.ServerClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriteOutcomeTest {
    /** The server's clock is an hour ahead of this machine's. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private static final Instant BEGUN = Instant.parse("2026-11-25T09:00:00.300Z");
    private static final Instant SENT = BEGUN.plusMillis(1600);

    private static final String MARKER = "test run 0123456789ab";

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T10:00:01.950Z,CREATED,false", // while the request was on its way
        "2026-11-25T10:00:00.200Z,EXISTED,true", // by the Date header alone it may have been before or after the
        // beginning
        "2026-11-25T09:59:59.000Z,EXISTED,false", // before the run for sure, though after it by the local clock
        "2026-11-25T10:30:00.000Z,EXISTED,true", // in the future
        "yesterday,EXISTED,true"
    })
    void only_a_chat_made_after_the_run_began_by_the_servers_clock_is_new(
            String created, WriteState state, boolean doubt) {
        WriteOutcome writeOutcome = WriteOutcome.of(
                answer(201, true, "{\"id\": \"19:a\", \"createdDateTime\": \"%s\"}".formatted(created)),
                new ServerClock(BEGUN),
                MARKER);

        assertThat(writeOutcome.state()).as(writeOutcome.why()).isEqualTo(state);
        assertThat(writeOutcome.doubt()).as(writeOutcome.why()).isEqualTo(doubt);
        assertThat(writeOutcome.chatId()).contains("19:a");
    }

    @Test
    void without_the_servers_clock_nothing_is_new() {
        WriteOutcome writeOutcome = WriteOutcome.of(
                answer(201, false, "{\"id\": \"19:a\", \"createdDateTime\": \"2026-11-25T10:00:01.950Z\"}"),
                new ServerClock(BEGUN),
                MARKER);

        assertThat(writeOutcome.state()).isEqualTo(WriteState.EXISTED);
        assertThat(writeOutcome.why()).contains("Date header");
    }

    @Test
    void without_the_servers_clock_a_chat_with_the_runs_marker_counts_and_is_looked_at_before_it_is_deleted() {
        WriteOutcome writeOutcome = WriteOutcome.of(
                answer(201, false, "{\"id\": \"19:a\", \"topic\": \"Launch - %s\"}".formatted(MARKER)),
                new ServerClock(BEGUN),
                MARKER);

        assertThat(writeOutcome.made()).isTrue();
        assertThat(writeOutcome.state()).isEqualTo(WriteState.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25T10:30:00Z,true,true", "2019-02-28T23:59:59Z,false,false"})
    void without_the_servers_clock_a_pairs_chat_is_counted_by_the_runs_own_groups_and_not_deleted(
            String created, boolean made, boolean doubt) {
        ServerClock clock = new ServerClock(BEGUN);
        WriteOutcome.of(
                answer(
                        201,
                        false,
                        ("{\"id\": \"19:g\", \"topic\": \"%s\", "
                                        + "\"createdDateTime\": \"2026-11-25T10:00:01.950Z\"}")
                                .formatted(MARKER)),
                clock,
                MARKER);

        WriteOutcome pair = WriteOutcome.of(
                answer(201, false, "{\"id\": \"19:a\", \"createdDateTime\": \"%s\"}".formatted(created)),
                clock,
                MARKER);

        assertThat(pair.made()).isEqualTo(made);
        assertThat(pair.doubt()).isEqualTo(doubt);
        assertThat(pair.state()).isEqualTo(WriteState.EXISTED);
    }

    @ParameterizedTest
    @CsvSource({
        "400,NOTHING",
        "401,NOTHING",
        "403,NOTHING",
        "429,NOTHING",
        "408,UNKNOWN",
        "500,UNKNOWN",
        "504,UNKNOWN",
        "201,UNKNOWN"
    })
    void an_answer_without_a_chat_says_what_its_status_says(int status, WriteState state) {
        assertThat(WriteOutcome.of(answer(status, true, "{}"), new ServerClock(BEGUN), MARKER)
                        .state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/chats('19:a_b@unq.gbl.spaces')/operations('x') | 19:a_b@unq.gbl.spaces",
                "/v1.0/chats/19%3Aa%40thread.v2/operations/x | 19:a@thread.v2",
                "https://graph.microsoft.com/beta/chats('19:a')/operations('x') | 19:a",
                "http://127.0.0.1:8080/chats/mock/v1.0/chats('19:a')/operations('x') | 19:a",
                "/chats(%27%31%39:a%27)/operations(%27x%27) | 19:a"
            })
    void an_accepted_chat_is_the_one_of_the_location_and_not_said_to_be_new(String location, String chat) {
        WriteOutcome writeOutcome = WriteOutcome.of(
                answer(202, true, "", new Header("Location", location)), new ServerClock(BEGUN), MARKER);

        assertThat(writeOutcome.state()).isEqualTo(WriteState.UNKNOWN);
        assertThat(writeOutcome.chatId()).contains(chat);
    }

    @ParameterizedTest
    @CsvSource({"/chats('..')/operations('x')", "/chats/../operations/x", "/elsewhere"})
    void a_location_that_names_no_chat_is_none(String location) {
        assertThat(WriteOutcome.of(
                                answer(202, true, "", new Header("Location", location)), new ServerClock(BEGUN), MARKER)
                        .chatId())
                .isEmpty();
    }

    private static Exchange answer(int status, boolean dated, String body, Header... more) {
        List<Header> headers = new ArrayList<>(List.of(more));
        if (dated) {
            headers.add(new Header(
                    "Date",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            SENT.plus(AHEAD).plusMillis(90).atOffset(ZoneOffset.UTC))));
        }
        return new Exchange(
                1,
                Optional.of("credentials.default"),
                "POST",
                URI.create("https://graph.contoso.test/v1.0/chats"),
                Headers.NONE,
                Optional.empty(),
                status,
                new Headers(headers),
                body.getBytes(StandardCharsets.UTF_8),
                SENT,
                Duration.ofMillis(100),
                List.of());
    }
}
