package dev.graphconform.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.http.NoHttpResponseException;
import org.apache.http.conn.ConnectTimeoutException;

/**
 * A circuit breaker for targets that cannot be reached. It opens after the first failed request when nothing was ever
 * there, otherwise after three failures in a row; it does not close again. Without it a run against a dead target would
 * wait for the timeout of every scenario. A target that lets some requests hang and answers others has not stopped
 * answering: when such requests have cost as much time as two timeouts, the following ones are given not much more than
 * answers took so far. Safe for use by many threads.
 */
final class TargetReachability {
    private static final int FAILURES_IN_A_ROW = 3;
    private static final int TIMEOUTS_IN_TOTAL = 2;

    /** Times how long the slowest answer took. */
    private static final int ALLOWANCE = 5;

    private static final Duration LEAST_ALLOWED = Duration.ofSeconds(3);

    private final Duration timeout;
    private final Duration lossLimit;
    private final AtomicReference<TargetConnectionException> dead = new AtomicReference<>();
    private boolean reached;
    private volatile String state = "";
    private int failuresInARow;
    private Duration lost = Duration.ZERO;
    private Duration slowest = Duration.ZERO;

    TargetReachability(Duration timeout) {
        this.timeout = timeout;
        lossLimit = timeout.multipliedBy(TIMEOUTS_IN_TOTAL);
    }

    /** Throws when the target is known to be dead. */
    void check() {
        TargetConnectionException known = dead.get();
        if (known != null) {
            throw new TargetConnectionException("not sent, " + state + ": " + known.getMessage(), known);
        }
    }

    /**
     * Records a whole response.
     *
     * @param took how long it took
     */
    synchronized void answered(Duration took) {
        reached = true;
        failuresInARow = 0;
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
    }

    /** How long the next request may take. */
    synchronized Duration allowed() {
        if (lost.compareTo(lossLimit) < 0) {
            return timeout;
        }
        Duration enough = slowest.multipliedBy(ALLOWANCE);
        Duration least = enough.compareTo(LEAST_ALLOWED) > 0 ? enough : LEAST_ALLOWED;
        return least.compareTo(timeout) < 0 ? least : timeout;
    }

    /**
     * Records that a request failed.
     *
     * @param message what failed and why, secrets masked; the library's own exception is no cause of the one returned,
     *     since it may quote what was received
     * @param progress how far it came
     * @param took how long it took
     */
    synchronized TargetConnectionException failed(String message, ConnectionProgress progress, Duration took) {
        boolean begun = progress == ConnectionProgress.ANSWER_BEGUN;
        reached |= begun;
        failuresInARow++;
        lost = lost.plus(took);
        TargetConnectionException failure = new TargetConnectionException(message, null);
        boolean nothingThere = !reached && progress == ConnectionProgress.NONE;
        if (nothingThere || failuresInARow >= FAILURES_IN_A_ROW) {
            state = !reached
                    ? "the target was never reached"
                    : begun ? "the target's answers cannot be read" : "the target stopped answering";
            dead.set(failure);
        }
        return failure;
    }

    synchronized boolean reached() {
        return reached;
    }

    /** How far a request came that got no whole answer. */
    enum ConnectionProgress {
        /** Nothing shows that there is a server. */
        NONE,
        /** There was a connection, and it ended: what stands before a service does that by chance, too. */
        BROKEN_OFF,
        /** The answer had begun: the target was reached. */
        ANSWER_BEGUN;

        static ConnectionProgress of(Exception cause) {
            if (cause instanceof UnusableResponseException unusable && unusable.begun()) {
                return ANSWER_BEGUN;
            }
            // no connection, or none of TLS, has exceptions of its own
            return cause instanceof NoHttpResponseException || cause.getClass() == SocketException.class
                    ? BROKEN_OFF
                    : NONE;
        }
    }

    /** Whether a request failed before there was a connection, and TLS on it, so that no byte of it left. */
    static boolean unconnected(Exception cause) {
        return cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnknownHostException
                || cause instanceof ConnectTimeoutException
                || cause instanceof TlsSetupException;
    }

    /** The reason of a failure in plain words. */
    static String reason(Exception failure) {
        Exception cause =
                failure instanceof TlsSetupException && failure.getCause() instanceof IOException told ? told : failure;
        if (cause instanceof SSLException && String.valueOf(cause.getMessage()).contains("unrecognized SSL message")) {
            return "what answers there speaks no TLS; if it is plain HTTP, its address starts with http://";
        }
        if (cause instanceof SSLException && String.valueOf(cause.getMessage()).contains("terminated the handshake")) {
            return "it closed the connection instead of speaking TLS; if it is plain HTTP, its address starts with "
                    + "http://";
        }
        if (cause instanceof SSLException
                && (cause instanceof SSLHandshakeException
                        || String.valueOf(cause.getMessage()).startsWith("Certificate for <"))) {
            return "its TLS certificate is not trusted, or not made for this host; if it is from a certificate "
                    + "authority of your company or mock,"
                    + " name that one's certificate under caCertificate in the target file";
        }
        return switch (cause.getClass().getSimpleName()) {
            case "HttpHostConnectException", "ConnectException" -> "the connection was refused";
            case "UnknownHostException" -> "the host is unknown";
            case "ConnectTimeoutException" -> "no connection within the time allowed";
            case "SocketTimeoutException" -> "no answer within the time allowed";
            case "NoHttpResponseException" -> "the connection was closed without an answer";
            case "SocketException" -> "the connection broke (" + cause.getMessage() + ")";
            case "UnusableResponseException" -> cause.getMessage();
            case "ClientProtocolException" -> "what came is no answer of HTTP";
            default -> cause.getClass().getSimpleName() + ": " + cause.getMessage();
        };
    }
}
