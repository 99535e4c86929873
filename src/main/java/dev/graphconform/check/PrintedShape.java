package dev.graphconform.check;

import dev.graphconform.check.PageAnswerChecks.PageTarget;
import dev.graphconform.request.PageRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shape of a printed body: its properties and their JSON types, at any depth. Entries of a list are compared with
 * what all printed entries have.
 */
final class PrintedShape {
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final PageRequest request;
    private final PageTarget target;
    private final Fault fault;
    private String doubt;

    PrintedShape(PageRequest request, PageTarget target, Fault fault) {
        this.request = request;
        this.target = target;
        this.fault = fault;
    }

    /**
     * Compares a body with the printed one.
     *
     * @throws RuleViolationException if something printed is missing or of another type
     */
    void compare(JsonNode printed, JsonNode actual) {
        compare(printed, actual, "", "", false);
    }

    /** What cannot be told from the page; told only where nothing is wrong. */
    Optional<String> doubt() {
        return Optional.ofNullable(doubt);
    }

    private void compare(JsonNode printed, JsonNode actual, String name, String place, boolean inList) {
        if (actual.isMissingNode()) {
            throw wrong(printed, "no such property", place);
        }
        if (printed.isNull()) {
            return;
        }
        if (actual.isNull()) {
            isNull(printed, name, place);
            return;
        }
        if (!type(printed).equals(type(actual))) {
            throw wrong(printed, type(actual) + " (" + actual + ")", place);
        }
        if (printed instanceof ObjectNode object) {
            object.properties()
                    .forEach(property -> compare(
                            property.getValue(),
                            actual.path(property.getKey()),
                            property.getKey(),
                            place + "/" + property.getKey(),
                            inList));
        } else if (printed instanceof ArrayNode list) {
            list(list, actual, place);
        } else if (printed.isString()) {
            text(printed.asString(), actual.asString(), name, place, inList);
        }
    }

    /** Whether a property may be null, no page says in its example. */
    private void isNull(JsonNode printed, String name, String place) {
        if (printed.isArray() || name.isEmpty() || name.equals("id") || name.contains("@odata.")) {
            throw wrong(printed, "null", place);
        }
        doubt = Optional.ofNullable(doubt)
                .orElse("null came at " + place + ", where the page prints " + described(printed)
                        + "; if null is right there, print null in the feature");
    }

    private void list(ArrayNode printed, JsonNode actual, String place) {
        if (printed.isEmpty()) {
            return;
        }
        if (actual.isEmpty() && place.matches("(/value)?")) {
            doubt = Optional.ofNullable(doubt)
                    .orElse("the list at " + (place.isEmpty() ? "the top" : place) + " is empty, so its entries cannot "
                            + "be compared with the printed ones; put something there");
        }
        JsonNode entry = printed.valueStream().reduce(PrintedShape::common).orElseThrow();
        for (int at = 0; at < actual.size(); at++) {
            compare(entry, actual.path(at), "entry", place + "/" + at, true);
        }
    }

    /** What both of two printed entries have; null where they differ, which stands for anything. */
    private static JsonNode common(JsonNode first, JsonNode second) {
        if (first instanceof ObjectNode one && second instanceof ObjectNode other) {
            ObjectNode both = JsonNodeFactory.instance.objectNode();
            one.properties().stream()
                    .filter(property -> other.has(property.getKey()))
                    .forEach(property ->
                            both.set(property.getKey(), common(property.getValue(), other.path(property.getKey()))));
            return both;
        }
        if (first instanceof ArrayNode one && second instanceof ArrayNode other) {
            ArrayNode both = JsonNodeFactory.instance.arrayNode();
            Stream.concat(one.valueStream(), other.valueStream()).distinct().forEach(both::add);
            return both;
        }
        if (first.isString() && second.isString()) {
            boolean alike = isTime(first.asString()) == isTime(second.asString());
            return alike ? first : JsonNodeFactory.instance.stringNode("");
        }
        return type(first).equals(type(second)) ? first : NullNode.getInstance();
    }

    private void text(String printed, String actual, String name, String place, boolean inList) {
        if (name.endsWith("@odata.context")) {
            new PrintedContext(printed, request)
                    .fault(actual, target.contextRoots(), target.mock())
                    .ifPresent(expected -> {
                        throw fault.of(CheckName.EXAMPLE_CONTEXT, expected, actual, place);
                    });
        } else if (name.equals("@odata.type") && !inList && !printed.equalsIgnoreCase(actual)) {
            throw fault.of(CheckName.PRINTED_SHAPE, printed, actual, place);
        } else if (isTime(printed) && !isTime(actual)) {
            throw fault.of(CheckName.PRINTED_SHAPE, "a date-time like " + printed, actual, place);
        } else if (DATE.matcher(printed).matches() && !DATE.matcher(actual).matches() && !isTime(actual)) {
            throw fault.of(CheckName.PRINTED_SHAPE, "a date like " + printed, actual, place);
        } else if (name.equals("id") && actual.isBlank() && !printed.isBlank()) {
            throw fault.of(CheckName.PRINTED_SHAPE, "an id", "an empty text", place);
        }
    }

    private static boolean isTime(String text) {
        return DATE_TIME.matcher(text).matches();
    }

    private RuleViolationException wrong(JsonNode printed, String actual, String place) {
        return fault.of(CheckName.PRINTED_SHAPE, described(printed), actual, place.isEmpty() ? "the body" : place);
    }

    private static String described(JsonNode printed) {
        return printed.isNull() ? "the property, whatever its value" : type(printed) + ", as in " + shortened(printed);
    }

    private static String shortened(JsonNode printed) {
        String text = printed.toString();
        return text.length() > 60 ? text.substring(0, 60) + " .." : text;
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "a text";
            case ARRAY -> "a list";
            case NULL -> "null";
            default ->
                (value.isObject() ? "an " : "a ") + value.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }

    /** Makes the exception for something that is not as printed. */
    interface Fault {
        RuleViolationException of(CheckName check, String expected, String actual, String where);
    }
}
