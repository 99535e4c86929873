package dev.graphconform.simulator.protocol;

import java.time.Instant;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The error envelope of Graph (Microsoft Graph error responses; the inner date as recorded). */
public final class ErrorEnvelope {

    private ErrorEnvelope() {}

    /** Puts a refusal in its envelope. */
    public static OutgoingResponse of(Refusal refusal, CorrelationIds correlationIds, Instant now) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        ObjectNode error = envelope.putObject("error");
        error.put("code", refusal.code()).put("message", refusal.message());
        ObjectNode inner = error.putObject("innerError");
        refusal.inner().forEach(inner::put);
        inner.put("date", UtcTimes.ofError(now))
                .put("request-id", correlationIds.requestId())
                .put("client-request-id", correlationIds.clientRequestId());
        return new OutgoingResponse(refusal.status(), refusal.headers(), new ResponseContent.Json(envelope))
                .withHeader("Content-Type", "application/json");
    }
}
