package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.page.PageExample;
import dev.graphconform.documentation.page.PrintedMessage;
import java.util.LinkedHashMap;
import java.util.List;
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
 * @param responses its responses, in the order of the page; empty when the page shows none
 * @param line its line; 0 in a fingerprint
 * @param rules the rules that rest on it
 * @param featureName its name in the features of the kit; empty when it is not among them
 */
public record ExamplePart(
        int number,
        String title,
        String name,
        ExampleMessage request,
        List<ExampleMessage> responses,
        int line,
        Set<String> rules,
        String featureName) {
    static ExamplePart of(PageExample example, PageApiVersion pageApiVersion) {
        return new ExamplePart(
                example.printedNumber().orElse(example.number()),
                example.title(),
                example.name(),
                ExampleMessage.of(example.request(), pageApiVersion),
                example.responses().stream()
                        .map(response -> ExampleMessage.of(response, pageApiVersion))
                        .toList(),
                example.line(),
                Set.of(),
                "");
    }

    /** This example with the rules and the feature of another. */
    ExamplePart withRulesOf(ExamplePart other) {
        return new ExamplePart(number, title, name, request, responses, line, other.rules, other.featureName);
    }

    /** The first response; an empty message when the page shows none. */
    ExampleMessage response() {
        return responses.isEmpty() ? ExampleMessage.NONE : responses.get(0);
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

    /** Whether a message has a value of that name, at whatever place. */
    boolean holds(String name) {
        return request.holds(name) || responses.stream().anyMatch(response -> response.holds(name));
    }

    /**
     * A request or a response of an example, independent of the spacing it is printed with.
     *
     * @param start method and URL without the version of the API, or the status with its reason
     * @param headers the headers by name
     * @param body each value, as JSON, by its JSON pointer; the text at {@code /} where it is no JSON
     */
    public record ExampleMessage(String start, Map<String, String> headers, SortedMap<String, String> body) {
        static final ExampleMessage NONE = new ExampleMessage("", Map.of(), new TreeMap<>());
        private static final String PROTOCOL = "HTTP/1.1";

        static ExampleMessage of(PrintedMessage message, PageApiVersion pageApiVersion) {
            Map<String, String> headers = new LinkedHashMap<>();
            message.headers()
                    .forEach(header -> headers.merge(
                            header.getKey(),
                            pageApiVersion.removedFrom(header.getValue()),
                            (first, second) -> first + ", " + second));
            SortedMap<String, String> body = new TreeMap<>();
            message.body()
                    .ifPresentOrElse(
                            json -> flatten("", json, body, pageApiVersion),
                            () -> lines(pageApiVersion.removedFrom(message.bodyText()), body));
            String start = message.startLine()
                    .replaceAll("\\s+", " ")
                    .replaceFirst("^" + PROTOCOL + " | " + PROTOCOL + "$", "");
            return new ExampleMessage(pageApiVersion.removedFrom(start), headers, body);
        }

        private static void lines(String text, SortedMap<String, String> values) {
            if (!text.isBlank()) {
                values.put("/", text.strip().replaceAll("[ \\t]+", " ").replaceAll("\\s*\\n\\s*", "\n"));
            }
        }

        private static void flatten(
                String at, JsonNode node, SortedMap<String, String> values, PageApiVersion pageApiVersion) {
            if (node.isObject() && !node.isEmpty()) {
                node.properties()
                        .forEach(entry -> flatten(at + "/" + entry.getKey(), entry.getValue(), values, pageApiVersion));
            } else if (node.isArray() && !node.isEmpty()) {
                for (int index = 0; index < node.size(); index++) {
                    flatten(at + "/" + index, node.get(index), values, pageApiVersion);
                }
            } else {
                values.put(at.isEmpty() ? "/" : at, pageApiVersion.removedFrom(node.toString()));
            }
        }

        boolean holds(String name) {
            return headers.containsKey(name)
                    || body.keySet().stream().anyMatch(at -> (at + "/").contains("/" + name + "/"));
        }
    }
}
