package dev.graphconform.request;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands on a target in the place of what a page prints.
 *
 * @param values the target's values, by what is printed
 */
public record ParameterValues(Map<String, String> values) {
    private static final Pattern IN_COLLECTION = Pattern.compile("([A-Za-z]+)/([{<][^/]*)");

    /** Copies the values. */
    public ParameterValues {
        values = Map.copyOf(values);
    }

    /** The same with another value in the place of something printed. */
    public ParameterValues with(String printed, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(printed, value);
        return new ParameterValues(more);
    }

    /** A text of the page with the target's values. */
    public String in(String text) {
        return in(text, UnaryOperator.identity());
    }

    /** The same, each value written as this says; what is left as printed stays as it is printed. */
    String in(String text, UnaryOperator<String> written) {
        if (values.isEmpty()) {
            return text;
        }
        // the longest first: one id may be the beginning of another
        List<String> keys = values.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        Pattern printed = Pattern.compile(
                keys.stream().map(key -> "(" + pattern(key) + ")").collect(Collectors.joining("|")));
        return printed.matcher(text).replaceAll(found -> {
            int at = 0;
            while (found.group(at + 1) == null) {
                at++;
            }
            String value = values.get(keys.get(at));
            return Matcher.quoteReplacement(value.equals(found.group()) ? value : written.apply(value));
        });
    }

    /** Where a page prints one placeholder for several, the collection before it tells which is meant. */
    private static String pattern(String key) {
        Matcher parts = IN_COLLECTION.matcher(key);
        return parts.matches()
                ? "(?<=(?<![A-Za-z])" + parts.group(1) + "(?:/|\\(|\\('))" + Pattern.quote(parts.group(2))
                : Pattern.quote(key);
    }

    /** The target's value for exactly this; empty where it is no parameter. */
    public Optional<String> of(String printed) {
        return Optional.ofNullable(values.get(printed));
    }
}
