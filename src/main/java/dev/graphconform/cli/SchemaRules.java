package dev.graphconform.cli;

import dev.graphconform.documentation.drift.ValueChange;
import dev.graphconform.schema.SchemaName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The rules that the schemas name at the place of a value: its JSON pointer, followed through the schema; those of the
 * enclosing schema where it names none for that place.
 */
final class SchemaRules {
    private static final String RULE = "x-rule";
    private static final List<String> APPLICATORS = List.of("allOf", "anyOf", "oneOf");

    private final JsonNode root;

    private SchemaRules(JsonNode root) {
        this.root = root;
    }

    /** The rules at the place of a value of an example's body; none for headers and first lines. */
    static Set<String> at(ValueChange value) {
        if (!value.isInBody()) {
            return Set.of();
        }
        SchemaName name = value.message().equals("request") ? SchemaName.CREATE_CHAT_REQUEST : SchemaName.CHAT;
        return new SchemaRules(RuleReferences.schema(name))
                .at(value.at(), value.was().isEmpty() || value.is().isEmpty());
    }

    private Set<String> at(String pointer, boolean presence) {
        Set<String> rules = new LinkedHashSet<>();
        String enclosing = "";
        List<JsonNode> parents = List.of();
        List<JsonNode> places = List.of(root);
        String[] segments = pointer.substring(1).split("/");
        for (String segment : segments) {
            parents = expanded(places);
            enclosing = places.stream()
                    .map(schema -> schema.path(RULE).asString(""))
                    .filter(rule -> !rule.isEmpty())
                    .findFirst()
                    .orElse(enclosing);
            places = parents.stream()
                    .map(schema -> segment.matches("\\d+")
                            ? schema.path("items")
                            : schema.path("properties").path(segment))
                    .filter(JsonNode::isObject)
                    .toList();
        }
        expanded(places).forEach(schema -> add(schema, rules));
        String last = segments[segments.length - 1];
        if (presence) {
            parents.stream()
                    .filter(schema -> schema.path("required")
                            .valueStream()
                            .anyMatch(key -> key.asString().equals(last)))
                    .forEach(schema -> add(schema, rules));
        }
        if (rules.isEmpty() && !enclosing.isEmpty()) {
            rules.add(enclosing);
        }
        return rules;
    }

    private static void add(JsonNode schema, Set<String> rules) {
        if (schema.path(RULE).isString()) {
            rules.add(schema.path(RULE).asString());
        }
    }

    /** Schemas with all that apply at the same place. */
    private List<JsonNode> expanded(List<JsonNode> schemas) {
        List<JsonNode> all = new ArrayList<>(schemas);
        for (int at = 0; at < all.size(); at++) {
            JsonNode schema = all.get(at);
            APPLICATORS.forEach(applicator -> schema.path(applicator).forEach(all::add));
            if (schema.path("then").isObject()) {
                all.add(schema.path("then"));
            }
            String reference = schema.path("$ref").asString("");
            if (reference.startsWith("#/")) {
                all.add(root.at(reference.substring(1)));
            }
        }
        return all;
    }
}
