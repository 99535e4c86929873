package dev.graphconform.simulator.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Header fields of a request, their names in any letter case. */
public final class HeaderFields {

    private final Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** Copies fields as a server hands them out. */
    public HeaderFields(Map<String, List<String>> fields) {
        fields.forEach((name, values) ->
                this.fields.computeIfAbsent(name, unused -> new ArrayList<>()).addAll(values));
    }

    /** The first value of a field. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** All values of a field, in the order of arrival. */
    public List<String> all(String name) {
        return List.copyOf(fields.getOrDefault(name, List.of()));
    }

    /** All fields. */
    public Map<String, List<String>> asMap() {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return copy;
    }
}
