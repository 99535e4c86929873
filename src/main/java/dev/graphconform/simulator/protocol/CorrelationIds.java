package dev.graphconform.simulator.protocol;

import java.util.UUID;

/**
 * The two ids by which an answer can be traced.
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
