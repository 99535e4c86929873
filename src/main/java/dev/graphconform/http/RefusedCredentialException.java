package dev.graphconform.http;

import java.time.temporal.ChronoUnit;

/**
 * The target refuses the credential of a request, whatever is asked for with it: the request was answered 401, or was
 * not sent any more. That is a fault of the set-up.
 */
public final class RefusedCredentialException extends TargetConnectionException {
    private static final long serialVersionUID = 1L;

    private final transient CredentialRefusal refusal;

    /**
     * An exception about a request.
     *
     * @param answered the request with its refusal; null when it was not sent
     */
    RefusedCredentialException(CredentialRefusal refusal, Exchange answered) {
        super(
                "%s is no good since %s"
                        .formatted(refusal.credential(), refusal.since().truncatedTo(ChronoUnit.SECONDS)),
                null,
                answered);
        this.refusal = refusal;
    }

    /** The credential, and what is known of it. */
    public CredentialRefusal refusal() {
        return refusal;
    }
}
