package dev.graphconform.wire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Reads {@code Retry-After}: whole seconds or a date by RFC 9110, or a fraction, as the throttling guidance's own sample has it
 * ({@code 2.128}). What is negative, absurd or unreadable counts as missing.
 */
final class RetryAfter {
    private static final Duration ABSURD = Duration.ofHours(1);

    private RetryAfter() {}

    static Optional<Duration> read(Headers headers, Instant now) {
        return headers.first("Retry-After")
                .map(String::strip)
                .flatMap(value -> seconds(value).or(() -> date(value, now)))
                .filter(wait -> !wait.isNegative() && wait.compareTo(ABSURD) <= 0);
    }

    private static Optional<Duration> seconds(String value) {
        try {
            BigDecimal millis = new BigDecimal(value).movePointRight(3).setScale(0, RoundingMode.CEILING);
            return Optional.of(Duration.ofMillis(millis.longValueExact()));
        } catch (ArithmeticException | NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> date(String value, Instant now) {
        try {
            return Optional.of(Duration.between(now, ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
