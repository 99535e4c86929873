package dev.graphconform.judgement;

import dev.graphconform.check.Response;
import dev.graphconform.judgement.RequestReading.AllowedRequest;
import java.util.Optional;

/**
 * A create request in a recording.
 *
 * @param exchange the exchange
 * @param reading what its request is by the page
 */
record RecordedCreation(GraphExchange exchange, RequestReading reading) {

    /** The request, when the page allows it. */
    Optional<RecordedRequest> allowed() {
        return reading instanceof AllowedRequest allowed ? Optional.of(allowed.request()) : Optional.empty();
    }

    /** Whether it made or handed back a chat that the page allows. */
    boolean acceptedAsAllowed() {
        return exchange.acceptedByService() && allowed().isPresent();
    }

    Response response() {
        return exchange.response();
    }

    /** The id of the chat in the answer. */
    Optional<String> chatId() {
        return exchange.acceptedByService() ? response().text("id").filter(id -> !id.isEmpty()) : Optional.empty();
    }
}
