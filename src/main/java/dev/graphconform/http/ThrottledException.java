package dev.graphconform.http;

import java.util.List;

/** The target kept answering "too many requests" until the retry budget was spent. */
public final class ThrottledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Exchange exchange;

    /** Spent on this exchange, whose attempts are the time line. */
    public ThrottledException(Exchange exchange) {
        super("throttled throughout: " + exchange.line() + " was answered " + timeline(exchange.attempts())
                + " and then " + exchange.status() + "; the retry budget is spent");
        this.exchange = exchange;
    }

    /** The last attempt. */
    public Exchange exchange() {
        return exchange;
    }

    private static String timeline(List<String> attempts) {
        return attempts.isEmpty() ? "once" : String.join(", ", attempts);
    }
}
