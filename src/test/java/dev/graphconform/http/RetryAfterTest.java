package dev.graphconform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00.250Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                             | PT0S
            10                            | PT10S
            2.128                         | PT2.128S
            0.0001                        | PT0.001S
            3600                          | PT1H
            Mon, 23 Nov 2026 09:00:03 GMT | PT2.75S
            """)
    void seconds_fractions_and_dates_are_understood(String advice, Duration wait) {
        assertThat(read(advice)).contains(wait);
        assertThat(read(" " + advice + " ")).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-5",
                "3600.001",
                "999999999999",
                "1e99",
                "soon",
                "",
                "10 s",
                "Mon, 23 Nov 2026 09:00:00 GMT",
                "Mon, 01 Jan 2035 00:00:00 GMT"
            })
    void what_is_negative_absurd_or_unreadable_counts_as_missing(String advice) {
        assertThat(read(advice)).isEmpty();
    }

    @Test
    void a_missing_header_is_none() {
        assertThat(RetryAfter.read(Headers.NONE, NOW)).isEmpty();
    }

    private static Optional<Duration> read(String advice) {
        return RetryAfter.read(new Headers(List.of(new Header("retry-after", advice))), NOW);
    }
}
