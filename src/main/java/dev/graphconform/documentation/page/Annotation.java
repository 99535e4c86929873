package dev.graphconform.documentation.page;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The JSON in an HTML comment before a block, which tells the publisher's own checks what the block is.
 *
 * @param line where the comment begins
 * @param json its content; missing when it does not parse
 */
public record Annotation(int line, Optional<JsonNode> json) {
    /** What the block is: request, response, resource, ignored, ...; empty when it does not say. */
    public String blockType() {
        return text("blockType").orElse("");
    }

    /** The name of the request. */
    public Optional<String> name() {
        return text("name");
    }

    /** Whether the body shown may lack properties. */
    public boolean truncated() {
        return json.map(node -> node.path("truncated").asBoolean(false)).orElse(false);
    }

    /** The resource that the body is. */
    public Optional<String> type() {
        return text("@odata.type");
    }

    /** Whether the annotation has this key. */
    public boolean has(String key) {
        return json.map(node -> node.has(key)).orElse(false);
    }

    private Optional<String> text(String key) {
        return json.map(node -> node.path(key)).filter(JsonNode::isString).map(JsonNode::asString);
    }
}
