package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.page.PageExample;
import dev.graphconform.documentation.page.PrintedMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * A documented example, for comparison.
 *
 * @param number its number on the page
 * @param title its heading without the number
 * @param name the request's name
 * @param request its request
 * @param response its response; {@link ExampleMessage#NONE} when the page shows none
 * @param line its line; 0 in a fingerprint
 * @param rules the rules that rest on it
 * @param featureName its name in the features of the kit; empty when it is not among them
 */
public record ExamplePart(
        int number,
        String title,
        String name,
        ExampleMessage request,
        ExampleMessage response,
        int line,
        Set<String> rules,
        String featureName) {
    static ExamplePart of(PageExample example) {
        return new ExamplePart(
                example.printedNumber().orElse(example.number()),
                example.title(),
                example.name(),
                ExampleMessage.of(example.request()),
                example.response().map(ExampleMessage::of).orElse(ExampleMessage.NONE),
                example.line(),
                Set.of(),
                "");
    }

    /** This example with the rules and the feature of another. */
    ExamplePart withRulesOf(ExamplePart other) {
        return new ExamplePart(number, title, name, request, response, line, other.rules, other.featureName);
    }

    /** The ids of the rules that rest on its messages, and its own name in the features. */
    Set<String> affectedByContent() {
        Set<String> all = new TreeSet<>(rules);
        all.addAll(affectedByHeading());
        return all;
    }

    /** Its own name in the features; empty when it is not among them. */
    Set<String> affectedByHeading() {
        return featureName.isEmpty() ? Set.of() : Set.of(featureName);
    }

    /** Its label in reports, such as "Example 2". */
    public String label() {
        return "Example " + number;
    }

    /**
     * A request or a response of an example, independent of the spacing it is printed with.
     *
     * @param start method and URL without the version of the API, or the status code
     * @param headers the headers by name
     * @param body the hash of each value by its JSON pointer
     */
    public record ExampleMessage(String start, Map<String, String> headers, SortedMap<String, String> body) {
        static final ExampleMessage NONE = new ExampleMessage("", Map.of(), new TreeMap<>());

        static ExampleMessage of(PrintedMessage message) {
            Map<String, String> headers = new LinkedHashMap<>();
            message.headers()
                    .forEach(header -> headers.put(header.getKey(), PageApiVersion.removedFrom(header.getValue())));
            SortedMap<String, String> body = new TreeMap<>();
            message.body().ifPresentOrElse(json -> flatten("", json, body), () -> {
                if (!message.bodyText().isEmpty()) {
                    body.put("/", ShortHash.of(message.bodyText()));
                }
            });
            String start = message.status() == 0
                    ? message.method() + " " + PageApiVersion.removedFrom(message.url())
                    : String.valueOf(message.status());
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
                values.put(at.isEmpty() ? "/" : at, ShortHash.of(PageApiVersion.removedFrom(node.toString())));
            }
        }
    }
}
