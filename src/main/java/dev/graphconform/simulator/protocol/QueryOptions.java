package dev.graphconform.simulator.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The query options of a request.
 *
 * @param all the options, in the order of arrival
 */
public record QueryOptions(List<QueryOption> all) {

    private static final Set<String> SYSTEM = Set.of(
            "$apply",
            "$compute",
            "$count",
            "$deltatoken",
            "$expand",
            "$filter",
            "$format",
            "$id",
            "$index",
            "$levels",
            "$orderby",
            "$schemaversion",
            "$search",
            "$select",
            "$skip",
            "$skiptoken",
            "$top");

    /** Keeps a copy. */
    public QueryOptions {
        all = List.copyOf(all);
    }

    /** Reads a raw query. */
    public static QueryOptions of(String rawQuery) {
        if (rawQuery == null) {
            return new QueryOptions(List.of());
        }
        return new QueryOptions(Arrays.stream(rawQuery.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(QueryOptions::option)
                .toList());
    }

    /** The value of an option such as {@code $top}. */
    public Optional<String> value(String name) {
        return all.stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .map(QueryOption::value);
    }

    /** The names listed in {@code $select}, empty when all properties are wanted. */
    public Set<String> selected() {
        Set<String> names = Set.copyOf(listed("$select"));
        return names.contains("*") ? Set.of() : names;
    }

    /** The names listed in {@code $expand}. */
    public List<String> expanded() {
        return listed("$expand");
    }

    private List<String> listed(String name) {
        return value(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(listed -> !listed.isEmpty())
                .distinct()
                .toList();
    }

    private static QueryOption option(String pair) {
        int equals = pair.indexOf('=');
        String sent = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String spelled = sent.toLowerCase(Locale.ROOT);
        String prefixed = spelled.startsWith("$") ? spelled : "$".concat(spelled);
        return new QueryOption(
                sent,
                SYSTEM.contains(prefixed) ? prefixed : sent,
                equals < 0 ? "" : decoded(pair.substring(equals + 1)));
    }

    private static String decoded(String raw) {
        return PercentEncoding.decode(raw.replace('+', ' ')).orElse(raw);
    }

    /** The options without those of these names, as a query that is sent again. */
    public String without(Set<String> names) {
        return all.stream()
                .filter(option -> !names.contains(option.name()))
                .map(option -> option.sent().concat("=").concat(PercentEncoding.encode(option.value())))
                .collect(Collectors.joining("&"));
    }

    /**
     * An option.
     *
     * @param sent its name as sent, decoded
     * @param name for an option of OData its name in small letters and with {@code $}, however it was sent (letter case
     *     is free, and the prefix as well on beta); for any other the name as sent
     * @param value its decoded value
     */
    public record QueryOption(String sent, String name, String value) {

        /** Whether it is one of OData's. */
        public boolean system() {
            return SYSTEM.contains(name);
        }
    }
}
