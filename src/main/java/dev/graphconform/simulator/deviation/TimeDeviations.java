package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.deviation.AffectedRules.CHAT_EXAMPLES;
import static dev.graphconform.simulator.deviation.ChatMutations.changingNewChat;
import static dev.graphconform.simulator.deviation.Deviation.deviation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Deviations in the created and last updated times of a chat. */
final class TimeDeviations {

    private static final List<String> BOTH = List.of("createdDateTime", "lastUpdatedDateTime");
    private static final List<String> LAST = List.of("lastUpdatedDateTime");

    private TimeDeviations() {}

    static List<Deviation> all() {
        return List.of(
                times("times-utc~zone-lost", "times have no zone", BOTH, time -> time.replace("Z", "")),
                times(
                        "times-utc~offset-zero",
                        "times end in +00:00 instead of Z",
                        BOTH,
                        time -> time.replace("Z", "+00:00")),
                times(
                        "times-utc~offset-local",
                        "times have the offset of some place two hours east",
                        BOTH,
                        time -> OffsetDateTime.ofInstant(Instant.parse(time), ZoneOffset.ofHours(2))
                                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)),
                times(
                        "times-utc~last-updated-zone-lost",
                        "lastUpdatedDateTime has no zone",
                        LAST,
                        time -> time.replace("Z", "")),
                times(
                        "times-utc~blank-for-t",
                        "date and time are parted by a blank",
                        BOTH,
                        time -> time.replace("T", " ")),
                times(
                        "times-utc~no-such-day",
                        "the month has 45 days",
                        BOTH,
                        time -> time.replaceFirst("-\\d\\dT", "-45T")),
                times(
                        "times-utc~epoch",
                        "times are texts of seconds since 1970",
                        BOTH,
                        time -> Long.toString(Instant.parse(time).getEpochSecond())),
                deviation(
                        "times-utc~local-time",
                        "times are those of a place two hours east, and end in Z",
                        () -> ResponseMutations.editing(
                                Conditions::chatInResponse,
                                chat -> BOTH.forEach(property -> chat.put(
                                        property,
                                        Instant.parse(chat.path(property).stringValue())
                                                .plusSeconds(7200)
                                                .toString())))),
                deviation(
                        "times-utc~empty-when-reused",
                        "a oneOnOne that was there already has an empty lastUpdatedDateTime",
                        () -> ResponseMutations.editing(
                                Conditions::reused, chat -> chat.put("lastUpdatedDateTime", ""))),
                deviation(
                        "times-equal-when-new~a-millisecond-later",
                        "a new group was updated a millisecond after it was created",
                        () -> changingNewChat(
                                Conditions::group,
                                chat -> chat.withTimes(
                                        chat.created(), chat.lastUpdated().plusMillis(1)))),
                deviation(
                        "times-equal-when-new~a-minute-earlier",
                        "a new group was updated a minute before it was created",
                        () -> changingNewChat(
                                Conditions::group,
                                chat -> chat.withTimes(
                                        chat.created(), chat.lastUpdated().minusSeconds(60)))));
    }

    private static Deviation times(String id, String line, List<String> which, UnaryOperator<String> otherwise) {
        return deviation(
                        id,
                        line,
                        () -> ResponseMutations.editing(
                                Conditions::chatInResponse,
                                (ObjectNode chat) -> which.stream()
                                        .filter(property -> chat.path(property).isString())
                                        .forEach(property -> chat.put(
                                                property,
                                                otherwise.apply(
                                                        chat.path(property).stringValue())))))
                .alsoBreaking(CHAT_EXAMPLES);
    }
}
