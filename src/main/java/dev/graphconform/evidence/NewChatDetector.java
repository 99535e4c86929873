package dev.graphconform.evidence;

import dev.graphconform.check.Response;
import dev.graphconform.http.Exchange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Tells whether a one-on-one chat is new for sure: created after this run's first answer, by the server's own clock,
 * and asked for by nobody else in this run. Local clocks are not asked, they lie.
 */
public final class NewChatDetector {
    /** The Date header has whole seconds, and several servers may answer. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final AtomicReference<Instant> firstAnswer = new AtomicReference<>();
    private final Set<String> askedFor = ConcurrentHashMap.newKeySet();

    /** Remembers the server's time of the run's first answer. */
    public void answered(Exchange exchange) {
        if (firstAnswer.get() == null) {
            date(exchange).ifPresent(date -> firstAnswer.compareAndSet(null, date));
        }
    }

    /**
     * Remembers that these people were asked for.
     *
     * @return whether it was the first time in this run
     */
    public boolean firstTime(Collection<String> userKeys) {
        return askedFor.add(userKeys.stream()
                .map(key -> key.toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(" ")));
    }

    /** Whether the chat in the answer was made after the run's first answer; false when that cannot be told. */
    public boolean madeInThisRun(Response response) {
        Instant start = firstAnswer.get();
        return start != null
                && response.text("createdDateTime")
                        .flatMap(NewChatDetector::instant)
                        .map(made -> !made.isBefore(start.minus(TOLERANCE)))
                        .orElse(false);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> date(Exchange exchange) {
        try {
            return exchange.responseHeaders()
                    .first("Date")
                    .map(value -> ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
