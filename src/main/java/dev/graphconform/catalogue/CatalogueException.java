package dev.graphconform.catalogue;

/** The catalogue's data file is missing or breaks its own form: a fault of the kit, never of a target. */
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A fault that says what and where. */
    public CatalogueException(String message) {
        super(message);
    }

    /** A fault with its cause. */
    public CatalogueException(String message, Throwable cause) {
        super(message, cause);
    }
}
