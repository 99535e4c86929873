package dev.graphconform.simulator.graph;

import java.time.Instant;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The error envelope of Graph (Microsoft Graph error responses; the inner date as recorded). */
public final class ErrorEnvelope {

    private ErrorEnvelope() {
    }

    /** Puts a refusal in its envelope. */
    public static GraphAnswer of(Refusal refusal, Correlation correlation, Instant now) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        ObjectNode error = envelope.putObject("error");
        error.put("code", refusal.code()).put("message", refusal.message());
        ObjectNode inner = error.putObject("innerError");
        refusal.inner().forEach(inner::put);
        inner.put("date", UtcTimes.ofError(now))
                .put("request-id", correlation.requestId())
                .put("client-request-id", correlation.clientRequestId());
        return new GraphAnswer(refusal.status(), refusal.headers(), new Content.Json(envelope))
                .withHeader("Content-Type", "application/json");
    }
}
