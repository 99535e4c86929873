package dev.graphconform.wire;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Remembers whether the target ever answered, and stops asking a dead one: after the first fault when it never answered, after three
 * faults in a row otherwise. Without this a run against a dead target would wait for every scenario's time-out.
 */
final class Reachability {
    private static final int FAULTS_IN_A_ROW = 3;

    private boolean reached;
    private int faults;
    private final AtomicReference<ConnectionFault> dead = new AtomicReference<>();

    /** Fails at once when the target is known to be dead. */
    void check() {
        ConnectionFault known = dead.get();
        if (known != null) {
            throw new ConnectionFault("not sent, the target stopped answering: " + known.getMessage(), known);
        }
    }

    synchronized void answered() {
        reached = true;
        faults = 0;
    }

    synchronized ConnectionFault fault(String what, String message, Throwable cause) {
        faults++;
        ConnectionFault fault = new ConnectionFault(what + ": " + reason(cause, message), cause);
        if (!reached || faults >= FAULTS_IN_A_ROW) {
            dead.set(fault);
        }
        return fault;
    }

    synchronized boolean reached() {
        return reached;
    }

    private static String reason(Throwable cause, String message) {
        return switch (cause.getClass().getSimpleName()) {
            case "HttpHostConnectException", "ConnectException" -> "the connection was refused";
            case "UnknownHostException" -> "the host is unknown";
            case "ConnectTimeoutException" -> "no connection within the time allowed";
            case "SocketTimeoutException" -> "no answer within the time allowed";
            case "NoHttpResponseException" -> "the connection was closed without an answer";
            case "ConnectionClosedException", "TruncatedChunkException", "MalformedChunkCodingException" ->
                    "the answer was cut short";
            case "SocketException" -> "the connection broke (" + message + ")";
            default -> cause.getClass().getSimpleName() + ": " + message;
        };
    }
}
