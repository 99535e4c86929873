package dev.graphconform.check;

import java.util.Optional;

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
        shown(response, RuleId.CHAT_BODY, violations);
    }

    private static void shown(Response response, RuleId lookAt, ViolationFactory violations) {
        if (response.text("id").orElse("").isEmpty()) {
            String seen = "%s was answered %s, but no chat came back, so nothing shows that it was made"
                    .formatted(response.exchange().line(), response.summary());
            RuleViolationException violation = violations.violation(
                    CheckName.CAME_BACK,
                    "a chat with an id",
                    response.malformed().orElse(response.json().isMissingNode() ? "no body" : "a body without one"),
                    "the body",
                    response.exchange());
            throw InconclusiveException.lookAt(
                    seen,
                    RuleId.CHAT_BODY,
                    lookAt == RuleId.CHAT_BODY ? violation : InconclusiveException.lookAt(seen, lookAt, violation));
        }
    }

    /**
     * Acceptance is only the control or the set-up of the rule: if the request is refused, the rule cannot be judged.
     *
     * @param lookAt the rule that tells whether such requests are accepted
     * @param asked what the request asked for, for people who look for what was special about it
     */
    public static void setUp(Response response, RuleId lookAt, String asked) {
        if (!response.accepted()) {
            String answered = "%s was answered %s (request-id %s), so there is nothing to judge"
                    .formatted(
                            response.exchange().line(),
                            response.summary(),
                            response.exchange().requestId().orElse("none"));
            throw InconclusiveException.lookAt(
                    answered,
                    lookAt,
                    InconclusiveException.inconclusive(answered + ". It is a valid request: " + asked));
        }
    }

    /**
     * The sender of a refused request is accepted with a valid one; whose every request is refused, of that nothing is
     * said by a refusal.
     */
    public static void control(Response response, String sender, RuleId lookAt) {
        if (!response.accepted()) {
            String answered = "a valid request of %s was answered %s, so that this one is refused says nothing of it"
                    .formatted(sender, response.summary());
            throw InconclusiveException.lookAt(answered, lookAt, InconclusiveException.inconclusive(answered));
        }
    }

    /** A refusal that a valid request meets just so is no answer to what is wrong with this one. */
    public static void toldApart(Response response, Response valid) {
        if (AnswerSignature.of(response.exchange()).equals(AnswerSignature.of(valid.exchange()))) {
            throw InconclusiveException.inconclusive(
                    "%s was answered %s, and so was a valid request for a group, so that it says nothing of this one"
                            .formatted(response.exchange().line(), response.summary()));
        }
    }

    /**
     * The token of a refused request is taken for something else.
     *
     * @param credential whose token it is, for people
     */
    public static void tokenGood(Response probe, String credential) {
        if (probe.status() == 401) {
            throw InconclusiveException.inconclusive(
                    "%s refuses the token of %s too (%s), so that the request is refused says nothing of its"
                            .concat(" permissions")
                            .formatted(probe.exchange().line(), credential, probe.summary()));
        }
    }

    /** The request is refused in this way; a 5xx is no refusal. */
    public static void refused(Response response, RefusalKind refusalKind, ViolationFactory violations) {
        if (!refusalKind.covers(response.status())) {
            if (refusalKind.anyStatus()) {
                served(response);
            }
            CheckName check = response.status() >= 500 ? CheckName.REFUSED_NOT_FAILED : CheckName.REFUSED;
            RuleViolationException violation = violations.violation(
                    check, refusalKind.expected(), response.summary(), "the status", response.exchange());
            if (response.nothingServed()) {
                // where valid requests are served there, the rule asked for another status
                String seen = nothingServed(response);
                RuntimeException otherwise = InconclusiveException.lookAt(seen, RuleId.CHAT_CREATED, violation);
                throw acceptedBy(response)
                        .<RuntimeException>map(rule -> InconclusiveException.lookAt(seen, rule, otherwise))
                        .orElse(otherwise);
            }
            acceptedBy(response).ifPresent(rule -> {
                throw InconclusiveException.lookAt(
                        "%s was answered %s".formatted(response.exchange().line(), response.summary()),
                        rule,
                        violation);
            });
            throw violation;
        }
    }

    /**
     * The rule on valid requests of this kind: a service that answers whatever an application sends in this way, or
     * refuses every app so, has that one fault and not one more in each rule that refuses something.
     */
    private static Optional<RuleId> acceptedBy(Response response) {
        boolean ofApplication = response.exchange()
                .principal()
                .filter(sender -> sender.startsWith("credentials.application"))
                .isPresent();
        if (ofApplication && !response.nothingServed()) {
            return Optional.of(RuleId.PERMISSION_APPLICATION);
        }
        boolean refused = RefusalKind.ANY.covers(response.status()) || response.nothingServed();
        return refused && AppChecks.asked(response) ? Optional.of(RuleId.APPS_ACCEPTED) : Optional.empty();
    }

    /** The answer does not say that nothing is served there; a stub that no request matches refuses nothing. */
    public static void served(Response response) {
        if (response.nothingServed()) {
            throw InconclusiveException.inconclusive(nothingServed(response));
        }
    }

    private static String nothingServed(Response response) {
        return "%s was answered %s, which says that nothing is served there, not that the request is bad"
                .formatted(response.exchange().line(), response.summary());
    }

    /**
     * The request is accepted or refused, whichever is right.
     *
     * @param notServedToo whether a refusal may be that nothing is served there
     */
    public static void notFailed(Response response, boolean notServedToo, ViolationFactory violations) {
        if (!notServedToo && response.status() < 500) {
            served(response);
        }
        if (!response.accepted() && (response.status() < 400 || response.status() >= 500)) {
            throw violations.violation(
                    CheckName.NOT_FAILED,
                    "an accepted request (2xx) or a refusal (4xx)",
                    response.summary(),
                    "the status",
                    response.exchange());
        }
        if (response.accepted()) {
            cameBack(response, violations);
        }
    }

    /** With an accepted request a chat came back, or the address of the operation that makes it. */
    public static void cameBack(Response response, ViolationFactory violations) {
        cameBack(response, AppChecks.asked(response) ? AppChecks.accepting(response) : RuleId.CHAT_BODY, violations);
    }

    /**
     * The same.
     *
     * @param lookAt the rule that tells what comes back with such requests
     */
    public static void cameBack(Response response, RuleId lookAt, ViolationFactory violations) {
        if (response.status() == 202 && AppChecks.asked(response)) {
            AppChecks.located(response, violations);
        } else {
            shown(response, lookAt, violations);
        }
    }
}
