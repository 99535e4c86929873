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
 * The shapes of responses in {@code run.json}: each is written once, and scenarios refer to it by its number, since
 * most scenarios receive the same shapes.
 */
final class ShapesJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ResponseShapes shapes;
    private final Map<ResponseShape, Integer> numbers = new LinkedHashMap<>();

    ShapesJson(ResponseShapes shapes) {
        this.shapes = shapes;
    }

    /** The requests of a scenario with the numbers of the shapes of their responses. */
    ArrayNode requests(String scenarioKey) {
        ArrayNode json = NODES.arrayNode();
        for (RequestWithShape requestWithShape : shapes.of(scenarioKey)) {
            ObjectNode entry = json.addObject();
            entry.put("request", requestWithShape.request());
            entry.put("shape", number(requestWithShape.shape()));
        }
        return json;
    }

    /** The shapes that scenarios refer to, in the order of their numbers. */
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
