package dev.graphconform.target;

/** A bearer token or another secret; {@code toString} returns {@code ***}, so that it is never shown by accident. */
public final class Secret {
    private final String value;
    private final boolean plain;

    private Secret(String value, boolean plain) {
        this.value = value;
        this.plain = plain;
    }

    /** Wraps a secret. */
    public static Secret of(String value) {
        return new Secret(value, false);
    }

    /** Wraps a token that is none: a word that a mock compares with, which may appear in any output. */
    public static Secret plain(String value) {
        return new Secret(value, true);
    }

    /** Whether it is no secret at all, and so is neither masked nor searched for. */
    public boolean isPlain() {
        return plain;
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
