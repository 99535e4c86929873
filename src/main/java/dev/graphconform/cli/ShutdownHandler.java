package dev.graphconform.cli;

import dev.graphconform.execution.CancellationToken;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A shutdown hook for Ctrl-C and for the signal by which a CI server ends a job: the run stops, requests in flight are
 * waited for a moment, results and ledger are written, and the process ends with the run's own exit code. A run that
 * does not get that far delays the end of the process for a limited time only, and a second Ctrl-C ends it at once.
 */
final class ShutdownHandler implements AutoCloseable {
    /** The time allowed for requests in flight; the results, which are written after them, have five times as long. */
    static final Duration GRACE = Duration.ofSeconds(5);

    private static final String REASON = "the run was stopped before its end (Ctrl-C, or the process was told to end)";
    private static final int GRACES_FOR_RESULTS = 5;
    /** Signals within this time count as one: process groups and wrappers deliver one Ctrl-C twice. */
    private static final Duration SAME_SIGNAL = Duration.ofSeconds(1);

    private static final Duration TIME_TO_EXIT = Duration.ofSeconds(5);
    private static final AtomicBoolean HAPPENED = new AtomicBoolean();

    private final CountDownLatch ended = new CountDownLatch(1);
    private final CancellationToken stop;
    private final Duration grace;
    private final Thread command = Thread.currentThread();
    private final Thread hook = new Thread(this::interrupt, "interruption");

    private ShutdownHandler(CancellationToken stop, Duration grace) {
        this.stop = stop;
        this.grace = grace;
    }

    /** From now on the run of this thread is stopped when the process is told to end. */
    static ShutdownHandler watch(CancellationToken stop, Duration grace) {
        ShutdownHandler shutdownHandler = new ShutdownHandler(stop, grace);
        Runtime.getRuntime().addShutdownHook(shutdownHandler.hook);
        return shutdownHandler;
    }

    /** Whether the process was told to end; the entry point then has to end it. */
    static boolean happened() {
        return HAPPENED.get();
    }

    /** Runs as the shutdown hook: the process ends when this returns, whatever the run does. */
    private void interrupt() {
        HAPPENED.set(true);
        stop.stop(REASON);
        try {
            boolean over = endsWithin(SAME_SIGNAL);
            if (!over) {
                handleNextSignal();
                over = endsWithin(grace);
            }
            if (!over) {
                stop.abort();
                over = endsWithin(grace.multipliedBy(GRACES_FOR_RESULTS));
            }
            if (over) {
                // the kit's own entry point ends the process with the run's exit code; another program may have
                // something to finish
                command.join(TIME_TO_EXIT.toMillis());
            }
        } catch (InterruptedException askedAgain) {
            return;
        }
    }

    private boolean endsWithin(Duration time) throws InterruptedException {
        return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * While it ends, the JVM ignores further signals unless a handler is set with sun.misc.Signal; by reflection, since
     * the compiler warns of that class.
     */
    private void handleNextSignal() {
        for (String name : new String[] {"INT", "HUP"}) {
            try {
                Class<?> signal = Class.forName("sun.misc.Signal");
                Class<?> handler = Class.forName("sun.misc.SignalHandler");
                Object end = Proxy.newProxyInstance(
                        handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, given) -> {
                            hook.interrupt();
                            return null;
                        });
                signal.getMethod("handle", signal, handler)
                        .invoke(null, signal.getConstructor(String.class).newInstance(name), end);
            } catch (InvocationTargetException notHere) {
                continue; // not every system has every signal, and -Xrs disables them
            } catch (ReflectiveOperationException otherJava) {
                return;
            }
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
