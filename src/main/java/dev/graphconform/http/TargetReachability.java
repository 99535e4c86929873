package dev.graphconform.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Remembers whether the target ever answered, and stops asking a dead one: after the first fault when it never
 * answered, otherwise after three faults in a row, or when faults have cost the time allowed to five answers. Without
 * this a run against a dead target, or one that lets every second request hang, would wait for every scenario's
 * time-out.
 */
final class TargetReachability {
    private static final int FAULTS_IN_A_ROW = 3;
    private static final int TIMEOUTS_IN_ALL = 5;

    private final Duration mostLost;
    private final AtomicReference<TargetConnectionException> dead = new AtomicReference<>();
    private boolean reached;
    private int faults;
    private Duration lost = Duration.ZERO;

    TargetReachability(Duration timeout) {
        mostLost = timeout.multipliedBy(TIMEOUTS_IN_ALL);
    }

    /** Fails at once when the target is known to be dead. */
    void check() {
        TargetConnectionException known = dead.get();
        if (known != null) {
            throw new TargetConnectionException("not sent, the target stopped answering: " + known.getMessage(), known);
        }
    }

    synchronized void answered() {
        reached = true;
        faults = 0;
    }

    /**
     * Notes that an exchange broke.
     *
     * @param message what broke and why, secrets masked; the library's own exception is left behind, since it may quote
     *     what was received
     * @param begun whether an answer had begun: the target was reached then
     * @param took what it cost
     */
    synchronized TargetConnectionException fault(String message, boolean begun, Duration took) {
        reached |= begun;
        faults++;
        lost = lost.plus(took);
        TargetConnectionException fault = new TargetConnectionException(message, null);
        if (!reached || faults >= FAULTS_IN_A_ROW || lost.compareTo(mostLost) >= 0) {
            dead.set(fault);
        }
        return fault;
    }

    synchronized boolean reached() {
        return reached;
    }

    static String reason(Exception cause) {
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
            default -> cause.getClass().getSimpleName() + ": " + cause.getMessage();
        };
    }
}
