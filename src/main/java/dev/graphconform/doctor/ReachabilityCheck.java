package dev.graphconform.doctor;

import dev.graphconform.doctor.LookupResult.Answered;
import dev.graphconform.doctor.LookupResult.Unanswered;
import dev.graphconform.target.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Checks that the target can be reached, with a trusted certificate, and that its clock agrees with this machine's. */
final class ReachabilityCheck {
    /** How other findings refer to those of this check. */
    static final String THE_TARGET = "the target";
    /** The clock skew that token services commonly tolerate. */
    private static final Duration MAX_SKEW = Duration.ofMinutes(5);

    private final Diagnosis diagnosis;
    private final Target target;

    ReachabilityCheck(Diagnosis diagnosis, Target target) {
        this.diagnosis = diagnosis;
        this.target = target;
    }

    /** Sends a request without a token; returns whether further requests make sense. */
    boolean examine(LookupClient lookupClient) {
        LookupResult first = lookupClient.withoutToken("/organization");
        if (first instanceof Unanswered unanswered) {
            reportUnanswered(unanswered, lookupClient.reached());
            return lookupClient.reached() && !isSpent(unanswered);
        }
        if (redirects(first)) {
            return false;
        }
        checkClock((Answered) first);
        if (!diagnosis.hasTroubleAt(key())) {
            diagnosis.ok(
                    key(),
                    target.serviceRoot() + " answers"
                            + (target.serviceRoot().getScheme().equals("https") ? ", its certificate is trusted" : "")
                            + ", its clock agrees");
        }
        return true;
    }

    /** Whether the target answers with a redirect, which is reported. */
    boolean redirects(LookupResult lookupResult) {
        Optional<Answered> redirect =
                lookupResult.answered().filter(response -> response.status() >= 300 && response.status() < 400);
        redirect.ifPresent(response -> diagnosis.fault(
                key(),
                target.serviceRoot() + " answers with a redirect (" + response.status()
                        + "), which is not followed; write scheme, host, port and path of the"
                        + " service itself"));
        return redirect.isPresent();
    }

    private void reportUnanswered(Unanswered unanswered, boolean reached) {
        String reason = unanswered.reason();
        if (isSpent(unanswered)) {
            diagnosis.notChecked(key(), reason);
            return;
        }
        if (reached) {
            diagnosis.warning(
                    key(),
                    target.serviceRoot() + " can be reached, but not every answer read: " + reason
                            + "; whatever a run asks for so fails too");
            return;
        }
        String remedy = reason.contains("caCertificate")
                ? ""
                : "; start it, or correct " + key() + ", the network or the proxy";
        diagnosis.fault(key(), target.serviceRoot() + " cannot be reached: " + reason + remedy);
    }

    private static boolean isSpent(Unanswered unanswered) {
        return unanswered.reason().contains("for longer than the retry budget");
    }

    private void checkClock(Answered response) {
        Optional<Instant> date = response.date();
        if (date.isEmpty()) {
            diagnosis.notChecked(key(), "the clock: answers have no Date; clean-up then leaves more in doubt");
            return;
        }
        Instant answered =
                response.exchange().sentAt().plus(response.exchange().took().dividedBy(2));
        Duration skew = Duration.between(answered, date.get());
        if (skew.abs().compareTo(MAX_SKEW) > 0) {
            diagnosis.fault(
                    key(),
                    "the target's clock is " + Diagnosis.phrase(skew)
                            + (skew.isNegative() ? " behind" : " ahead of") + " this machine's"
                            + " (by the Date of its answer), so tokens are over too early or too late; set the "
                            + "clock that is wrong");
        }
    }

    private String key() {
        return target.rootKey();
    }
}
