package dev.graphconform.independent;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One answer in the making; open to everybody who wants to bend it. */
final class IndependentReply {
    int status;
    final Map<String, String> headers = new LinkedHashMap<>();
    /** The body, unless {@link #text} replaces it; null for none. */
    ObjectNode json;

    String text;

    private IndependentReply(int status) {
        this.status = status;
    }

    static IndependentReply of(int status) {
        return new IndependentReply(status);
    }

    static IndependentReply json(int status) {
        IndependentReply independentReply = new IndependentReply(status);
        independentReply.json = JsonNodeFactory.instance.objectNode();
        independentReply.headers.put("Content-Type", "application/json");
        return independentReply;
    }

    boolean refusal() {
        return status >= 400;
    }

    byte[] bytes() {
        if (text != null) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        return json == null ? new byte[0] : JsonMapper.shared().writeValueAsBytes(json);
    }
}
