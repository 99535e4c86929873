package dev.graphconform.check;

import java.util.Locale;

/** Whether two answers speak of one chat, or of two. */
public final class ReuseChecks {
    private ReuseChecks() {}

    /** A repeat is accepted, since the first request was. */
    public static void handedBack(Answer repeat, Answer first, Judge judge) {
        if (!repeat.accepted()) {
            throw judge.violation(
                    "repeat-accepted", "the existing chat " + ChatChecks.id(first), repeat.summary(), "the status", repeat.exchange());
        }
    }

    /** The second answer hands back the chat of the first, its times untouched. */
    public static void sameChat(Answer first, Answer second, Judge judge) {
        String before = ChatChecks.id(first);
        String after = ChatChecks.id(second);
        if (!sameId(before, after)) {
            throw judge.violation("same-chat", "the existing chat " + before, "another chat, " + after, "/id", second.exchange());
        }
        sameTime(first, second, "createdDateTime", judge);
        sameTime(first, second, "lastUpdatedDateTime", judge);
    }

    /** The second answer is another chat than the first. */
    public static void otherChat(Answer first, Answer second, Judge judge) {
        String before = ChatChecks.id(first);
        if (sameId(before, ChatChecks.id(second))) {
            throw judge.violation("other-chat", "another chat than " + before, "the same chat", "/id", second.exchange());
        }
    }

    /** Whether two chat ids are the same; letter case inside GUIDs is free. */
    public static boolean sameId(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    private static void sameTime(Answer first, Answer second, String property, Judge judge) {
        if (!TimeChecks.instant(first, property).equals(TimeChecks.instant(second, property))) {
            throw judge.violation(
                    "times-untouched",
                    property + " untouched, " + first.text(property).orElse(""),
                    second.text(property).orElse(""),
                    "/" + property,
                    second.exchange());
        }
    }
}
