package dev.graphconform.evidence;

import dev.graphconform.check.Response;
import java.util.function.Supplier;

/** What becomes of the requests for chats that scenarios ask for: they are sent, or only counted. */
public interface CreateRequests {
    /**
     * The answer to a request.
     *
     * @param sequence identifies the request together with all that the scenario asked for before it
     * @param send sends it
     */
    Response answer(RequestSequence sequence, Supplier<Response> send);
}
