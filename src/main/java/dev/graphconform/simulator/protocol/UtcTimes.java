package dev.graphconform.simulator.protocol;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** The three ways in which Graph writes a time. */
public final class UtcTimes {

    private static final DateTimeFormatter CHAT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter OPERATION = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter ERROR =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private UtcTimes() {}

    /** A time of a chat: trailing zeros of the fraction dropped (recorded behaviour). */
    public static String ofChat(Instant time) {
        return CHAT.format(time);
    }

    /** A time of an operation: seven digits of fraction (teamsAsyncOperation example). */
    public static String ofOperation(Instant time) {
        return OPERATION.format(time);
    }

    /** The date inside an error: neither zone nor fraction (recorded behaviour). */
    public static String ofError(Instant time) {
        return ERROR.format(time);
    }
}
