package dev.graphconform.target;

/** A bearer token or another secret; {@code toString} returns {@code ***}, so that it is never shown by accident. */
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Wraps a secret. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The secret itself; only for code that sends it or searches outputs for it. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "***";
    }
}
