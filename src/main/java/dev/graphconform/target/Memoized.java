package dev.graphconform.target;

import java.util.function.Supplier;

/** Fetches something when it is first asked for and keeps it; a failed fetch is tried again. */
public final class Memoized<T> implements Supplier<T> {
    private final Supplier<T> fetch;
    private T fetched;

    /** Fetches by this supplier. */
    public Memoized(Supplier<T> fetch) {
        this.fetch = fetch;
    }

    @Override
    public synchronized T get() {
        if (fetched == null) {
            fetched = fetch.get();
        }
        return fetched;
    }
}
