package dev.graphconform.evidence;

import dev.graphconform.http.Exchange;
import java.util.function.Supplier;

/** What becomes of the requests for chats that scenarios ask for: they are sent, or only counted. */
public interface CreateRequests {
    /**
     * The answer to a request.
     *
     * @param fingerprint equal for equal requests
     * @param after the moment of the answer after which the request has to be sent; 0 when it does not matter
     * @param send sends it
     */
    TimedAnswer answer(RequestFingerprint fingerprint, long after, Supplier<Exchange> send);

    /**
     * An answer and when it came.
     *
     * @param exchange the request with its answer
     * @param moment greater than those of all requests sent before
     */
    record TimedAnswer(Exchange exchange, long moment) {}
}
