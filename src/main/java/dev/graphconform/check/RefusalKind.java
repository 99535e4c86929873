package dev.graphconform.check;

import java.util.Set;

/** How a request may be refused, by the names that features use. */
public enum RefusalKind {
    BAD_REQUEST("as a bad request", 400),
    UNAUTHORIZED("as unauthorized", 401),
    FORBIDDEN("as forbidden", 403),
    UNAUTHORIZED_OR_FORBIDDEN("as unauthorized or forbidden", 401, 403),
    /** The missing media type is answered 400 by the real service, another one 400 or 415. */
    UNSUPPORTED_MEDIA("as unsupported media", 400, 415),
    /** Recorded for users that nobody knows. */
    UNKNOWN_USER("as naming an unknown user", 400, 403, 404),
    METHOD_NOT_ALLOWED("as not allowed there", 405),
    /** The page has no error section: any 4xx that speaks of the request itself. */
    ANY("the request"),
    /** The same for a request that names what a service may not find. */
    ANY_OR_NOT_FOUND("the request, or does not find what it names");

    /** They say that nothing is served at this address in this way, as a stub does that no request matches. */
    static final Set<Integer> NOT_SERVED = Set.of(404, 405, 406, 410, 501);

    private static final Set<Integer> NOT_ABOUT_THE_REQUEST = Set.of(401, 408, 429);

    private final String phrase;
    private final Set<Integer> statuses;

    RefusalKind(String phrase, Integer... statuses) {
        this.phrase = phrase;
        this.statuses = Set.of(statuses);
    }

    /** How features call it. */
    public String phrase() {
        return phrase;
    }

    /** Any refusal, "not found" included where the request names what may not be found. */
    public static RefusalKind any(boolean naming) {
        return naming ? ANY_OR_NOT_FOUND : ANY;
    }

    /** Whether a status is such a refusal. */
    public boolean covers(int status) {
        if (this == ANY_OR_NOT_FOUND && status == 404) {
            return true;
        }
        return statuses.isEmpty()
                ? status >= 400
                        && status < 500
                        && !NOT_ABOUT_THE_REQUEST.contains(status)
                        && !NOT_SERVED.contains(status)
                : statuses.contains(status);
    }

    /** Whether no status is named for it. */
    boolean anyStatus() {
        return statuses.isEmpty();
    }

    /** What is expected of a request without a token, of which 401 speaks. */
    static String expectedWithoutToken() {
        return "a refusal (any 4xx but 404, 405, 406, 408, 410, 429)";
    }

    String expected() {
        return statuses.isEmpty()
                ? "a refusal (any 4xx but 401, " + (this == ANY_OR_NOT_FOUND ? "" : "404, ")
                        + "405, 406, 408, 410, 429)"
                : "a refusal with "
                        + String.join(
                                " or ",
                                statuses.stream().sorted().map(String::valueOf).toList());
    }
}
