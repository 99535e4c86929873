package dev.graphconform.cli;

import dev.graphconform.execution.CancellationToken;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns Ctrl-C, or the signal by which a build server ends a job, into a clean end: the run stops, what is on its way
 * is waited for a moment, results and ledger are written, and the process ends with the run's own exit code.
 */
final class ShutdownHandler implements AutoCloseable {
    private static final String REASON = "the run was stopped before its end (Ctrl-C, or the process was told to end)";
    private static final long GRACE_SECONDS = 5;
    private static final AtomicBoolean HAPPENED = new AtomicBoolean();

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private ShutdownHandler(CancellationToken stop) {
        this.hook = new Thread(() -> interrupt(stop), "interruption");
    }

    /** From now on a run is stopped when the process is told to end. */
    static ShutdownHandler watch(CancellationToken stop) {
        ShutdownHandler shutdownHandler = new ShutdownHandler(stop);
        Runtime.getRuntime().addShutdownHook(shutdownHandler.hook);
        return shutdownHandler;
    }

    /** Whether the process was told to end: then the entry point has to end it. */
    static boolean happened() {
        return HAPPENED.get();
    }

    private void interrupt(CancellationToken stop) {
        HAPPENED.set(true);
        stop.stop(REASON);
        try {
            if (!ended.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                stop.abort();
            }
            // the process ends when hooks do; the entry point ends it, after it has learnt the exit code
            new CountDownLatch(1).await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException underWay) {
            HAPPENED.set(true);
        }
    }
}
