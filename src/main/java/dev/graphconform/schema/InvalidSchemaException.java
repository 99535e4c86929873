package dev.graphconform.schema;

/** A schema of the kit itself cannot be used. That is a fault of the kit, never of what it judges. */
public final class InvalidSchemaException extends RuntimeException {

    InvalidSchemaException(String what, Throwable cause) {
        super(what, cause);
    }

    InvalidSchemaException(String what) {
        super(what);
    }
}
