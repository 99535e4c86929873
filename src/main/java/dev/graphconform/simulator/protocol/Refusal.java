package dev.graphconform.simulator.protocol;

import dev.graphconform.simulator.protocol.IncomingRequest.CorrelationIds;
import dev.graphconform.simulator.protocol.OutgoingResponse.ResponseContent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A refusal of a request: status, code and message of the error response.
 *
 * @param status the HTTP status
 * @param code the error code of the envelope
 * @param message the message of the envelope
 * @param headers header fields that the response carries besides the usual ones
 * @param inner further members of {@code innerError}
 */
public record Refusal(int status, String code, String message, Map<String, String> headers, Map<String, String> inner) {

    /** A refusal without further header fields. */
    public static Refusal of(int status, String code, String message) {
        return new Refusal(status, code, message, Map.of(), Map.of());
    }

    /** 400, the response to most faults of a Create chat body. */
    public static Refusal badRequest(String message) {
        return of(400, "BadRequest", message);
    }

    /** 403. */
    public static Refusal forbidden(String message) {
        return of(403, "Forbidden", message);
    }

    /** 404. */
    public static Refusal notFound(String message) {
        return of(404, "NotFound", message);
    }

    /** The same with another status and code. */
    public Refusal as(int otherStatus, String otherCode) {
        return new Refusal(otherStatus, otherCode, message, headers, inner);
    }

    /** The same with one more header field. */
    public Refusal withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Refusal(status, code, message, more, inner);
    }

    /** The same with one more member of {@code innerError}. */
    public Refusal withInner(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(inner);
        more.put(name, value);
        return new Refusal(status, code, message, headers, more);
    }

    /**
     * The error response of Graph (Microsoft Graph error responses; the inner date as recorded).
     *
     * @param now the date in {@code innerError}
     */
    public OutgoingResponse toResponse(CorrelationIds ids, Instant now) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        ObjectNode error = envelope.putObject("error");
        error.put("code", code).put("message", message);
        ObjectNode innerError = error.putObject("innerError");
        inner.forEach(innerError::put);
        innerError
                .put("date", UtcTimes.ofError(now))
                .put("request-id", ids.requestId())
                .put("client-request-id", ids.clientRequestId());
        return new OutgoingResponse(status, headers, new ResponseContent.Json(envelope))
                .withHeader("Content-Type", "application/json");
    }
}
