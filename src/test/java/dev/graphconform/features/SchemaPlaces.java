package dev.graphconform.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Every way in which a schema's places can be spoiled, one for each kind of fault: {@code members[].roles: null}. */
final class SchemaPlaces {
    private final JsonNode root;
    private final Set<String> faults = new TreeSet<>();

    private SchemaPlaces(JsonNode root) {
        this.root = root;
    }

    static Set<String> faults(JsonNode schema) {
        SchemaPlaces places = new SchemaPlaces(schema);
        places.object("", schema);
        return places.faults;
    }

    private void object(String path, JsonNode schema) {
        fault(path, "given an unknown property");
        Set<String> required = parts(schema)
                .flatMap(part -> values(part.path("required")))
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        schema.path("properties").properties().forEach(property -> {
            String below = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
            if (required.contains(property.getKey())) {
                fault(below, "missing");
            }
            place(below, property.getValue());
        });
    }

    private void place(String path, JsonNode pointed) {
        JsonNode schema =
                pointed.has("$ref") ? root.at(pointed.path("$ref").asString().substring(1)) : pointed;
        List<String> words = parts(schema)
                .flatMap(part -> Stream.concat(values(part.path("enum")), values(part.path("const"))))
                .map(JsonNode::asString)
                .toList();
        List<String> types = schema.path("type").isArray()
                ? values(schema.path("type")).map(JsonNode::asString).toList()
                : List.of(schema.path("type").asString("string"));
        if (!types.contains("null")) {
            fault(path, "null");
        }
        if (types.contains("string")) {
            text(path, schema, words);
        } else {
            fault(path, "a text");
        }
        if (types.equals(List.of("array"))) {
            if (schema.has("minItems")) {
                fault(path, "an empty list");
            }
            place(path + "[]", schema.path("items"));
        } else if (types.equals(List.of("object"))) {
            object(path, schema);
        }
    }

    private void text(String path, JsonNode schema, List<String> words) {
        fault(path, "a number");
        if (!words.isEmpty() || parts(schema).anyMatch(part -> part.has("minLength") || part.has("pattern"))) {
            fault(path, "an empty text");
        }
        if (words.isEmpty()) {
            fault(path, "a text of 10,000 letters");
        } else if (words.size() > 1
                && words.stream().noneMatch(word -> words.contains(capitalised(word)) || words.contains(small(word)))) {
            fault(path, "in capitals");
        }
    }

    private void fault(String path, String fault) {
        faults.add((path.isEmpty() ? "the chat" : path) + ": " + fault);
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String small(String word) {
        String first = word.substring(0, 1);
        return first.equals(first.toLowerCase(Locale.ROOT))
                ? capitalised(word)
                : first.toLowerCase(Locale.ROOT) + word.substring(1);
    }

    /** The schema itself, and what it demands besides. */
    private static Stream<JsonNode> parts(JsonNode schema) {
        return Stream.concat(Stream.of(schema), values(schema.path("allOf")));
    }

    private static Stream<JsonNode> values(JsonNode node) {
        return node.isArray()
                ? new ArrayList<>(
                                StreamSupport.stream(node.spliterator(), false).toList())
                        .stream()
                : node.isMissingNode() ? Stream.empty() : Stream.of(node);
    }
}
