package dev.graphconform.simulator.protocol;

import java.util.Optional;

/**
 * A request as it arrived.
 *
 * @param method the HTTP method
 * @param rawPath the path, still percent-encoded
 * @param query the query options
 * @param headers the header fields
 * @param body the body
 * @param serviceRoot the root that the client addressed, taken from its Host header, without a trailing slash
 */
public record IncomingRequest(
        String method, String rawPath, QueryOptions query, HeaderFields headers, RequestBody body, String serviceRoot) {

    /** The correlation id that the client sent. */
    public Optional<String> clientRequestId() {
        return headers.first("client-request-id").map(String::strip).filter(id -> !id.isEmpty());
    }
}
