package dev.graphconform.check;

import dev.graphconform.target.Target;

/** What the answer to a request with apps must be (Create chat, Examples 3 and 4). */
public final class AppChecks {
    private AppChecks() {}

    /** The answer is 202, has a Location and no body. A 201 for a pair that had a chat before cannot be judged. */
    public static void accepted(Answer answer, boolean newChatForSure, Judge judge) {
        if (answer.status() == 201 && !newChatForSure) {
            throw Undecided.inconclusive("the answer is 201, and the pair may have had a chat before; what the service answers then is"
                    + " documented nowhere. Use people who share no chat yet");
        }
        if (answer.status() != 202) {
            throw judge.violation("status-accepted", "202", answer.summary(), "the status", answer.exchange());
        }
        if (answer.exchange().responseHeaders().first("Location").isEmpty()) {
            throw judge.violation("location-present", "a Location", "none", "the header Location", answer.exchange());
        }
        if (answer.exchange().responseBody().length > 0) {
            throw judge.violation(
                    "no-body", "no body", answer.exchange().responseBody().length + " bytes", "the body", answer.exchange());
        }
    }

    /** The Location addresses an operation of a chat on the target; gives that address. */
    public static LocationAddress.Operation location(Answer answer, Target target, Judge judge) {
        String location = rawLocation(answer);
        LocationAddress address = address(location, target);
        if (address instanceof LocationAddress.Elsewhere elsewhere) {
            throw judge.violation(
                    "location-form",
                    "/chats('<chat id>')/operations('<operation id>'), relative to service root and version or absolute on it",
                    location + " (" + elsewhere.reason() + ")",
                    "the header Location",
                    answer.exchange());
        }
        return (LocationAddress.Operation) address;
    }

    /** What a Location addresses on this target. */
    public static LocationAddress address(String location, Target target) {
        return LocationAddress.of(location, target.serviceRoot(), target.apiVersion());
    }

    /** The value of the header; undecided when the answer is no 202 with one. */
    public static String rawLocation(Answer answer) {
        if (answer.status() != 202) {
            throw Undecided.inconclusive("the request with an app was answered " + answer.summary() + ", not 202; look at rule " + accepting(answer));
        }
        return answer.exchange()
                .responseHeaders()
                .first("Location")
                .orElseThrow(() -> Undecided.inconclusive("the 202 has no Location; look at rule " + accepting(answer)));
    }

    /** The rule that judges whether this request had to be accepted. */
    private static String accepting(Answer answer) {
        boolean consented = answer.exchange().requestBody().filter(body -> body.contains("\"consentedPermissionSet\"")).isPresent();
        return consented ? "apps-consent-accepted" : "apps-accepted";
    }
}
