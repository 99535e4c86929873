package dev.graphconform.cli;

import dev.graphconform.execution.CancellationToken;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns Ctrl-C, or the signal by which a build server ends a job, into a clean end: the run stops, what is on its way
 * is waited for a moment, results and ledger are written, and the process ends with the run's own exit code. A run that
 * does not get that far holds the process for a limited time only, and a second Ctrl-C ends it at once.
 */
final class ShutdownHandler implements AutoCloseable {
    /**
     * How long requests that are on their way are waited for; results, which come after them, have five times as long.
     */
    static final Duration GRACE = Duration.ofSeconds(5);

    private static final String REASON = "the run was stopped before its end (Ctrl-C, or the process was told to end)";
    private static final int GRACES_FOR_RESULTS = 5;
    /** Process groups and programs in between deliver one Ctrl-C twice. */
    private static final Duration ONE_SIGNAL = Duration.ofSeconds(1);

    private static final Duration FAREWELL = Duration.ofSeconds(5);
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

    /** From now on a run, which is this thread's, is stopped when the process is told to end. */
    static ShutdownHandler watch(CancellationToken stop, Duration grace) {
        ShutdownHandler shutdownHandler = new ShutdownHandler(stop, grace);
        Runtime.getRuntime().addShutdownHook(shutdownHandler.hook);
        return shutdownHandler;
    }

    /** Whether the process was told to end: then the entry point has to end it. */
    static boolean happened() {
        return HAPPENED.get();
    }

    /** The process ends when this returns, whatever the run does. */
    private void interrupt() {
        HAPPENED.set(true);
        stop.stop(REASON);
        try {
            boolean over = endsWithin(ONE_SIGNAL);
            if (!over) {
                hearTheNextSignal();
                over = endsWithin(grace);
            }
            if (!over) {
                stop.abort();
                over = endsWithin(grace.multipliedBy(GRACES_FOR_RESULTS));
            }
            if (over) {
                // the kit's own entry point ends the process with the run's exit code; another program may have
                // something to finish
                command.join(FAREWELL.toMillis());
            }
        } catch (InterruptedException askedAgain) {
            return;
        }
    }

    private boolean endsWithin(Duration time) throws InterruptedException {
        return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * While it ends, the JVM does not hear a signal unless it is told to, by a class that the compiler warns of but
     * every Java has.
     */
    private void hearTheNextSignal() {
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
                continue; // not every system has every signal, and -Xrs takes them away
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
