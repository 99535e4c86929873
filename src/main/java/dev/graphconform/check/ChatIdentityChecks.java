package dev.graphconform.check;

import java.util.Locale;

/** Whether two answers speak of one chat, or of two. */
public final class ChatIdentityChecks {
    private ChatIdentityChecks() {}

    /** A repeat is accepted, since the first request was. */
    public static void handedBack(Response repeat, Response first, ViolationFactory violations) {
        if (!repeat.accepted()) {
            throw violations.violation(
                    CheckName.REPEAT_ACCEPTED,
                    "the existing chat " + ChatChecks.id(first, violations),
                    repeat.summary(),
                    "the status",
                    repeat.exchange());
        }
    }

    /** The second answer hands back the chat of the first, its times untouched. */
    public static void sameChat(Response first, Response second, ViolationFactory violations) {
        sameCreation(first, second, violations);
        sameTime(first, second, "lastUpdatedDateTime", violations);
    }

    /** The second answer hands back the chat of the first, which may have been changed since. */
    public static void sameCreation(Response first, Response second, ViolationFactory violations) {
        String before = ChatChecks.id(first, violations);
        String after = ChatChecks.id(second, violations);
        if (!sameId(before, after)) {
            throw violations.violation(
                    CheckName.SAME_CHAT,
                    "the existing chat " + before,
                    "another chat, " + after,
                    "/id",
                    second.exchange());
        }
        sameTime(first, second, "createdDateTime", violations);
    }

    /**
     * The answer hands back the chat that a Location named; whether that one is right is for two other rules to tell.
     */
    public static void isChat(String before, Response response, ViolationFactory violations) {
        String after = ChatChecks.id(response, violations);
        if (!sameId(before, after)) {
            RuleViolationException violation = violations.violation(
                    CheckName.SAME_CHAT,
                    "the chat that was asked for with an app, " + before,
                    "another chat, " + after,
                    "/id",
                    response.exchange());
            String seen = "the address of the operation names another chat than the two people have";
            throw InconclusiveException.lookAt(
                    seen,
                    RuleId.APPS_LOCATION_OPERATION,
                    InconclusiveException.lookAt(seen, RuleId.OPERATION_TARGETS_CHAT, violation));
        }
    }

    /** The second answer is another chat than the first. */
    public static void otherChat(Response first, Response second, ViolationFactory violations) {
        String before = ChatChecks.id(first, violations);
        if (sameId(before, ChatChecks.id(second, violations))) {
            throw violations.violation(
                    CheckName.OTHER_CHAT, "another chat than " + before, "the same chat", "/id", second.exchange());
        }
    }

    /** Whether two chat ids are the same; letter case inside GUIDs is free. */
    public static boolean sameId(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    private static void sameTime(Response first, Response second, String property, ViolationFactory violations) {
        if (!TimeChecks.instant(first, property, violations).equals(TimeChecks.instant(second, property, violations))) {
            throw violations.violation(
                    CheckName.TIMES_UNTOUCHED,
                    property + " untouched, " + first.text(property).orElse(""),
                    second.text(property).orElse(""),
                    "/" + property,
                    second.exchange());
        }
    }
}
