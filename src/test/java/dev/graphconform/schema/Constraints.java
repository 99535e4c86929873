package dev.graphconform.schema;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Finds every keyword of a schema that can refuse a value; each name in {@code required} counts by itself. */
final class Constraints {

    private static final Set<String> ASSERTING = Set.of(
            "type",
            "enum",
            "const",
            "pattern",
            "format",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties");
    private static final Set<String> SILENT =
            Set.of("$schema", "$id", "$ref", "$comment", "title", "description", "x-rule", "if");
    private static final Set<String> NAMED_SCHEMAS = Set.of("properties", "$defs");
    private static final Set<String> ONE_SCHEMA = Set.of("items", "then", "else");

    private final Set<String> found = new TreeSet<>();

    private Constraints() {}

    static Set<String> of(JsonNode schema) {
        Constraints constraints = new Constraints();
        constraints.walk(schema, JsonPointer.empty());
        return constraints.found;
    }

    /** How a violation is written in that set. */
    static String violated(RuleSchema.ConstraintViolation violated) {
        String place = violated.violation().place();
        return violated.violation().keyword().equals("required")
                ? required(violated.constraint(), place.substring(place.lastIndexOf('/') + 1))
                : violated.constraint();
    }

    private static String required(String constraint, String name) {
        return constraint + " " + name;
    }

    private void walk(JsonNode schema, JsonPointer at) {
        schema.properties().forEach(keyword -> visit(keyword.getKey(), keyword.getValue(), at));
    }

    private void visit(String keyword, JsonNode value, JsonPointer parent) {
        JsonPointer at = parent.appendProperty(keyword);
        if (ASSERTING.contains(keyword)) {
            found.add(at.toString());
        } else if (keyword.equals("required")) {
            value.forEach(name -> found.add(required(at.toString(), name.stringValue())));
        } else if (NAMED_SCHEMAS.contains(keyword)) {
            value.properties().forEach(named -> walk(named.getValue(), at.appendProperty(named.getKey())));
        } else if (ONE_SCHEMA.contains(keyword)) {
            walk(value, at);
        } else if (keyword.equals("allOf")) {
            for (int i = 0; i < value.size(); i++) {
                walk(value.get(i), at.appendIndex(i));
            }
        } else if (!SILENT.contains(keyword)) {
            throw new AssertionError("teach this class what to do with " + at);
        }
    }
}
