package dev.graphconform.target;

import java.util.function.Supplier;

/** Calls a supplier on first use and keeps its result; a call that throws is repeated on the next use. Thread-safe. */
public final class Memoized<T> implements Supplier<T> {
    private final Supplier<T> source;
    private T value;

    /** Keeps the first result of this supplier. */
    public Memoized(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        if (value == null) {
            value = source.get();
        }
        return value;
    }
}
