package dev.graphconform.independent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a response in the other forms that the liberties allow. */
final class LibertyFormatter {
    private static final Pattern GUID = Pattern.compile("[0-9A-Fa-f]{8}-?(?:[0-9A-Fa-f]{4}-?){3}[0-9A-Fa-f]{12}");
    private static final Set<String> PEOPLES_WORDS = Set.of("topic", "message", "displayName");

    private final Set<Liberty> liberties;

    LibertyFormatter(Set<Liberty> liberties) {
        this.liberties = liberties;
    }

    void dress(IndependentCall independentCall, IndependentReply independentReply) {
        if (independentReply.json != null) {
            independentReply.json = (ObjectNode) dressed("", independentReply.json, guids(independentCall));
            if (liberties.contains(Liberty.MEDIA_TYPE_PARAMETERS)) {
                independentReply.headers.put(
                        "Content-Type",
                        "Application/JSON;odata.metadata=minimal;odata.streaming=true;"
                                + "IEEE754Compatible=false;charset=utf-8");
            }
        }
        independentReply.headers.computeIfPresent(
                "Location", (name, value) -> guids(independentCall).apply(value));
    }

    /** Names of headers as they go out. */
    Map<String, String> named(Map<String, String> headers) {
        Map<String, String> named = new LinkedHashMap<>();
        headers.forEach((name, value) -> named.put(
                liberties.contains(Liberty.LOWER_CASE_HEADERS)
                                && (name.length() % 2 == 0 || !liberties.contains(Liberty.UPPER_CASE_HEADERS))
                        ? name.toLowerCase(Locale.ROOT)
                        : liberties.contains(Liberty.UPPER_CASE_HEADERS) ? name.toUpperCase(Locale.ROOT) : name,
                value));
        return named;
    }

    private UnaryOperator<String> guids(IndependentCall independentCall) {
        boolean upper = liberties.contains(Liberty.UPPER_CASE_GUIDS);
        if (liberties.contains(Liberty.CHANGING_GUID_CASE)) {
            upper = independentCall.number() % 2 == 0;
        } else if (!upper) {
            return text -> text;
        }
        boolean up = upper;
        return text -> GUID.matcher(text)
                .replaceAll(guid -> up
                        ? guid.group().toUpperCase(Locale.ROOT)
                        : guid.group().toLowerCase(Locale.ROOT));
    }

    private JsonNode dressed(String name, JsonNode node, UnaryOperator<String> guids) {
        if (node instanceof ObjectNode object) {
            return dressed(object, guids);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(entry -> copy.add(dressed(name, entry, guids)));
            return copy;
        }
        boolean free = !node.isString() || PEOPLES_WORDS.contains(name);
        return free ? node : JsonNodeFactory.instance.stringNode(guids.apply(node.asString()));
    }

    private ObjectNode dressed(ObjectNode object, UnaryOperator<String> guids) {
        List<Map.Entry<String, JsonNode>> properties = new ArrayList<>();
        object.properties()
                .forEach(property -> properties.add(
                        Map.entry(property.getKey(), dressed(property.getKey(), property.getValue(), guids))));
        if (liberties.contains(Liberty.MORE_PROPERTIES)) {
            properties.add(Map.entry("@microsoft.graph.tips", JsonNodeFactory.instance.stringNode("Use $select")));
            properties.add(Map.entry("viewpoint", JsonNodeFactory.instance.nullNode()));
            properties.add(Map.entry("isHiddenForAllMembers", JsonNodeFactory.instance.booleanNode(false)));
        }
        if (liberties.contains(Liberty.OTHER_ORDER)) {
            Collections.reverse(properties);
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        properties.forEach(property -> copy.set(property.getKey(), property.getValue()));
        return copy;
    }
}
