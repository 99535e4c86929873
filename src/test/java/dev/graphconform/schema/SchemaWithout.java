package dev.graphconform.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Removes single constraints from the kit's schemas. */
public final class SchemaWithout {
    private static final Set<String> ON_VALUES =
            Set.of("type", "minLength", "pattern", "format", "enum", "const", "$ref");
    private static final Set<String> NAMED_SCHEMAS = Set.of("properties", "$defs");

    private SchemaWithout() {}

    /**
     * The places of the constraints; each required property counts by itself. Conditions are left out, since alone they
     * refuse nothing.
     */
    public static List<String> constraints(SchemaName schema) {
        List<String> found = new ArrayList<>();
        collect(document(schema), JsonPointer.empty(), found);
        return found;
    }

    /** The rules whose constraints are in the schema. */
    public static Set<String> rules(SchemaName schema) {
        return document(schema).findValues("x-rule").stream()
                .map(JsonNode::asString)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The kit's schemas, one of them without the constraint at this place. */
    public static Schemas without(SchemaName schema, String constraint) {
        JsonNode document = document(schema);
        JsonPointer place = JsonPointer.compile(constraint);
        JsonNode around = document.at(place.head());
        if (around instanceof ArrayNode list) {
            list.remove(place.last().getMatchingIndex());
        } else {
            ((ObjectNode) around).remove(place.last().getMatchingProperty());
        }
        byte[] bytes = document.toString().getBytes(StandardCharsets.UTF_8);
        return new Schemas(name -> name == schema ? bytes : file(name));
    }

    private static void collect(JsonNode schema, JsonPointer at, List<String> found) {
        schema.properties().forEach(entry -> {
            JsonPointer place = at.appendProperty(entry.getKey());
            JsonNode value = entry.getValue();
            if (NAMED_SCHEMAS.contains(entry.getKey())) {
                value.properties()
                        .forEach(named -> collect(named.getValue(), place.appendProperty(named.getKey()), found));
            } else if (entry.getKey().equals("required")) {
                for (int index = 0; index < value.size(); index++) {
                    found.add(place.appendIndex(index).toString());
                }
            } else if (entry.getKey().equals("then")) {
                collect(value, place, found);
            } else if (entry.getKey().equals("allOf")) {
                for (int index = 0; index < value.size(); index++) {
                    collect(value.get(index), place.appendIndex(index), found);
                }
            } else if (ON_VALUES.contains(entry.getKey())) {
                found.add(place.toString());
            }
        });
    }

    private static JsonNode document(SchemaName schema) {
        return Samples.json(new String(file(schema), StandardCharsets.UTF_8));
    }

    private static byte[] file(SchemaName schema) {
        try (InputStream in = SchemaWithout.class.getClassLoader().getResourceAsStream(schema.resource())) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
