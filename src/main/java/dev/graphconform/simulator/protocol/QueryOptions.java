package dev.graphconform.simulator.protocol;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The query options of a request.
 *
 * @param options decoded values by name, names as sent
 */
public record QueryOptions(Map<String, String> options) {

    /** Reads a raw query. */
    public static QueryOptions of(String rawQuery) {
        Map<String, String> options = new LinkedHashMap<>();
        if (rawQuery != null && !rawQuery.isEmpty()) {
            Arrays.stream(rawQuery.split("&")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                options.put(decoded(name), decoded(value));
            });
        }
        return new QueryOptions(Map.copyOf(options));
    }

    private static String decoded(String raw) {
        return PercentEncoding.decode(raw.replace('+', ' ')).orElse(raw);
    }

    /** The value of an option such as {@code $top}. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** The names listed in {@code $select}, empty when it was not used. */
    public Set<String> selected() {
        return value("$select")
                .map(text -> Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    /** The names listed in {@code $expand}, without nested options. */
    public List<String> expanded() {
        return value("$expand")
                .map(text -> Arrays.stream(text.split(","))
                        .map(name -> name.replaceAll("\\(.*", "").strip())
                        .toList())
                .orElse(List.of());
    }
}
