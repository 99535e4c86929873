package dev.graphconform.request;

import tools.jackson.databind.JsonNode;

/**
 * The body of a create request, as it was sent.
 *
 * @param body the body
 */
public record SentChat(JsonNode body) {

    /** Whether a property of the chat is as the request had it; what was not sent is null. */
    public boolean asSent(String property, JsonNode value) {
        return body.has(property) ? body.path(property).equals(value) : value.isNull();
    }
}
