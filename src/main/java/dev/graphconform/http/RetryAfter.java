package dev.graphconform.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads {@code Retry-After}: whole seconds or a date by RFC 9110, or a fraction, as the throttling guidance's own
 * sample has it ({@code 2.128}). A value that is negative, over an hour or unreadable counts as missing.
 */
final class RetryAfter {
    private static final Duration LONGEST_ACCEPTED = Duration.ofHours(1);
    /** No exponents: BigDecimal would take all memory to write out 1e999999999. */
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(\\.\\d{0,20})?");

    private RetryAfter() {}

    /**
     * The wait asked for; a date counts from the response's own Date, since local clocks may be wrong, or else from
     * now.
     */
    static Optional<Duration> read(Headers headers, Instant now) {
        return headers.first("Retry-After")
                .map(String::strip)
                .flatMap(value -> seconds(value)
                        .or(() -> HttpDate.parse(value)
                                .map(then ->
                                        Duration.between(HttpDate.of(headers).orElse(now), then))))
                .filter(wait -> !wait.isNegative() && wait.compareTo(LONGEST_ACCEPTED) <= 0);
    }

    private static Optional<Duration> seconds(String value) {
        return SECONDS.matcher(value).matches()
                ? Optional.of(Duration.ofMillis(new BigDecimal(value)
                        .movePointRight(3)
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact()))
                : Optional.empty();
    }
}
