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

    /**
     * A token that is no secret, as a mock may want one: it may be any word, and is neither masked nor searched for.
     */
    public static Secret plain(String value) {
        return new Secret(value, true);
    }

    /** Whether it is no secret. */
    public boolean isPlain() {
        return plain;
    }

    /** Whether it is the same text. */
    public boolean isSameAs(Secret other) {
        return value.equals(other.value);
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
