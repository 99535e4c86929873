package dev.graphconform.config;

import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** Words terms of JSON Schema for users who write YAML. */
final class ConstraintPhrases {
    private ConstraintPhrases() {}

    /** The name of a type that a schema requires. */
    static String ofType(String type) {
        return switch (type) {
            case "object" -> "a list of keys with values";
            case "array" -> "a list";
            case "string" -> "text";
            case "number" -> "a number";
            default -> type;
        };
    }

    /** The name of the type of a value. */
    static String ofValue(JsonNode given) {
        return switch (given.getNodeType()) {
            case OBJECT -> "a list of keys with values";
            case ARRAY -> "a list";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "nothing";
            // a key without a value is read as empty text
            default -> given.asString("").isEmpty() ? "nothing" : "text";
        };
    }

    /** A JSON pointer as a dotted key. */
    static String ofPointer(String pointer) {
        StringJoiner dotted = new StringJoiner(".");
        for (String part : pointer.split("/")) {
            if (!part.isEmpty()) {
                dotted.add(part.replace("~1", "/").replace("~0", "~"));
            }
        }
        return dotted.toString();
    }

    /** A description as the end of a sentence: without the full stop, the first letter in lower case. */
    static String inSentence(String sentence) {
        String text = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return text.isEmpty() || text.length() > 1 && Character.isUpperCase(text.charAt(1))
                ? text
                : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
