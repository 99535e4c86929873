package dev.graphconform.check;

import dev.graphconform.check.PrintedShape.Fault;
import dev.graphconform.request.PageRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the printed answer shows of the printed request, and so has to come back: a property with the value that was
 * sent, the key of the address, a text that the query asks for. In a list it may stand in any entry.
 */
final class EchoedValues {
    /** GUIDs and addresses of mail and sign-in: the same in whatever letter case. */
    private static final Pattern CASELESS =
            Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private final PageRequest request;
    private final List<Leaf> ofRequest;
    private final List<Leaf> ofAnswer;
    private final JsonNode printedAnswer;

    EchoedValues(JsonNode printedAnswer, PageRequest request) {
        this.request = request;
        this.ofRequest = request.printedJson().map(EchoedValues::leaves).orElse(List.of());
        this.ofAnswer = leaves(printedAnswer);
        this.printedAnswer = printedAnswer;
    }

    /**
     * Looks for all that has to come back.
     *
     * @throws RuleViolationException if something did not
     */
    void compare(JsonNode answer, Fault fault) {
        for (Leaf leaf : ofAnswer) {
            Optional<JsonNode> expected = expected(leaf);
            expected.ifPresent(value -> {
                List<JsonNode> found = at(answer, leaf);
                boolean came = askedForAll(leaf)
                        ? found.stream().allMatch(actual -> same(value, actual))
                        : found.isEmpty() || found.stream().anyMatch(actual -> same(value, actual));
                if (!came) {
                    throw fault.of(
                            CheckName.ECHO,
                            value + ", as it was sent",
                            found.size() == 1 ? found.get(0).toString() : found.toString(),
                            "/" + String.join("/", leaf.path()));
                }
            });
        }
    }

    /** What has to come back at a place, since it was sent; empty where the request does not show it. */
    Optional<JsonNode> expected(Leaf shown) {
        if (shown.name().contains("@odata.")) {
            return Optional.empty();
        }
        Optional<Leaf> sent = ofRequest.stream()
                .filter(leaf -> leaf.path().equals(shown.path()) && leaf.value().equals(shown.value()))
                .findFirst()
                .or(() -> elsewhere(shown));
        if (sent.isPresent()) {
            return request.sentJson()
                    .map(json -> json.at(JsonPointer.compile(sent.get().pointer())))
                    .filter(JsonNode::isValueNode);
        }
        if (!shown.value().isString() || shown.value().asString().isEmpty()) {
            return Optional.empty();
        }
        String text = shown.value().asString();
        boolean inAddress = request.values().of(text).isPresent() && !text.startsWith("{") && request.addresses(text)
                || request.queryLiterals().contains(text);
        return inAddress ? Optional.of(sent(shown.value(), request)) : Optional.empty();
    }

    /** The body of an action wraps what comes back bare: the one property of that name and value. */
    private Optional<Leaf> elsewhere(Leaf shown) {
        if (!shown.value().isString() || shown.value().asString().length() < 2) {
            return Optional.empty();
        }
        List<Leaf> alike = ofRequest.stream()
                .filter(leaf -> leaf.name().equals(shown.name()) && leaf.value().equals(shown.value()))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    /** What a query asks for, each printed entry may have, and then each one has to. */
    private boolean askedForAll(Leaf leaf) {
        return leaf.value().isString()
                && request.queryLiterals().contains(leaf.value().asString())
                && at(printedAnswer, leaf).stream().allMatch(leaf.value()::equals);
    }

    private static List<JsonNode> at(JsonNode json, Leaf leaf) {
        List<JsonNode> found = new ArrayList<>();
        collect(json, leaf.path(), 0, found);
        return found;
    }

    /** All values at a path, of whatever entries of the lists on the way. */
    private static void collect(JsonNode node, List<String> path, int at, List<JsonNode> found) {
        if (node.isArray() && at < path.size()) {
            node.valueStream().forEach(entry -> collect(entry, path, at + 1, found));
        } else if (at < path.size()) {
            collect(node.path(path.get(at)), path, at + 1, found);
        } else if (!node.isMissingNode()) {
            found.add(node);
        }
    }

    /** Whether two values are the same, however numbers, times and ids are written. */
    static boolean same(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            // more digits than a double has say nothing
            return expected.isIntegralNumber() && actual.isIntegralNumber()
                    ? expected.bigIntegerValue().equals(actual.bigIntegerValue())
                    : expected.doubleValue() == actual.doubleValue();
        }
        if (!expected.isString() || !actual.isString()) {
            return expected.equals(actual);
        }
        String sent = expected.asString();
        String came = actual.asString();
        return sent.equals(came)
                || CASELESS.matcher(sent).matches() && sent.equalsIgnoreCase(came)
                || instant(sent).isPresent() && instant(sent).equals(instant(came));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** A printed value with the target's own in the place of the page's. */
    static JsonNode sent(JsonNode printed, PageRequest request) {
        return printed.isString()
                ? JsonNodeFactory.instance.stringNode(request.values().in(printed.asString()))
                : printed;
    }

    /** All values of a body but null. */
    static List<Leaf> leaves(JsonNode json) {
        List<Leaf> leaves = new ArrayList<>();
        add(json, List.of(), leaves);
        return leaves;
    }

    private static void add(JsonNode node, List<String> path, List<Leaf> leaves) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> property : object.properties()) {
                add(property.getValue(), longer(path, property.getKey()), leaves);
            }
        } else if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                add(node.path(at), longer(path, String.valueOf(at)), leaves);
            }
        } else if (!node.isNull()) {
            leaves.add(new Leaf(path, node));
        }
    }

    private static List<String> longer(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return List.copyOf(longer);
    }

    /** A value and the way to it. */
    record Leaf(List<String> path, JsonNode value) {
        String name() {
            return path.isEmpty() ? "" : path.get(path.size() - 1);
        }

        /** The pointer, for people. */
        String place() {
            return path.isEmpty() ? "the body" : pointer();
        }

        Leaf inner(String name, JsonNode inner) {
            return new Leaf(longer(path, name), inner);
        }

        String pointer() {
            StringBuilder pointer = new StringBuilder();
            path.forEach(
                    name -> pointer.append('/').append(name.replace("~", "~0").replace("/", "~1")));
            return pointer.toString();
        }
    }
}
