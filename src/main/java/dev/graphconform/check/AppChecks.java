package dev.graphconform.check;

import dev.graphconform.http.Exchange;
import java.net.URI;
import tools.jackson.databind.JsonNode;

/** What the answer to a request with apps must be (Create chat, Examples 3 and 4). */
public final class AppChecks {
    private AppChecks() {}

    /** The answer is 202, has a Location and no body. A 201 for a pair that had a chat before cannot be judged. */
    public static void accepted(Response response, boolean newChatForSure, ViolationFactory violations) {
        if (response.status() == 201 && !newChatForSure) {
            throw maybeOld(response);
        }
        if (response.status() != 202) {
            throw violations.violation(
                    CheckName.STATUS_ACCEPTED, "202", response.summary(), "the status", response.exchange());
        }
        if (response.exchange().responseHeaders().first("Location").isEmpty()) {
            throw violations.violation(
                    CheckName.LOCATION_PRESENT, "a Location", "none", "the header Location", response.exchange());
        }
        if (response.exchange().responseBody().length > 0) {
            throw violations.violation(
                    CheckName.NO_BODY,
                    "no body",
                    response.exchange().responseBody().length + " bytes",
                    "the body",
                    response.exchange());
        }
    }

    /** A 201 in place of a 202, for two people of whom nothing shows that they had no chat. */
    static InconclusiveException maybeOld(Response response) {
        return InconclusiveException.inconclusive("the answer is 201"
                + response.text("createdDateTime")
                        .map(created -> " with a chat of " + created)
                        .orElse("")
                + ", and nothing shows that the two had no chat before: this run may have asked for it, or it is older;"
                + " what the service answers then is documented nowhere");
    }

    /** The Location addresses an operation of a chat on the target; gives that address. */
    public static LocationAddress.OperationAddress location(
            Response response, URI serviceRoot, String apiVersion, ViolationFactory violations) {
        String location = rawLocation(response);
        LocationAddress address = LocationAddress.of(location, serviceRoot, apiVersion);
        if (address instanceof LocationAddress.OtherAddress otherAddress) {
            throw violations.violation(
                    CheckName.LOCATION_FORM,
                    "/chats('<chat id>')/operations('<operation id>'), relative to service root and version or "
                            + "absolute on it",
                    location + " (" + otherAddress.reason() + ")",
                    "the header Location",
                    response.exchange());
        }
        return (LocationAddress.OperationAddress) address;
    }

    /** The chat lists the app, once its operation has succeeded. */
    public static void installed(boolean listed, String appId, Exchange shown, ViolationFactory violations) {
        if (!listed) {
            throw violations.violation(
                    CheckName.APP_LISTED,
                    "the app " + appId + " among the chat's apps",
                    "apps without it",
                    "the installed apps",
                    shown);
        }
    }

    /** Whether an entry of the chat's list of apps is this app. */
    public static boolean isApp(JsonNode installation, String appId) {
        return installation.path("teamsApp").path("id").asString("").equalsIgnoreCase(appId)
                || installation
                        .path("teamsAppDefinition")
                        .path("teamsAppId")
                        .asString("")
                        .equalsIgnoreCase(appId);
    }

    /** The value of the header; undecided when the answer is no 202 with one. */
    public static String rawLocation(Response response) {
        if (response.status() != 202) {
            throw InconclusiveException.inconclusive("the request with an app was answered " + response.summary()
                    + ", not 202; look at rule " + accepting(response));
        }
        return response.exchange()
                .responseHeaders()
                .first("Location")
                .orElseThrow(() -> InconclusiveException.inconclusive(
                        "the 202 has no Location; look at rule " + accepting(response)));
    }

    /** The 202 says where the operation is; whether it does is for the rules on accepted apps to tell. */
    static void located(Response response, ViolationFactory violations) {
        if (response.exchange().responseHeaders().first("Location").isEmpty()) {
            throw InconclusiveException.lookAt(
                    "the 202 has no Location",
                    accepting(response),
                    violations.violation(
                            CheckName.CAME_BACK, "a Location", "none", "the header Location", response.exchange()));
        }
    }

    /** Whether the request asked for an app. */
    public static boolean asked(Response response) {
        return response.exchange()
                .requestBody()
                .filter(body -> body.contains("\"installedApps\""))
                .isPresent();
    }

    /** The rule that judges whether this request had to be accepted. */
    public static RuleId accepting(Response response) {
        boolean consented = response.exchange()
                .requestBody()
                .filter(body -> body.contains("\"consentedPermissionSet\""))
                .isPresent();
        return consented ? RuleId.APPS_CONSENT_ACCEPTED : RuleId.APPS_ACCEPTED;
    }
}
