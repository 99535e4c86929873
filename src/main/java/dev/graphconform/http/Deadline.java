package dev.graphconform.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The time allowed to one exchange as a whole. A socket time-out alone would wait for ever for a server that sends a
 * byte now and then. Belongs to the thread that sends.
 */
final class Deadline implements AutoCloseable {
    private static final ScheduledThreadPoolExecutor CLOCK = clock();
    private static final ThreadLocal<Deadline> CURRENT = new ThreadLocal<>();

    private final Duration allowed;
    private Runnable abort = () -> {};
    private ScheduledFuture<?> alarm;
    private UnusableResponseException found;
    private boolean begun;
    private boolean passed;
    private boolean over;

    private Deadline(Duration allowed) {
        this.allowed = allowed;
    }

    /** For the exchange that this thread is about to have; the clock runs from {@link #start}. */
    static Deadline of(Duration allowed) {
        Deadline deadline = new Deadline(allowed);
        CURRENT.set(deadline);
        return deadline;
    }

    static Deadline current() {
        return CURRENT.get();
    }

    /** Starts the clock. What aborts the exchange may be called by another thread. */
    synchronized void start(Runnable aborting) {
        abort = aborting;
        alarm = CLOCK.schedule(this::pass, allowed.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The head of the answer came. */
    synchronized void answerBegins() {
        begun = true;
    }

    /** Ends the exchange now: nothing more will be read. */
    synchronized void abort() {
        abort.run();
    }

    /** Ends the exchange for this reason, whatever fails because of it. */
    synchronized UnusableResponseException abort(UnusableResponseException reason) {
        found = reason;
        abort.run();
        return reason;
    }

    /** What the failure of the exchange means. */
    synchronized IOException explain(IOException failure) {
        if (found != null) {
            return found;
        }
        boolean late = passed || failure instanceof SocketTimeoutException;
        if (late && !isConnecting(failure)) {
            return new UnusableResponseException(
                    begun ? "the answer did not end within the time allowed" : "no answer within the time allowed",
                    begun);
        }
        if (String.valueOf(failure.getMessage()).startsWith("Maximum ")) {
            return UnusableResponseException.headTooLarge();
        }
        return begun ? new UnusableResponseException("the answer was cut short", true) : failure;
    }

    @Override
    public synchronized void close() {
        over = true;
        if (alarm != null) {
            alarm.cancel(false);
        }
        CURRENT.remove();
    }

    private synchronized void pass() {
        if (!over) {
            passed = true;
            abort.run();
        }
    }

    private static boolean isConnecting(IOException failure) {
        return failure.getClass().getSimpleName().contains("Connect");
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "http-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }
}
