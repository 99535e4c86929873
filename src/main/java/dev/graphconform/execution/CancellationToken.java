package dev.graphconform.execution;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Asks a run to end early: scenarios that have not begun are not run, waits end at once, and what is on its way is
 * waited for. Everything gathered so far is reported. May be used by any thread.
 */
public final class CancellationToken {
    private final AtomicReference<String> reason = new AtomicReference<>();
    private final List<Consumer<String>> stops = new CopyOnWriteArrayList<>();
    private final List<Runnable> aborts = new CopyOnWriteArrayList<>();

    /** Asks; only the first reason counts. */
    public void stop(String why) {
        if (reason.compareAndSet(null, why)) {
            stops.forEach(stop -> stop.accept(why));
        }
    }

    /** Waits no longer for what is on its way. */
    public void abort() {
        aborts.forEach(Runnable::run);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason.get());
    }

    void whenStopped(Consumer<String> listener) {
        stops.add(listener);
        reason().ifPresent(listener);
    }

    void whenAborted(Runnable listener) {
        aborts.add(listener);
    }
}
