package dev.graphconform.simulator.protocol;

import java.util.Optional;
import java.util.UUID;

/**
 * A request as received.
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

    /**
     * The body of a request as it came.
     *
     * @param bytes the bytes, or the first of them when the body is longer than the simulator reads
     * @param cut whether there was more than the simulator reads
     */
    public record RequestBody(byte[] bytes, boolean cut) {

        /** The body that most GET requests have. */
        public static RequestBody none() {
            return new RequestBody(new byte[0], false);
        }
    }

    /**
     * The two ids by which a response can be traced.
     *
     * @param requestId the service's own
     * @param clientRequestId the client's, or the service's own when the client sent none (recorded behaviour)
     */
    public record CorrelationIds(String requestId, String clientRequestId) {

        /** Fresh ids for a request. */
        public static CorrelationIds of(IncomingRequest request) {
            String requestId = UUID.randomUUID().toString();
            return new CorrelationIds(requestId, request.clientRequestId().orElse(requestId));
        }
    }
}
