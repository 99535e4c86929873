package dev.graphconform.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/**
 * A timeout for one exchange as a whole, from connecting to the last byte of the response. A socket timeout alone would
 * never end when a server sends a byte now and then. Bound to the thread that sends.
 */
final class Deadline implements AutoCloseable {
    private static final ScheduledThreadPoolExecutor SCHEDULER = scheduler();
    private static final ThreadLocal<Deadline> CURRENT = new ThreadLocal<>();

    private final Duration allowed;
    private Runnable abort = () -> {};
    private ScheduledFuture<?> timer;
    private UnusableResponseException abortReason;
    private boolean requestBegun;
    private boolean responseBegun;
    private boolean expired;
    private boolean closed;

    private Deadline(Duration allowed) {
        this.allowed = allowed;
    }

    /** Sets the deadline of the exchange that this thread is about to start; time counts from {@link #start}. */
    static Deadline of(Duration allowed) {
        Deadline deadline = new Deadline(allowed);
        CURRENT.set(deadline);
        return deadline;
    }

    /** The deadline of the exchange of this thread. */
    static Deadline current() {
        return CURRENT.get();
    }

    /** Starts the timer. The action that aborts the exchange may be called by another thread. */
    synchronized void start(Runnable aborting) {
        abort = aborting;
        timer = SCHEDULER.schedule(this::expire, allowed.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The connection stands, and the first byte of the request is about to be sent. */
    synchronized void requestBegins() {
        requestBegun = true;
    }

    /** The status line and headers of the response have arrived. */
    synchronized void responseBegins() {
        responseBegun = true;
    }

    /** Aborts the exchange: nothing more will be read. */
    synchronized void abort() {
        abort.run();
    }

    /** Aborts the exchange for this reason, which {@link #explain} gives for whatever fails because of it. */
    synchronized UnusableResponseException abort(UnusableResponseException reason) {
        abortReason = reason;
        abort.run();
        return reason;
    }

    /** The exception to report for the failure of the exchange. */
    synchronized IOException explain(IOException failure) {
        IOException explained = explained(failure);
        boolean tls = failure instanceof SSLException || explained instanceof UnusableResponseException;
        return tls && !requestBegun ? new TlsSetupException(explained) : explained;
    }

    private IOException explained(IOException failure) {
        if (abortReason != null) {
            return abortReason;
        }
        boolean late = expired || failure instanceof SocketTimeoutException;
        if (late && !isConnecting(failure)) {
            return new UnusableResponseException(
                    responseBegun
                            ? "the answer did not end within the time allowed"
                            : "no answer within the time allowed",
                    responseBegun);
        }
        if (String.valueOf(failure.getMessage()).startsWith("Maximum ")) {
            return UnusableResponseException.headersTooLarge();
        }
        return responseBegun ? new UnusableResponseException("the answer was cut short", true) : failure;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (timer != null) {
            timer.cancel(false);
        }
        CURRENT.remove();
    }

    private synchronized void expire() {
        if (!closed) {
            expired = true;
            abort.run();
        }
    }

    private static boolean isConnecting(IOException failure) {
        return failure.getClass().getSimpleName().contains("Connect");
    }

    private static ScheduledThreadPoolExecutor scheduler() {
        ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "http-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        scheduler.setRemoveOnCancelPolicy(true);
        return scheduler;
    }
}
