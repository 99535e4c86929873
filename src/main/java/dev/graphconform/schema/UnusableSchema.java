package dev.graphconform.schema;

/** A schema of the kit itself cannot be used. That is a fault of the kit, never of what it judges. */
public final class UnusableSchema extends RuntimeException {

    UnusableSchema(String what, Throwable cause) {
        super(what, cause);
    }

    UnusableSchema(String what) {
        super(what);
    }
}
