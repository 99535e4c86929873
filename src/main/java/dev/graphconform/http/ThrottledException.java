package dev.graphconform.http;

import java.util.List;

/** A request was throttled, or answered by a gateway on the way there, until its retry budget was spent. */
public final class ThrottledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Exchange exchange;

    /** An exception about this exchange, whose earlier attempts the message lists. */
    public ThrottledException(Exchange exchange) {
        super((exchange.answeredByGateway() ? "a gateway answered throughout: " : "throttled throughout: ")
                + exchange.line() + " was answered " + timeline(exchange.attempts()) + exchange.status()
                + (exchange.answeredByGateway() ? "; it was not sent again" : "; the retry budget is spent"));
        this.exchange = exchange;
    }

    /** The last attempt. */
    public Exchange exchange() {
        return exchange;
    }

    private static String timeline(List<String> attempts) {
        return attempts.isEmpty() ? "" : String.join(", ", attempts) + " and then ";
    }
}
