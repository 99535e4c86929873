package dev.graphconform.proof;

/** Something that proving needs is missing or malformed: a fault of the kit. */
public final class ProofException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A fault that says what and where. */
    public ProofException(String message) {
        super(message);
    }
}
