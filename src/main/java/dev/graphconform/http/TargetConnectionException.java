package dev.graphconform.http;

import java.util.Optional;

/**
 * No whole response came from the target: there was no connection, it broke, or time ran out. This says nothing about
 * the target's conformance, nor is it a fault of the kit.
 */
public class TargetConnectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Exchange exchange;

    /** A message that says what was tried and what happened. */
    public TargetConnectionException(String message, Throwable cause) {
        this(message, cause, null);
    }

    /** An exception about a request that was sent. */
    TargetConnectionException(String message, Throwable cause, Exchange exchange) {
        super(message, cause);
        this.exchange = exchange;
    }

    /** The request, without an answer; empty when nothing was sent. */
    public Optional<Exchange> exchange() {
        return Optional.ofNullable(exchange);
    }
}
