package dev.graphconform.check;

import dev.graphconform.http.CredentialRefusal;
import dev.graphconform.target.Credential;
import dev.graphconform.target.Credential.TokenRefresh;
import dev.graphconform.target.TargetFileException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What people are told of a credential that the target refuses: a fault of the set-up, never of the service. */
public final class RefusedCredential {
    private RefusedCredential() {}

    /** The credential, since when, the refusal in the target's own words, and what to do. */
    public static String sentence(CredentialRefusal refusal) {
        Credential credential = refusal.credential();
        Instant since = refusal.since().truncatedTo(ChronoUnit.SECONDS);
        if (refusal.answer().isEmpty()) {
            return credential + " has no token any more since " + since + ": " + refusal.renewal();
        }
        String answer = "(" + new Response(refusal.answer().get()).summary() + ")";
        String told = refusal.takenBefore()
                ? credential + " is refused since " + since + " " + answer
                : credential + ": the target refuses this token " + answer;
        String renewal = credential.tokenRefresh() == TokenRefresh.NEVER
                        || credential.tokenRefresh() == TokenRefresh.MADE_UP
                        || refusal.renewal().isEmpty()
                ? ""
                : "; " + refusal.renewal();
        return told + renewal + "; " + remedy(refusal);
    }

    /**
     * How a scenario ends that needs it. Without the default credential, when it never was any good, there is no run.
     */
    public static RuntimeException ending(CredentialRefusal refusal) {
        if (refusal.takenBefore()) {
            return InconclusiveException.revoked(sentence(refusal));
        }
        return refusal.credential().key().equals("default")
                ? new TargetFileException(sentence(refusal))
                : InconclusiveException.neverTaken(sentence(refusal));
    }

    private static String remedy(CredentialRefusal refusal) {
        if (refusal.credential().tokenRefresh() == TokenRefresh.MADE_UP) {
            return "it looks at tokens, so give it one that it takes: in the target file {env: NAME} in place of "
                    + "generated, or {plain: WORD} for a word that it compares with";
        }
        return refusal.takenBefore() ? "give it a fresh one, and run again" : "get a fresh one, for this target";
    }
}
