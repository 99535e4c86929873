package dev.graphconform.independent;

/** Ends the handling of a call. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Refused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
