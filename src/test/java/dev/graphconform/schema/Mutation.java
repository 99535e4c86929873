package dev.graphconform.schema;

import java.util.Arrays;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A valid body changed at one place, with the one violation expected (no rule: the body stays valid). */
record Mutation(
        SchemaName schema, String base, String changed, String value, String rule, String keyword, String place) {

    private static final String REMOVED = "-";

    static Mutation parse(SchemaName schema, String line) {
        String[] cell = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        if (cell.length == 4 && cell[3].equals("valid")) {
            return new Mutation(schema, cell[0], cell[1], cell[2], null, null, null);
        }
        if (cell.length < 5 || cell.length > 6) {
            throw new IllegalArgumentException(line);
        }
        String place = cell.length == 6 ? cell[5] : cell[1].isEmpty() ? SchemaViolation.WHOLE_BODY : cell[1];
        return new Mutation(schema, cell[0], cell[1], cell[2], cell[3], cell[4], place);
    }

    boolean staysValid() {
        return rule == null;
    }

    JsonNode original() {
        return Samples.read(schema, base);
    }

    JsonNode mutated() {
        JsonNode body = original();
        JsonPointer pointer = JsonPointer.compile(changed);
        if (pointer.matches()) {
            return Samples.json(value);
        }
        JsonNode parent = body.at(pointer.head());
        JsonPointer last = pointer.last();
        if (parent instanceof ObjectNode object) {
            change(object, last.getMatchingProperty());
        } else {
            change((ArrayNode) parent, last.getMatchingIndex());
        }
        if (body.equals(original())) {
            throw new IllegalArgumentException("changes nothing: " + this);
        }
        return body;
    }

    private void change(ObjectNode object, String name) {
        if (value.equals(REMOVED)) {
            object.remove(name);
        } else {
            object.set(name, Samples.json(value));
        }
    }

    private void change(ArrayNode array, int index) {
        if (value.equals(REMOVED)) {
            array.remove(index);
        } else if (index == array.size()) {
            array.add(Samples.json(value));
        } else {
            array.set(index, Samples.json(value));
        }
    }

    @Override
    public String toString() {
        String change = value.equals(REMOVED) ? "without" : "with " + value + " at";
        return "%s %s %s %s".formatted(schema, base, change, changed.isEmpty() ? SchemaViolation.WHOLE_BODY : changed);
    }
}
