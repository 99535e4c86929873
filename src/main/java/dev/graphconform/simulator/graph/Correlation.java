package dev.graphconform.simulator.graph;

import java.util.UUID;

/**
 * The two ids by which an answer can be traced.
 *
 * @param requestId the service's own
 * @param clientRequestId the client's, or the service's own when the client sent none (recorded behaviour)
 */
public record Correlation(String requestId, String clientRequestId) {

    /** Fresh ids for a request. */
    public static Correlation of(GraphRequest request) {
        String requestId = UUID.randomUUID().toString();
        return new Correlation(requestId, request.clientRequestId().orElse(requestId));
    }
}
