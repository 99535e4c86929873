package dev.graphconform.check;

import dev.graphconform.http.HttpDate;
import dev.graphconform.schema.SchemaName;
import dev.graphconform.schema.Schemas;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the two times of a chat must be. */
public final class TimeChecks {
    private static final SchemaChecks SCHEMA = new SchemaChecks(SchemaName.CHAT);
    /** Clocks of one service differ by less; zones differ by more. */
    private static final Duration JUST_NOW = Duration.ofMinutes(10);

    private static final Duration FARTHEST_ZONE = Duration.ofHours(15);

    private TimeChecks() {}

    /** Both times are UTC date-times. */
    public static void utc(Response response, Schemas schemas, ViolationFactory violations) {
        ChatChecks.requireProperty(response, "createdDateTime", JsonNode::isString, violations);
        ChatChecks.requireProperty(response, "lastUpdatedDateTime", JsonNode::isString, violations);
        SCHEMA.requireValid(response, schemas, RuleId.TIMES_UTC, violations, CheckName.UTC);
    }

    /**
     * The time of a chat that is surely new is not off by a time zone, by the clock of the service that made it. What
     * is off by more is some made-up clock, which says nothing of zones; a service whose answers tell no date is not
     * asked. Where the time is right by this machine's clock, it is the date that is off.
     */
    public static void noLocalTime(Response response, ViolationFactory violations) {
        Instant created = instant(response, "createdDateTime", violations);
        Optional<Instant> now = HttpDate.of(response.exchange().responseHeaders());
        Duration apart = now.map(time -> Duration.between(created, time).abs()).orElse(Duration.ZERO);
        Duration apartHere =
                Duration.between(created, response.exchange().sentAt()).abs();
        if (apart.compareTo(JUST_NOW) > 0 && apart.compareTo(FARTHEST_ZONE) <= 0 && apartHere.compareTo(JUST_NOW) > 0) {
            throw violations.violation(
                    CheckName.NO_LOCAL_TIME,
                    "UTC, about the time of the answer: " + now.get(),
                    response.text("createdDateTime").orElse(""),
                    "/createdDateTime",
                    response.exchange());
        }
    }

    /** Both times name the same instant. */
    public static void equal(Response response, ViolationFactory violations) {
        Instant created = instant(response, "createdDateTime", violations);
        Instant updated = instant(response, "lastUpdatedDateTime", violations);
        if (!created.equals(updated)) {
            throw violations.violation(
                    CheckName.TIMES_EQUAL,
                    "lastUpdatedDateTime equal to createdDateTime, "
                            + response.text("createdDateTime").orElse(""),
                    response.text("lastUpdatedDateTime").orElse(""),
                    "/lastUpdatedDateTime",
                    response.exchange());
        }
    }

    /** The point in time that a property holds. */
    public static Instant instant(Response response, String property, ViolationFactory violations) {
        String value = ChatChecks.requireProperty(response, property, JsonNode::isString, violations)
                .asString();
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw InconclusiveException.lookAt(
                    property + " is \"" + value + "\", which is no date-time",
                    RuleId.TIMES_UTC,
                    violations.violation(
                            CheckName.CAME_BACK, "a date-time", value, "/" + property, response.exchange()));
        }
    }
}
