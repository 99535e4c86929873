package dev.graphconform.request;

import java.util.Locale;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a sweep puts at a place of the body, by the names that features use. */
public enum BodyMutation {
    MISSING("missing", right -> right),
    NULL("null", right -> json().nullNode()),
    NUMBER("a number", right -> json().numberNode(42)),
    /** Once a right value in place of a list, so that a reader which wraps single values would take it. */
    TEXT(
            "a text",
            right -> json().stringNode(
                            right.isArray() && right.path(0).isString()
                                    ? right.path(0).asString()
                                    : "owner")),
    LIST("a list", right -> json().arrayNode().add(right)),
    EMPTY_TEXT("an empty text", right -> json().stringNode("")),
    EMPTY_LIST("an empty list", right -> json().arrayNode()),
    DEEP_LIST("a list nested in 1,000 lists", right -> deep(1_000)),
    LONG_TEXT("a text of 10,000 letters", right -> json().stringNode("x".repeat(10_000))),
    ZERO("a text with a NUL character", right -> json().stringNode("a\0b")),
    CAPITALS("in capitals", right -> json().stringNode(right.asString().toUpperCase(Locale.ROOT))),
    BOTH_ROLES("a list of both roles", right -> json().arrayNode().add("owner").add("guest")),
    ABSTRACT_TYPE("the base type of members", right -> json().stringNode("#microsoft.graph.conversationMember")),
    /** An alias that other calls understand. */
    ME("the alias me", right -> json().stringNode(right.asString().replaceFirst("users\\('[^']*'\\)", "users('me')"))),
    UNKNOWN_PROPERTY("given an unknown property", right -> ((ObjectNode) right).put("favouriteColour", "blue")),
    UNMARKED_TYPE("given odata.type without the at sign", right -> unmarked((ObjectNode) right));

    private final String phrase;
    private final UnaryOperator<JsonNode> other;

    BodyMutation(String phrase, UnaryOperator<JsonNode> other) {
        this.phrase = phrase;
        this.other = other;
    }

    /** How features call it. */
    public String phrase() {
        return phrase;
    }

    /** What stands there instead of the right value, which is a missing node where the request has none. */
    JsonNode of(JsonNode right) {
        return other.apply(right);
    }

    private static JsonNodeFactory json() {
        return JsonNodeFactory.instance;
    }

    private static JsonNode deep(int lists) {
        ArrayNode outermost = json().arrayNode();
        ArrayNode innermost = outermost;
        for (int list = 0; list < lists; list++) {
            innermost = innermost.addArray();
        }
        return outermost;
    }

    private static JsonNode unmarked(ObjectNode member) {
        return member.set("odata.type", member.remove("@odata.type"));
    }
}
