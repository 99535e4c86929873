package dev.graphconform.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Parses dates as HTTP headers write them, for instance {@code Wed, 25 Nov 2026 10:00:01 GMT}: whole seconds, by RFC
 * 1123.
 */
public final class HttpDate {
    private HttpDate() {}

    /** Parses a date; empty when the text is none. */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The value of the {@code Date} header; empty when there is none that can be parsed. */
    public static Optional<Instant> of(Headers headers) {
        return headers.first("Date").flatMap(HttpDate::parse);
    }
}
