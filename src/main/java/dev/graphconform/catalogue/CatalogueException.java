package dev.graphconform.catalogue;

/** The catalogue's data file is missing or malformed: a bug of the kit, never the fault of a target. */
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** An exception whose message says what is wrong and where. */
    public CatalogueException(String message) {
        super(message);
    }

    /** An exception with its cause. */
    public CatalogueException(String message, Throwable cause) {
        super(message, cause);
    }
}
