package dev.graphconform.check;

import dev.graphconform.check.EchoedValues.Leaf;
import dev.graphconform.check.PageAnswerChecks.PageTarget;
import dev.graphconform.request.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The values that a page prints, beside those that came: to the letter, but that the target's values stand in the place
 * of the page's, and its own root in the place of Graph's.
 *
 * @param request the request, with the target's values
 * @param target what its answers may name
 */
record PrintedValues(PageRequest request, PageTarget target) {

    /**
     * All values of a body that are others than printed. What else there is, is not looked at.
     *
     * @param sent what has to come back at a place, since it was sent; empty where no request shows it
     */
    List<ValueDifference> differences(JsonNode printed, JsonNode actual, Function<Leaf, Optional<JsonNode>> sent) {
        List<ValueDifference> found = new ArrayList<>();
        compare(new Leaf(List.of(), printed), actual, sent, found);
        return found;
    }

    private void compare(
            Leaf printed, JsonNode actual, Function<Leaf, Optional<JsonNode>> sent, List<ValueDifference> found) {
        if (printed.value() instanceof ObjectNode object && actual.isObject()) {
            for (Map.Entry<String, JsonNode> property : object.properties()) {
                Leaf inner = printed.inner(property.getKey(), property.getValue());
                compare(inner, actual.path(property.getKey()), sent, found);
            }
        } else if (printed.value() instanceof ArrayNode list && actual.isArray()) {
            if (list.size() != actual.size()) {
                found.add(new ValueDifference(printed.place(), entries(list), entries(actual)));
            }
            for (int at = 0; at < Math.min(list.size(), actual.size()); at++) {
                compare(printed.inner(String.valueOf(at), list.path(at)), actual.path(at), sent, found);
            }
        } else if (!same(printed, actual, sent)) {
            found.add(new ValueDifference(
                    printed.place(),
                    sent.apply(printed)
                            .orElseGet(() -> EchoedValues.sent(printed.value(), request))
                            .toString(),
                    actual.isMissingNode() ? "no such property" : actual.toString()));
        }
    }

    private static String entries(JsonNode list) {
        return list.size() == 1 ? "a list of 1" : "a list of " + list.size();
    }

    private boolean same(Leaf printed, JsonNode actual, Function<Leaf, Optional<JsonNode>> sent) {
        JsonNode expected = sent.apply(printed).orElse(printed.value());
        if (expected.isString() && actual.isString()) {
            return expected.equals(printed.value())
                    ? same(expected.asString(), actual.asString())
                    : expected.equals(actual) || literally(printed.value().asString(), actual.asString());
        }
        return expected.isNumber() ? EchoedValues.same(expected, actual) : expected.equals(actual);
    }

    /** Whether a text that came is the printed one. */
    boolean same(String printed, String actual) {
        String own = request.values().in(printed);
        return own.equals(actual)
                || literally(printed, actual)
                || isAddress(own) && isAddress(actual) && below(own).equals(below(actual));
    }

    /** A mock that was made of the page answers with a placeholder as the page prints it. */
    private boolean literally(String printed, String actual) {
        return printed.equals(actual)
                && request.values().values().keySet().stream()
                        .anyMatch(key ->
                                key.matches("(.*/)?[{<].*") && printed.contains(key.replaceFirst("^[A-Za-z]+/", "")));
    }

    private static boolean isAddress(String text) {
        return text.contains("://") || text.startsWith("/") || text.contains("$metadata#");
    }

    /** An address without its root, decoded. */
    private String below(String address) {
        String path = Stream.concat(
                        target.hosts().stream().map(Object::toString),
                        target.contextRoots().stream().map(root -> root.replaceFirst("/[^/]*$", "")))
                .filter(root -> address.startsWith(root + "/"))
                .findFirst()
                .map(root -> address.substring(root.length()))
                .orElse(address);
        return PrintedAddress.decoded(path);
    }
}
