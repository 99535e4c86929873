package dev.graphconform.report;

import dev.graphconform.report.shapes.RequestWithShape;
import dev.graphconform.report.shapes.ResponseShape;
import dev.graphconform.report.shapes.ResponseShapes;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The forms of answers in {@code run.json}: each once, and numbers where scenarios saw them, since most scenarios see
 * the same ones.
 */
final class ShapesJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ResponseShapes shapes;
    private final Map<ResponseShape, Integer> numbers = new LinkedHashMap<>();

    ShapesJson(ResponseShapes shapes) {
        this.shapes = shapes;
    }

    /** What the scenario asked and saw. */
    ArrayNode answers(String scenarioKey) {
        ArrayNode json = NODES.arrayNode();
        for (RequestWithShape requestWithShape : shapes.of(scenarioKey)) {
            ObjectNode entry = json.addObject();
            entry.put("request", requestWithShape.request());
            entry.put("shape", number(requestWithShape.shape()));
        }
        return json;
    }

    /** The forms that scenarios were seen to point to. */
    ArrayNode all() {
        ArrayNode json = NODES.arrayNode();
        for (ResponseShape shape : numbers.keySet()) {
            ObjectNode entry = json.addObject();
            entry.put("status", shape.status());
            ArrayNode headers = entry.putArray("headers");
            shape.headers().forEach(headers::add);
            ObjectNode body = entry.putObject("body");
            shape.body().forEach(body::put);
        }
        return json;
    }

    private int number(ResponseShape shape) {
        return numbers.computeIfAbsent(shape, first -> numbers.size());
    }
}
