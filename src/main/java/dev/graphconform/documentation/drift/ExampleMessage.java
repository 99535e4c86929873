package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.page.PrintedMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A request or an answer of an example, without the spacing it is printed with.
 *
 * @param start method and address, the version of the API left out; or the status
 * @param headers header lines by name
 * @param body the hash of each value by its place in the JSON
 */
public record ExampleMessage(String start, Map<String, String> headers, SortedMap<String, String> body) {
    static final ExampleMessage NONE = new ExampleMessage("", Map.of(), new TreeMap<>());

    static ExampleMessage of(PrintedMessage printedMessage) {
        Map<String, String> headers = new LinkedHashMap<>();
        printedMessage
                .headers()
                .forEach(header -> headers.put(header.getKey(), PageApiVersion.leftOut(header.getValue())));
        SortedMap<String, String> body = new TreeMap<>();
        printedMessage.body().ifPresentOrElse(json -> flatten("", json, body), () -> {
            if (!printedMessage.bodyText().isEmpty()) {
                body.put("/", ShortHash.of(printedMessage.bodyText()));
            }
        });
        String start = printedMessage.status() == 0
                ? printedMessage.method() + " " + PageApiVersion.leftOut(printedMessage.url())
                : String.valueOf(printedMessage.status());
        return new ExampleMessage(start, headers, body);
    }

    private static void flatten(String at, JsonNode node, SortedMap<String, String> values) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(entry -> flatten(at + "/" + entry.getKey(), entry.getValue(), values));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int index = 0; index < node.size(); index++) {
                flatten(at + "/" + index, node.get(index), values);
            }
        } else {
            values.put(at.isEmpty() ? "/" : at, ShortHash.of(PageApiVersion.leftOut(node.toString())));
        }
    }
}
