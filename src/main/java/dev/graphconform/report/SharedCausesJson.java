package dev.graphconform.report;

import dev.graphconform.verdict.SharedCause;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The answers that are behind several rules at once, as {@code run.json} has them. */
final class SharedCausesJson {
    private SharedCausesJson() {}

    static ArrayNode of(List<SharedCause> causes) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (SharedCause cause : causes) {
            ObjectNode entry = json.addObject();
            entry.put("told", RunResultJson.text(cause.told()));
            entry.put("answer", RunResultJson.text(cause.answer()));
            entry.put("requests", cause.requests());
            cause.requestId().ifPresent(id -> entry.put("requestId", RunResultJson.text(id)));
            entry.set("shared", RunResultJson.texts(cause.shared()));
            entry.set("facts", RunResultJson.texts(cause.facts()));
            entry.set("failed", RunResultJson.texts(cause.failed()));
            entry.set("unproved", RunResultJson.texts(cause.unproved()));
        }
        return json;
    }
}
