package dev.graphconform.check;

/** Whether a request was accepted, created or refused. */
public final class StatusChecks {
    private StatusChecks() {}

    /** The answer is exactly 201. */
    public static void created(Answer answer, Judge judge) {
        if (answer.status() != 201) {
            throw judge.violation("status-created", "201", answer.summary(), "the status", answer.exchange());
        }
    }

    /** The rule itself says that the request is accepted: any 2xx that shows a chat, else nothing shows that it was understood at all. */
    public static void accepted(Answer answer, Judge judge) {
        if (!answer.accepted()) {
            throw judge.violation("accepted", "an accepted request (any 2xx)", answer.summary(), "the status", answer.exchange());
        }
        if (answer.text("id").orElse("").isEmpty()) {
            throw Undecided.inconclusive("%s was answered %s, but no chat came back, so nothing shows that it was made; look at rule chat-body"
                    .formatted(answer.exchange().line(), answer.summary()));
        }
    }

    /**
     * Acceptance is only the counterpart or the set-up of the rule: if the request is refused, the rule cannot be judged.
     *
     * @param lookAt the rule to look at instead
     */
    public static void setUp(Answer answer, String lookAt) {
        if (!answer.accepted()) {
            throw Undecided.inconclusive("%s was answered %s (request-id %s), so there is nothing to judge; look at rule %s"
                    .formatted(answer.exchange().line(), answer.summary(), answer.exchange().requestId().orElse("none"), lookAt));
        }
    }

    /** The request is refused in this way; a 5xx is no refusal. */
    public static void refused(Answer answer, Refusal refusal, Judge judge) {
        if (!refusal.covers(answer.status())) {
            String check = answer.status() >= 500 ? "refused-not-failed" : "refused";
            throw judge.violation(check, refusal.expected(), answer.summary(), "the status", answer.exchange());
        }
    }

    /** The request is taken or refused, whichever is right. */
    public static void notFailed(Answer answer, Judge judge) {
        if (!answer.accepted() && (answer.status() < 400 || answer.status() >= 500)) {
            throw judge.violation("not-failed", "an accepted request (2xx) or a refusal (4xx)", answer.summary(), "the status", answer.exchange());
        }
    }
}
