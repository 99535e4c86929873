package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.deviation.Collateral.CHAT_EXAMPLES;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.Makings.making;

import dev.graphconform.simulator.conduct.Occasion;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Faults in the two times of a chat. */
final class TimeDeviations {

    private static final List<String> BOTH = List.of("createdDateTime", "lastUpdatedDateTime");
    private static final List<String> LAST = List.of("lastUpdatedDateTime");

    private TimeDeviations() {
    }

    static List<Deviation> all() {
        return List.of(
                times("zone-lost", "times have no zone", BOTH, When::chatShown, time -> time.replace("Z", "")),
                times("offset-zero", "times end in +00:00 instead of Z", BOTH, When::chatShown,
                        time -> time.replace("Z", "+00:00")),
                times("offset-local", "times have the offset of some place two hours east", BOTH, When::chatShown,
                        time -> OffsetDateTime.ofInstant(Instant.parse(time), ZoneOffset.ofHours(2))
                                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)),
                times("last-updated-zone-lost", "lastUpdatedDateTime has no zone", LAST, When::chatShown,
                        time -> time.replace("Z", "")).alsoBreaking("times-equal-when-new"),
                times("blank-for-t", "date and time are parted by a blank", BOTH, When::chatShown,
                        time -> time.replace("T", " ")),
                times("epoch", "times are texts of seconds since 1970", BOTH, When::chatShown,
                        time -> Long.toString(Instant.parse(time).getEpochSecond())),
                times("empty-when-reused", "a oneOnOne that was there already has an empty lastUpdatedDateTime", LAST,
                        When::reused, time -> "").alsoBreaking("one-on-one-unique"),
                deviation("times-equal-when-new~a-millisecond-later",
                        "a new group was updated a millisecond after it was created",
                        () -> making(When::group, chat -> chat.withTimes(
                                chat.created(), chat.lastUpdated().plusMillis(1)))),
                deviation("times-equal-when-new~a-minute-earlier",
                        "a new group was updated a minute before it was created",
                        () -> making(When::group, chat -> chat.withTimes(
                                chat.created(), chat.lastUpdated().minusSeconds(60)))));
    }

    private static Deviation times(String name, String line, List<String> which, Predicate<Occasion> when,
            UnaryOperator<String> otherwise) {
        return deviation("times-utc~".concat(name), line, () -> Displays.editing(when, (ObjectNode chat) ->
                which.stream().filter(property -> chat.path(property).isString()).forEach(property ->
                        chat.put(property, otherwise.apply(chat.path(property).stringValue())))))
                .alsoBreaking(CHAT_EXAMPLES);
    }
}
