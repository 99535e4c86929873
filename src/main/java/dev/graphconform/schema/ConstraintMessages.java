package dev.graphconform.schema;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Words the expected and the actual value of a violated constraint. */
final class ConstraintMessages {

    static final String PRESENT = "a value";
    static final String MISSING = "missing";

    private static final int MAX_LENGTH = 80;

    private ConstraintMessages() {}

    /** The expected value: the title beside the constraint, or without one the value of the keyword. */
    static String expected(String keyword, JsonNode subschema) {
        JsonNode title = subschema.get("title");
        if (title != null) {
            return title.stringValue();
        }
        JsonNode value = subschema.get(keyword);
        return switch (keyword) {
            case "type", "enum" -> alternatives(value);
            case "const" -> plain(value);
            case "minLength" -> "a string of at least " + count(value, "character");
            case "minItems" -> "at least " + count(value, "entry");
            case "maxItems" -> "at most " + count(value, "entry");
            case "uniqueItems" -> "no entry twice";
            default -> keyword + " " + value;
        };
    }

    /** The actual value: its type and, shortened, its text. */
    static String actual(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "string " + cut(node.toString());
            case NUMBER -> "number " + cut(node.toString());
            case BOOLEAN -> "boolean " + node;
            case ARRAY -> "array of " + counted(node.size(), "entry");
            case OBJECT -> "object";
            case NULL -> "null";
            case MISSING -> MISSING;
            case BINARY, POJO -> "no JSON value";
        };
    }

    private static String alternatives(JsonNode value) {
        if (!value.isArray()) {
            return plain(value);
        }
        List<String> words = new ArrayList<>();
        value.forEach(each -> words.add(plain(each)));
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    private static String plain(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }

    private static String count(JsonNode number, String noun) {
        return counted(number.intValue(), noun);
    }

    private static String counted(int number, String noun) {
        String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return number + " " + (number == 1 ? noun : plural);
    }

    private static String cut(String json) {
        if (json.length() <= MAX_LENGTH) {
            return json;
        }
        int end = Character.isHighSurrogate(json.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return json.substring(0, end) + "... (" + json.length() + " characters)";
    }
}
