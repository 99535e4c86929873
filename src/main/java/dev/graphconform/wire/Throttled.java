package dev.graphconform.wire;

import java.util.List;
import java.util.Optional;

/** The target kept answering "too many requests" until the retry budget was spent. */
public final class Throttled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Exchange> exchange;

    /** Spent on this exchange, whose attempts are the time line. */
    public Throttled(Exchange exchange) {
        super("throttled throughout: " + exchange.line() + " was answered " + timeline(exchange.attempts()) + " and then " + exchange.status()
                + "; the retry budget is spent");
        this.exchange = Optional.of(exchange);
    }

    private Throttled(String message) {
        super(message);
        this.exchange = Optional.empty();
    }

    /** Not tried any more after so many in a row, of which this was the last. */
    static Throttled notSent(Throttled last, int inARow) {
        return new Throttled("not sent, since " + inARow + " such requests in a row were throttled throughout; the last one: " + last.getMessage());
    }

    /** The last attempt; empty when nothing was sent. */
    public Optional<Exchange> exchange() {
        return exchange;
    }

    private static String timeline(List<String> attempts) {
        return attempts.isEmpty() ? "once" : String.join(", ", attempts);
    }
}
