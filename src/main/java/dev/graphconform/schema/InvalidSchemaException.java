package dev.graphconform.schema;

/** A schema of the kit cannot be used: a bug of the kit, never the fault of a target. */
public final class InvalidSchemaException extends RuntimeException {

    InvalidSchemaException(String what, Throwable cause) {
        super(what, cause);
    }

    InvalidSchemaException(String what) {
        super(what);
    }
}
