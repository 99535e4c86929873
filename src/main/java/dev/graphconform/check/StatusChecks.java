package dev.graphconform.check;

/** Whether a request was accepted, created or refused. */
public final class StatusChecks {
    private StatusChecks() {}

    /** The answer is exactly 201. */
    public static void created(Response response, ViolationFactory violations) {
        if (response.status() != 201) {
            throw violations.violation(
                    CheckName.STATUS_CREATED, "201", response.summary(), "the status", response.exchange());
        }
    }

    /**
     * The rule itself says that the request is accepted: any 2xx that shows a chat, else nothing shows that it was
     * understood at all.
     */
    public static void accepted(Response response, ViolationFactory violations) {
        if (!response.accepted()) {
            throw violations.violation(
                    CheckName.ACCEPTED,
                    "an accepted request (any 2xx)",
                    response.summary(),
                    "the status",
                    response.exchange());
        }
        shown(response);
    }

    private static void shown(Response response) {
        if (response.text("id").orElse("").isEmpty()) {
            throw InconclusiveException.inconclusive(
                    "%s was answered %s, but no chat came back, so nothing shows that it was made; look at rule %s"
                            .formatted(response.exchange().line(), response.summary(), RuleId.CHAT_BODY));
        }
    }

    /**
     * Acceptance is only the control or the set-up of the rule: if the request is refused, the rule cannot be judged.
     *
     * @param lookAt the rule to look at instead
     */
    public static void setUp(Response response, RuleId lookAt) {
        if (!response.accepted()) {
            throw InconclusiveException.inconclusive(
                    "%s was answered %s (request-id %s), so there is nothing to judge; look at rule %s"
                            .formatted(
                                    response.exchange().line(),
                                    response.summary(),
                                    response.exchange().requestId().orElse("none"),
                                    lookAt));
        }
    }

    /** The request is refused in this way; a 5xx is no refusal. */
    public static void refused(Response response, RefusalKind refusalKind, ViolationFactory violations) {
        if (!refusalKind.covers(response.status())) {
            CheckName check = response.status() >= 500 ? CheckName.REFUSED_NOT_FAILED : CheckName.REFUSED;
            throw violations.violation(
                    check, refusalKind.expected(), response.summary(), "the status", response.exchange());
        }
    }

    /** The request is accepted or refused, whichever is right. */
    public static void notFailed(Response response, ViolationFactory violations) {
        if (!response.accepted() && (response.status() < 400 || response.status() >= 500)) {
            throw violations.violation(
                    CheckName.NOT_FAILED,
                    "an accepted request (2xx) or a refusal (4xx)",
                    response.summary(),
                    "the status",
                    response.exchange());
        }
        boolean operation = response.status() == 202
                && response.exchange().responseHeaders().first("Location").isPresent();
        if (response.accepted() && !operation) {
            shown(response);
        }
    }
}
